import { useTranslations } from 'next-intl';

/** The words over a field of typed text. */
export function useSlotLabel(): (slot: string) => string {
  const t = useTranslations('reports.slots');
  return (slot) => t(slot.replace('.', '-'));
}
