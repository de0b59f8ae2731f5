import { List, Title } from '@mantine/core';
import { useTranslations } from 'next-intl';

import { useListText } from '@/components/ui/use-list-text';
import type { NoticeGroup } from '@/lib/domain/import/review';

/** What was done or left out without refusing a row, and dates that look odd: nothing of it passes silently. */
export function NoticeList({ notices }: { readonly notices: readonly NoticeGroup[] }) {
  const t = useTranslations('import.notices');
  const joined = useListText();
  if (notices.length === 0) return null;
  return (
    <section>
      <Title order={3}>{t('title')}</Title>
      <List size="sm">
        {notices.map(({ code, count, first }) => (
          <List.Item key={code}>
            {first
              .map((one) =>
                one.row === null && one.column !== null
                  ? t('inColumn', { column: one.column, message: one.message })
                  : one.message,
              )
              .filter((text, i, all) => all.indexOf(text) === i)
              .join(t('separator'))}
            {' · '}
            {t('count', { count })}
            {first.some((one) => one.row !== null) &&
              ` · ${t('rows', { rows: joined(first.map((one) => String(one.row))) + (count > first.length ? '…' : '') })}`}
          </List.Item>
        ))}
      </List>
    </section>
  );
}
