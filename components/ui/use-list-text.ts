import { useTranslations } from 'next-intl';

/** Names in a row, as the reader's language separates them. */
export function useListText(): (names: readonly string[]) => string {
  const t = useTranslations('shell');
  return (names) => names.join(t('listSeparator'));
}
