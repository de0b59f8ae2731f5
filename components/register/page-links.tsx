import { Group, Text } from '@mantine/core';
import { useTranslations } from 'next-intl';

import { TextLink } from './links';

interface Props {
  readonly page: number;
  readonly pages: number;
  readonly total: number;
  readonly size: number;
  readonly previousHref: string;
  readonly nextHref: string;
  /** how many rows a page may have; empty where there is no choice */
  readonly sizes: readonly { readonly label: string; readonly href: string | null; readonly current: boolean }[];
}

/** "101–150 of 2,816", one page back, one page on. */
export function PageLinks({ page, pages, total, size, previousHref, nextHref, sizes }: Props) {
  const t = useTranslations('registers.list');
  if (total === 0) return null;
  const from = (page - 1) * size + 1;
  return (
    <Group component="nav" aria-label={t('pages')} gap="md" mt="xs">
      <Text size="sm">{t('range', { from, to: Math.min(page * size, total), total })}</Text>
      {page > 1 && (
        <TextLink href={previousHref} rel="prev" className="off-paper">
          {t('previous')}
        </TextLink>
      )}
      {page < pages && (
        <TextLink href={nextHref} rel="next" className="off-paper">
          {t('next')}
        </TextLink>
      )}
      {sizes.length > 0 && (
        <Text size="sm" component="span" ml="auto" className="off-paper">
          {t('sizes')}
        </Text>
      )}
      {sizes.map(({ label, href, current }) =>
        href === null || current ? (
          <Text
            key={label}
            size="sm"
            component="span"
            className="off-paper"
            fw={current ? 700 : 400}
            aria-current={current || undefined}
          >
            {label}
          </Text>
        ) : (
          <TextLink key={label} href={href} className="off-paper">
            {label}
          </TextLink>
        ),
      )}
    </Group>
  );
}
