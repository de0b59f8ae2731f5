import { useTranslations } from 'next-intl';

import type { UnitKind } from '@/lib/domain/org-unit';

/** 乡镇、街道 */
export function useKindWords() {
  const t = useTranslations('compare');
  return (kinds: readonly UnitKind[]): string => kinds.map((kind) => t(`kind.${kind}`)).join(t('and'));
}
