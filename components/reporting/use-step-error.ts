'use client';

import { useTranslations } from 'next-intl';

const refusals = [
  'notEnded',
  'nothingOwed',
  'cellsMissing',
  'alreadyHandedIn',
  'notHandedIn',
  'notAbove',
  'noReason',
  'noCell',
] as const;

/** Why a step was refused, in words; undefined for what the gate says in its own. */
export function useStepError() {
  const t = useTranslations('submission.refusals');
  return (code: string | null): string | undefined => {
    const known = refusals.find((refusal) => refusal === code);
    return known === undefined ? undefined : t(known);
  };
}
