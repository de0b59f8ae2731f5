import { useEffect, useState } from 'react';

import { UnitSearch } from '@/components/shell/unit-search';
import { fetchUnit } from '@/components/shell/use-unit-choices';
import type { OrgUnit } from '@/lib/domain/org-unit';

interface Props {
  readonly field: {
    readonly id: string;
    readonly label: string;
    readonly description: string;
    readonly withAsterisk: boolean;
    readonly error: string | undefined;
  };
  readonly known: OrgUnit | undefined;
  /** id */
  readonly value: number | null;
  readonly onChange: (id: number) => void;
}

const open = { open: true };

/** The unit of a row, looked for on the server. */
export function SearchedUnit({ field, known, value, onChange }: Props) {
  const [unit, setUnit] = useState<OrgUnit | null>(known ?? null);
  const strange = value !== null && value !== unit?.id;
  // A draft remembers the number of its unit, not its name.
  useEffect(() => {
    if (!strange) return undefined;
    const over = new AbortController();
    void fetchUnit(value, over.signal).then((found) => {
      if (found !== null && !over.signal.aborted) setUnit(found);
    });
    return () => {
      over.abort();
    };
  }, [strange, value]);
  return (
    <UnitSearch
      {...field}
      w="100%"
      value={value === null || strange ? null : (unit?.code ?? null)}
      known={unit}
      offer={open}
      onChange={(_code, next) => {
        setUnit(next);
        onChange(next.id);
      }}
    />
  );
}
