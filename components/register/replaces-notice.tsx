import { Alert } from '@mantine/core';
import { useTranslations } from 'next-intl';

import { useListText } from '@/components/ui/use-list-text';
import { replacedMonths } from '@/lib/domain/entry/replacing';
import { isEnterable } from '@/lib/domain/measure/entered';
import { monthText } from '@/lib/domain/period';
import type { RegisterName } from '@/lib/domain/register/definition';
import type { FormValues } from '@/lib/domain/register/form-values';

/** By unit: months whose entered numbers count. */
export type Standing = Readonly<Record<number, readonly number[]>>;

interface Props {
  readonly register: RegisterName;
  readonly unitId: number | null;
  readonly values: FormValues;
  readonly standing: Standing;
}

/** Before a row is saved: that it takes the place of what was entered for its months (docs/adr/0024). */
export function ReplacesNotice({ register, unitId, values, standing }: Props) {
  const t = useTranslations('registers.form');
  const joined = useListText();
  if (unitId === null || !isEnterable(register)) return null;
  const months = replacedMonths(register, values, standing[unitId] ?? []).map(monthText);
  if (months.length === 0) return null;
  return (
    <Alert color="yellow" variant="light" mt="md" maw={1200} role="status">
      {t('replacesEntry', { months: joined(months) })}
    </Alert>
  );
}
