'use client';

import { Button, MultiSelect, NativeSelect, Select, TextInput } from '@mantine/core';
import { useTranslations } from 'next-intl';

import { useIndicatorWords } from '@/components/figure/words';
import type { ItemDraft } from '@/lib/domain/assessment/draft';
import { unratedRules } from '@/lib/domain/assessment/scheme';
import { indicators } from '@/lib/domain/indicator/catalogue';
import { checkItems } from '@/lib/domain/inspection';
import type { RowProblem } from '@/lib/domain/register/definition';
import classes from './assessment.module.css';
import { FormulaFields } from './formula-fields';

interface Props {
  readonly at: number;
  readonly item: ItemDraft;
  readonly problems: readonly RowProblem[];
  readonly onChange: (part: Partial<ItemDraft>) => void;
  readonly onRemove: () => void;
  /** null: it is the first */
  readonly onUp: (() => void) | null;
}

const sources = ['indicator', 'inspection', 'manual'] as const;

/** Everything about one item; only the fields of its source and its formula are there. */
export function ItemFields({ at, item, problems, onChange, onRemove, onUp }: Props) {
  const t = useTranslations('assessment.form');
  const named = { n: at + 1, title: item.title };
  const own = problems.filter(({ field }) => field.startsWith(`items.${at}.`));
  const wrong = (field: string): boolean => own.some((p) => p.field.startsWith(`items.${at}.${field}`));
  return (
    <fieldset className={classes['item']} style={{ borderWidth: '1px 0 0', margin: 0 }} data-item={item.code}>
      <legend className={classes['light']}>{t('item', { n: at + 1 })}</legend>
      <div className={classes['line']}>
        <TextInput
          label={t('code')}
          w={70}
          maxLength={20}
          value={item.code}
          error={wrong('code')}
          onChange={(event) => onChange({ code: event.currentTarget.value })}
        />
        <TextInput
          label={t('itemTitle')}
          className={classes['grow']}
          maxLength={120}
          value={item.title}
          error={wrong('title')}
          onChange={(event) => onChange({ title: event.currentTarget.value })}
        />
        <TextInput
          label={t('weight')}
          w={70}
          inputMode="decimal"
          value={item.weight}
          error={wrong('weight')}
          onChange={(event) => onChange({ weight: event.currentTarget.value })}
        />
        <NativeSelect
          label={t('unrated')}
          value={item.unrated}
          onChange={(event) =>
            onChange({ unrated: unratedRules.find((one) => one === event.currentTarget.value) ?? 'leaveOut' })
          }
          data={unratedRules.map((value) => ({ value, label: t(`unratedRules.${value}`) }))}
        />
        {onUp === null ? null : (
          <Button variant="default" aria-label={t('upNamed', named)} onClick={onUp}>
            {t('up')}
          </Button>
        )}
        <Button variant="default" aria-label={t('removeNamed', named)} onClick={onRemove}>
          {t('remove')}
        </Button>
      </div>
      <div className={classes['line']}>
        <SourceFields item={item} onChange={onChange} wrong={wrong('source')} />
        <FormulaFields item={item} onChange={onChange} wrong={wrong('formula')} />
      </div>
      <TextInput
        label={t('basis')}
        maxLength={500}
        value={item.basis}
        onChange={(event) => onChange({ basis: event.currentTarget.value })}
      />
    </fieldset>
  );
}

interface SourceProps {
  readonly item: ItemDraft;
  readonly onChange: (part: Partial<ItemDraft>) => void;
  readonly wrong: boolean;
}

/** What a source can be scored by: hand means hand, and hand alone. */
const formulaFor = (source: ItemDraft['source'], item: ItemDraft): ItemDraft['formula'] => {
  if (source === 'manual') return 'entered';
  return item.formula === 'entered' ? 'linear' : item.formula;
};

function SourceFields({ item, onChange, wrong }: SourceProps) {
  const t = useTranslations('assessment.form');
  const words = useIndicatorWords();
  const checked = useTranslations('registers.inspections.choices.item');
  return (
    <>
      <NativeSelect
        label={t('source')}
        value={item.source}
        onChange={(event) => {
          const source = sources.find((one) => one === event.currentTarget.value) ?? 'indicator';
          onChange({ source, formula: formulaFor(source, item) });
        }}
        data={sources.map((value) => ({ value, label: t(`sources.${value}`) }))}
      />
      {item.source === 'indicator' && (
        <Select
          label={t('indicator')}
          searchable
          w={260}
          data={indicators.map(({ code }) => ({ value: code, label: words.name(code) }))}
          value={item.indicator === '' ? null : item.indicator}
          error={wrong}
          onChange={(code) => onChange({ indicator: code ?? '' })}
        />
      )}
      {item.source === 'inspection' && (
        <>
          <MultiSelect
            label={t('inspected')}
            miw={260}
            data={checkItems.map((value) => ({ value, label: checked(value) }))}
            value={[...item.inspected]}
            onChange={(inspected) => onChange({ inspected })}
          />
          <NativeSelect
            label={t('counts')}
            value={item.counts}
            onChange={(event) => onChange({ counts: event.currentTarget.value === 'points' ? 'points' : 'findings' })}
            data={(['findings', 'points'] as const).map((value) => ({ value, label: t(`countsOf.${value}`) }))}
          />
        </>
      )}
    </>
  );
}
