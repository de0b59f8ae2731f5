'use client';

import { Select } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { lazy, Suspense } from 'react';

import type { OrgUnit } from '@/lib/domain/org-unit';
import type { KnownUnit, OfferRule } from '@/lib/domain/unit-choice';
import { depthOf } from '@/lib/domain/unit-tree';

export interface UnitSelectProps {
  readonly label: string;
  /** in tree order; null where they are too many to go along: then the server is asked for what is typed */
  readonly units: readonly OrgUnit[] | null;
  /** the unit of `value` at first, which nobody else can name while `units` is null */
  readonly known?: KnownUnit | null;
  /** what the server is asked for while `units` is null; a list at hand holds nothing else */
  readonly offer?: OfferRule;
  /** code */
  readonly value: string | null;
  readonly onChange: (code: string, unit: OrgUnit) => void;
  /** name of the form field, when it stands in a form */
  readonly name?: string;
  readonly error?: string | undefined;
  readonly width?: number | string;
  /** with the list open, ready to be typed in */
  readonly opened?: boolean;
}

// Only who sees very many units needs it.
const UnitSearch = lazy(async () => ({ default: (await import('./unit-search')).UnitSearch }));

/** One unit of the scope, found by name or by code. */
export function UnitSelect(props: UnitSelectProps) {
  const { units, width = 220, known = null, ...searched } = props;
  if (units !== null) return <UnitList {...props} units={units} />;
  return (
    <Suspense>
      <UnitSearch {...searched} known={known} w={width} />
    </Suspense>
  );
}

/** The tree of units as a list to type in, indented as deep as the unit lies. */
function UnitList({
  label,
  units,
  value,
  onChange,
  name,
  error,
  width = 220,
  opened = false,
}: UnitSelectProps & { readonly units: readonly OrgUnit[] }) {
  const t = useTranslations('shell.filter');
  const top = Math.min(...units.map(depthOf));
  const depth = new Map(units.map((unit) => [unit.code, depthOf(unit) - top]));
  const data = units.map((unit) => ({
    value: unit.code,
    label: unit.validTo === null ? unit.name : `${unit.name} (${t('unitClosed')})`,
  }));
  return (
    <Select
      label={label}
      {...(name === undefined ? {} : { name })}
      data={data}
      value={value}
      onChange={(code) => {
        const unit = units.find((one) => one.code === code);
        if (unit !== undefined) onChange(unit.code, unit);
      }}
      searchable
      // What is typed next takes the place of the name that stands there.
      onFocus={(event) => event.currentTarget.select()}
      autoFocus={opened}
      defaultDropdownOpened={opened}
      allowDeselect={false}
      nothingFoundMessage={t('noUnit')}
      filter={({ options, search }) => {
        const wanted = search.trim().toLowerCase();
        return options.filter((option) => 'value' in option && matches(option, wanted));
      }}
      renderOption={({ option }) => (
        <span style={{ paddingLeft: `${(depth.get(option.value) ?? 0) * 14}px` }}>{option.label}</span>
      )}
      comboboxProps={{ width: 280, position: 'bottom-start' }}
      w={width}
      error={error}
    />
  );
}

const matches = (option: { value: string; label: string }, wanted: string): boolean =>
  option.label.toLowerCase().includes(wanted) || option.value.toLowerCase().includes(wanted);
