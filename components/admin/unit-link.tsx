import { Select } from '@mantine/core';

import { UnitSearch } from '@/components/shell/unit-search';
import type { OrgUnit } from '@/lib/domain/org-unit';

interface Props {
  readonly label: string;
  /** what stands there where there is none */
  readonly none: string;
  readonly units: readonly OrgUnit[] | null;
  /** the unit that stands there at first */
  readonly known: OrgUnit | null;
  /** code of the unit that is edited: it is not its own parent */
  readonly not: string;
  /** code; '' is none */
  readonly value: string;
  readonly error: string | undefined;
  readonly onChange: (code: string) => void;
}

/** Another unit that a unit names: the one above it, the one it went into; or none. */
export function UnitLink({ units, known, none, not, value, onChange, ...field }: Props) {
  if (units === null)
    return (
      <UnitSearch
        {...field}
        value={value === '' ? null : value}
        known={known}
        placeholder={none}
        w="100%"
        onChange={onChange}
        onClear={() => {
          onChange('');
        }}
      />
    );
  return (
    <Select
      {...field}
      value={value}
      searchable
      allowDeselect={false}
      data={[
        { value: '', label: none },
        ...units
          .filter((one) => one.code !== not)
          .map((one) => ({ value: one.code, label: `${one.name} ${one.code}` })),
      ]}
      onChange={(code) => {
        onChange(code ?? '');
      }}
    />
  );
}
