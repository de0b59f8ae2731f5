import { useTranslations } from 'next-intl';

/** What a kind of report is called: an office's own template by its name, a built-in one by the messages. */
export function useTemplateName(): (id: string, own?: string | null) => string {
  const t = useTranslations('reports.templates') as unknown as ((key: string) => string) & {
    has: (key: string) => boolean;
  };
  return (id, own) => own ?? (t.has(id) ? t(id) : id);
}
