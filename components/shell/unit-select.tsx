'use client';

import { Select } from '@mantine/core';
import { useTranslations } from 'next-intl';

import type { OrgUnit } from '@/lib/domain/org-unit';
import { depthOf } from '@/lib/domain/unit-tree';

export interface UnitSelectProps {
  readonly label: string;
  /** in tree order */
  readonly units: readonly OrgUnit[];
  /** code */
  readonly value: string | null;
  readonly onChange: (code: string) => void;
  /** name of the form field, when it stands in a form */
  readonly name?: string;
  readonly error?: string | undefined;
  readonly width?: number | string;
  /** with the list open, ready to be typed in */
  readonly opened?: boolean;
}

/** The tree of units as a list to type in: found by name or by code, indented as deep as the unit lies. */
export function UnitSelect({
  label,
  units,
  value,
  onChange,
  name,
  error,
  width = 220,
  opened = false,
}: UnitSelectProps) {
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
        if (code !== null) onChange(code);
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
