import { useTranslations } from 'next-intl';

import { slotLabels, type Template } from '@/lib/domain/report/template';

/** The words over a field of typed text: the template's own, else the messages'. */
export function useSlotLabel(template: Template): (slot: string) => string {
  const t = useTranslations('reports.slots');
  const own = slotLabels(template);
  return (slot) => {
    const key = slot.replace('.', '-');
    return own.get(slot) ?? (t.has(key) ? t(key) : slot);
  };
}
