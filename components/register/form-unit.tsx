import { Select } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { lazy, Suspense } from 'react';

import type { OrgUnit } from '@/lib/domain/org-unit';
import { inputId } from './field-input';

/** id and name; null where they are too many to go along: then the server is asked for what is typed */
export type UnitOptions = readonly { readonly value: string; readonly label: string }[] | null;

interface Props {
  readonly units: UnitOptions;
  /** the unit it begins with */
  readonly known: OrgUnit | undefined;
  readonly fixed: boolean;
  readonly error: string | undefined;
  /** id */
  readonly value: number | null;
  readonly onChange: (id: number | null) => void;
}

// Only who sees very many units needs it.
const SearchedUnit = lazy(async () => ({ default: (await import('./searched-unit')).SearchedUnit }));

/** Whose row it is. */
export function FormUnit({ units, known, fixed, error, value, onChange }: Props) {
  const t = useTranslations('registers.form');
  const field = { id: inputId('unit'), label: t('unit'), description: t('unitHint'), withAsterisk: true, error };
  if (units === null)
    return (
      <Suspense>
        <SearchedUnit field={field} known={known} value={value} onChange={onChange} />
      </Suspense>
    );
  return (
    <Select
      {...field}
      searchable
      disabled={fixed}
      data={[...units]}
      value={value === null ? null : String(value)}
      onChange={(id) => onChange(id === null ? null : Number(id))}
    />
  );
}
