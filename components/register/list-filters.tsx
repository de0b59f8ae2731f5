'use client';

import { Button, Group } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useState, type ReactNode } from 'react';

import { conditionText, type Condition } from '@/lib/domain/register/list-conditions';
import { choiceParam } from '@/lib/domain/register/list-filters';
import type { ConditionOption } from './condition-rows';
import { FilterForm, type FilterField, type Narrowed, type Option } from './filter-form';
import { TextLink } from './links';

interface Props extends Narrowed {
  readonly choiceFields: readonly FilterField[];
  readonly conditionFields: readonly ConditionOption[];
  readonly dateFields: readonly Option[];
  /** the address without these filters */
  readonly href: string;
}

function addressOf(href: string, { choices, conditions, dates }: Narrowed): string {
  const next = new URLSearchParams(href.replace(/^\?/, ''));
  for (const [field, values] of Object.entries(choices))
    if (values.length > 0) next.set(choiceParam(field), values.join(','));
  for (const [field, condition] of Object.entries(conditions)) next.set(choiceParam(field), conditionText(condition));
  if (dates !== null && (dates.from ?? dates.to) !== null) {
    const range = { on: dates.field, from: dates.from, to: dates.to };
    for (const [name, value] of Object.entries(range)) if (value !== null) next.set(name, value);
  }
  return `?${next.toString()}`;
}

function without<T>(filters: Readonly<Record<string, T>>, field: string): Readonly<Record<string, T>> {
  return Object.fromEntries(Object.entries(filters).filter(([other]) => other !== field));
}

interface Chip {
  readonly field: string;
  readonly label: string;
  readonly text: string;
  /** what is left without it */
  readonly rest: Narrowed;
}

/** What a condition asks, in words. */
function useConditionText(): (condition: Condition) => string {
  const t = useTranslations('registers.list');
  return (condition) => {
    if (condition.test === 'notBy') return t('notBy', { day: condition.day });
    if (condition.test !== 'within') return t(`tests.${condition.test}`);
    const { least, most } = condition;
    if (most === null) return t('atLeast', { number: least ?? 0 });
    return least === null ? t('atMost', { number: most }) : `${least} – ${most}`;
  };
}

function useChips({ choiceFields, conditionFields, dateFields, ...now }: Props): Chip[] {
  const conditionOf = useConditionText();
  const { choices, conditions, dates } = now;
  const word = ({ options }: FilterField, value: string): string =>
    options.find((option) => option.value === value)?.label ?? value;
  const chosen = choiceFields.flatMap((field): Chip[] => {
    const values = choices[field.field];
    if (values === undefined) return [];
    const text = values.map((value) => word(field, value)).join(' / ');
    return [{ ...field, text, rest: { ...now, choices: without(choices, field.field) } }];
  });
  const asked = conditionFields.flatMap((field): Chip[] => {
    const condition = conditions[field.field];
    if (condition === undefined) return [];
    return [{ ...field, text: conditionOf(condition), rest: { ...now, conditions: without(conditions, field.field) } }];
  });
  if (dates === null) return [...chosen, ...asked];
  const label = dateFields.find(({ value }) => value === dates.field)?.label ?? dates.field;
  const text = `${dates.from ?? '…'} – ${dates.to ?? '…'}`;
  return [...chosen, ...asked, { field: 'dates', label, text, rest: { ...now, dates: null } }];
}

/**
 * What the list is narrowed to by columns, each a link that takes it off; and the panel to choose. The children stand
 * at the end of that line.
 */
export function ListFilters({ children, ...props }: Props & { readonly children: ReactNode }) {
  const { href } = props;
  const t = useTranslations('registers.list');
  const router = useRouter();
  const [opened, setOpened] = useState(false);
  const chips = useChips(props);
  const go = (address: string): void => {
    setOpened(false);
    router.push(address, { scroll: false });
  };
  return (
    <div>
      <Group gap="sm" mb="xs" align="flex-start" wrap="nowrap" justify="space-between">
        <Group gap="sm">
          <Button variant="default" aria-expanded={opened} onClick={() => setOpened((now) => !now)}>
            {t('filters')} {chips.length > 0 ? chips.length : ''}
          </Button>
          {chips.map(({ field, label, text, rest }) => (
            <TextLink key={field} href={addressOf(href, rest)} aria-label={t('filterOff', { field: label })}>
              {label}: {text} ×
            </TextLink>
          ))}
          {chips.length > 0 && <TextLink href={href}>{t('filtersOff')}</TextLink>}
        </Group>
        {children}
      </Group>
      {opened && <FilterForm {...props} onApply={(narrowed) => go(addressOf(href, narrowed))} />}
    </div>
  );
}
