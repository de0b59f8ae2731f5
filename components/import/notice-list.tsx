import { List, Title } from '@mantine/core';
import { useTranslations } from 'next-intl';

import type { NoticeGroup } from '@/lib/domain/import/review';

/** What was done or left out without refusing a row, and dates that look odd: nothing of it passes silently. */
export function NoticeList({ notices }: { readonly notices: readonly NoticeGroup[] }) {
  const t = useTranslations('import.notices');
  if (notices.length === 0) return null;
  return (
    <section>
      <Title order={3}>{t('title')}</Title>
      <List size="sm">
        {notices.map(({ code, count, first }) => (
          <List.Item key={code}>
            {first
              .map((one) => (one.row === null && one.column !== null ? `${one.column}：${one.message}` : one.message))
              .filter((text, i, all) => all.indexOf(text) === i)
              .join('；')}
            {' · '}
            {t('count', { count })}
            {first.some((one) => one.row !== null) &&
              ` · ${t('rows', { rows: first.map((one) => one.row).join('、') + (count > first.length ? '…' : '') })}`}
          </List.Item>
        ))}
      </List>
    </section>
  );
}
