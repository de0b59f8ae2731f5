'use client';

import { Button, Group } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useState } from 'react';

import { choiceParam, type ChoiceFilter, type DateFilter } from '@/lib/domain/register/list-filters';
import { FilterForm, type FilterField, type Option } from './filter-form';
import { TextLink } from './links';

interface Props {
  readonly choiceFields: readonly FilterField[];
  readonly dateFields: readonly Option[];
  readonly choices: ChoiceFilter;
  readonly dates: DateFilter | null;
  /** the address without these filters */
  readonly href: string;
}

function addressOf(href: string, choices: ChoiceFilter, dates: DateFilter | null): string {
  const next = new URLSearchParams(href.replace(/^\?/, ''));
  for (const [field, values] of Object.entries(choices))
    if (values.length > 0) next.set(choiceParam(field), values.join(','));
  if (dates?.from) next.set('from', dates.from);
  if (dates?.to) next.set('to', dates.to);
  if (dates && (dates.from ?? dates.to)) next.set('on', dates.field);
  return `?${next.toString()}`;
}

const without = (choices: ChoiceFilter, field: string): ChoiceFilter =>
  Object.fromEntries(Object.entries(choices).filter(([other]) => other !== field));

/** What the list is narrowed to by columns, each a link that takes it off; and the panel to choose. */
export function ListFilters(props: Props) {
  const { choiceFields, dateFields, href } = props;
  const t = useTranslations('registers.list');
  const router = useRouter();
  const [opened, setOpened] = useState(false);
  const active = choiceFields.filter(({ field }) => props.choices[field] !== undefined);
  const count = active.length + (props.dates ? 1 : 0);
  const go = (address: string): void => {
    setOpened(false);
    router.push(address, { scroll: false });
  };
  const word = ({ options }: FilterField, value: string): string =>
    options.find((option) => option.value === value)?.label ?? value;
  const dateWord = (field: string): string => dateFields.find(({ value }) => value === field)?.label ?? field;
  return (
    <div>
      <Group gap="sm" mb="xs">
        <Button variant="default" aria-expanded={opened} onClick={() => setOpened((now) => !now)}>
          {t('filters')} {count > 0 ? count : ''}
        </Button>
        {active.map((field) => (
          <TextLink
            key={field.field}
            href={addressOf(href, without(props.choices, field.field), props.dates)}
            aria-label={t('filterOff', { field: field.label })}
          >
            {field.label}: {(props.choices[field.field] ?? []).map((value) => word(field, value)).join(' / ')} ×
          </TextLink>
        ))}
        {props.dates && (
          <TextLink
            href={addressOf(href, props.choices, null)}
            aria-label={t('filterOff', { field: dateWord(props.dates.field) })}
          >
            {dateWord(props.dates.field)}: {props.dates.from ?? '…'} – {props.dates.to ?? '…'} ×
          </TextLink>
        )}
        {count > 0 && <TextLink href={href}>{t('filtersOff')}</TextLink>}
      </Group>
      {opened && <FilterForm {...props} onApply={(choices, dates) => go(addressOf(href, choices, dates))} />}
    </div>
  );
}
