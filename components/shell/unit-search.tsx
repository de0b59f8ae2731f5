'use client';

import { Select, Text, type SelectProps } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { useState } from 'react';

import type { OrgUnit } from '@/lib/domain/org-unit';
import type { KnownUnit, OfferRule, UnitChoice, UnitChoices } from '@/lib/domain/unit-choice';
import { depthOf } from '@/lib/domain/unit-tree';
import { useUnitChoices } from './use-unit-choices';

interface Props extends Pick<SelectProps, 'id' | 'name' | 'label' | 'description' | 'withAsterisk' | 'error'> {
  readonly placeholder?: string;
  readonly w?: number | string;
  /** code */
  readonly value: string | null;
  readonly known: KnownUnit | null;
  readonly offer?: OfferRule;
  readonly opened?: boolean;
  readonly onChange: (code: string, unit: OrgUnit) => void;
  /** where no unit may stand too */
  readonly onClear?: () => void;
}

interface Option {
  readonly value: string;
  readonly label: string;
  readonly disabled?: boolean;
}

/** No unit has such a code. */
const MORE = '…';
const anyUnit = {};

const optionOf = ({ code, name, validTo }: KnownUnit, closed: string): Option => ({
  value: code,
  label: validTo ? `${name} (${closed})` : name,
});

/** What the list holds: the found ones, that there are more, and last, not shown, the unit that stands in the field. */
function optionsOf(
  found: UnitChoices | null,
  standing: Option | null,
  words: { more: string; closed: string },
): { data: Option[]; shown: number } {
  const offered: Option[] = (found?.units ?? []).map((unit) => optionOf(unit, words.closed));
  if (found?.more === true) offered.push({ value: MORE, label: words.more, disabled: true });
  const listed = standing === null || offered.some(({ value }) => value === standing.value);
  return { data: listed ? offered : [...offered, standing], shown: offered.length };
}

/** Of a scope with very many units: opened it shows what lies around the chosen one, and what is typed the server looks for. */
export function UnitSearch({ value, known, offer = anyUnit, onChange, onClear, opened = false, ...rest }: Props) {
  const t = useTranslations('shell.filter');
  const [wanted, setWanted] = useState(opened);
  const [typed, setTyped] = useState('');
  const [picked, setPicked] = useState<OrgUnit | null>(null);
  const chosen = [picked, known].find((unit) => unit?.code === value);
  const standing = chosen ? optionOf(chosen, t('unitClosed')) : null;
  // The name that stands in the field was not typed.
  const search = typed === standing?.label ? '' : typed.trim();
  const answer = useUnitChoices({ search, near: value, offer, wanted });
  const units = answer.found?.units ?? [];
  const byCode = new Map(units.map((unit) => [unit.code, unit]));
  const { data, shown } = optionsOf(answer.found, standing, { more: t('moreUnits'), closed: t('unitClosed') });
  return (
    <Select
      w={220}
      placeholder={t('typeUnit')}
      {...rest}
      data={data}
      value={standing?.value ?? null}
      onChange={(code) => {
        if (code === null) onClear?.();
        const unit = byCode.get(code ?? '');
        if (unit === undefined) return;
        setPicked(unit);
        onChange(unit.code, unit);
      }}
      searchable
      clearable={onClear !== undefined}
      onSearchChange={setTyped}
      onFocus={(event) => event.currentTarget.select()}
      onDropdownOpen={() => setWanted(true)}
      autoFocus={opened}
      defaultDropdownOpened={opened}
      allowDeselect={false}
      nothingFoundMessage={t(wordOf(answer))}
      filter={({ options }) => options.slice(0, shown)}
      renderOption={({ option }) => (
        <FoundUnit label={option.label} unit={byCode.get(option.value)} indent={search === '' ? topOf(units) : null} />
      )}
      comboboxProps={{ width: 280, position: 'bottom-start' }}
    />
  );
}

function wordOf({ waiting, failed }: { readonly waiting: boolean; readonly failed: boolean }) {
  if (waiting) return 'searching';
  return failed ? 'searchFailed' : 'noUnit';
}

const topOf = (units: readonly OrgUnit[]): number => Math.min(...units.map(depthOf));

interface FoundProps {
  readonly label: string;
  readonly unit: UnitChoice | undefined;
  /** depth of the outermost unit of a tree; null in a list of found ones, which say where they lie */
  readonly indent: number | null;
}

function FoundUnit({ label, unit, indent }: FoundProps) {
  const depth = unit === undefined || indent === null ? 0 : depthOf(unit) - indent;
  return (
    <span style={{ paddingLeft: `${depth * 14}px` }}>
      {label}
      {unit !== undefined && unit.place !== '' && (
        <Text component="span" size="xs" c="gray.7" display="block">
          {unit.place}
        </Text>
      )}
    </span>
  );
}
