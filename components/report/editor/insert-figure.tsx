'use client';

import { Button, Group, Modal, SegmentedControl, Stack, TextInput } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { useState } from 'react';

import { UnitSelect } from '@/components/shell/unit-select';
import { formatPeriod, parsePeriod } from '@/lib/domain/period';
import { boundRun } from '@/lib/domain/report/blocks';
import type { FigurePart } from '@/lib/domain/report/document';
import type { FigureRef } from '@/lib/domain/report/narrative';
import { UNKNOWN } from '@/lib/domain/report/number';
import { definitionOf, type ReportValues } from '@/lib/domain/report/values';
import { FigureResults } from './figure-results';
import type { OrgUnit } from '@/lib/domain/org-unit';

export interface InsertWith {
  /** reads the number of another period or unit; false where there is none */
  readonly bring: (ref: FigureRef) => Promise<boolean>;
  readonly units: readonly OrgUnit[] | null;
}

interface Props extends InsertWith {
  readonly values: ReportValues;
  readonly close: () => void;
  readonly insert: (ref: FigureRef) => void;
}

const partsOf = (code: string): FigurePart[] =>
  definitionOf(code).kind === 'ratio' ? ['value', 'numerator', 'denominator', 'change'] : ['value', 'change'];

interface Choice {
  readonly code: string | null;
  readonly part: FigurePart;
  readonly when: 'now' | 'before';
  readonly period: string;
  readonly unit: string;
}

/** The figure chosen; null until there is one. Of another period or unit it is that of 'now'. */
function refOf({ code, part, when, period, unit }: Choice, values: ReportValues): FigureRef | null {
  if (code === null) return null;
  const own = { period: formatPeriod(values.period), unit: values.unit.code };
  const elsewhere = period !== own.period || unit !== own.unit;
  return {
    code,
    part,
    when: elsewhere ? 'now' : when,
    period: period === own.period ? null : period,
    unit: unit === own.unit ? null : unit,
  };
}

const isElsewhere = (ref: FigureRef | null): boolean => ref !== null && (ref.period !== null || ref.unit !== null);

/** Search the catalogue, choose which number of it, of which period and unit; what it says is shown before it is put in. */
export function InsertFigure({ values, bring, units, close, insert }: Props) {
  const t = useTranslations('editor');
  const [choice, setChoice] = useState<Choice>({
    code: null,
    part: 'value',
    when: 'now',
    period: formatPeriod(values.period),
    unit: values.unit.code,
  });
  const [missing, setMissing] = useState(false);
  const choose = (next: Partial<Choice>) => {
    setChoice({ ...choice, ...next });
    setMissing(false);
  };
  const ref = refOf(choice, values);
  const valid = parsePeriod(choice.period) !== null;
  const put = async () => {
    if (ref === null) return;
    const found = isElsewhere(ref) ? await bring(ref) : boundRun(values, ref).text !== UNKNOWN;
    if (found) insert(ref);
    else setMissing(true);
  };
  return (
    <Modal
      opened
      onClose={close}
      title={t('insert')}
      size="lg"
      closeButtonProps={{ 'aria-label': t('close') }}
      transitionProps={{ duration: 0 }}
    >
      <Stack gap="sm">
        <FigureResults
          values={values}
          chosen={choice.code}
          choose={(code) => {
            choose({ code, part: 'value' });
          }}
        />
        <PartChoice choice={choice} elsewhere={isElsewhere(ref)} choose={choose} />
        <Group align="flex-end" gap="sm">
          <TextInput
            label={t('period')}
            description={t('periodHint')}
            value={choice.period}
            error={valid ? undefined : t('badPeriod')}
            onChange={({ currentTarget }) => {
              choose({ period: currentTarget.value.trim() });
            }}
          />
          <UnitSelect
            label={t('unit')}
            units={units}
            value={choice.unit}
            known={values.unit}
            onChange={(unit) => {
              choose({ unit });
            }}
          />
          {!isElsewhere(ref) && choice.part !== 'change' && (
            <SegmentedControl
              aria-label={t('when')}
              data={(['now', 'before'] as const).map((value) => ({ value, label: t(`whens.${value}`) }))}
              value={choice.when}
              onChange={(when) => {
                choose({ when });
              }}
            />
          )}
        </Group>
        <Group justify="space-between">
          <output aria-live="polite">
            {missing && t('noValue')}
            {!missing && ref !== null && !isElsewhere(ref) && t('preview', { text: boundRun(values, ref).text })}
          </output>
          <Button disabled={ref === null || !valid} onClick={() => void put()}>
            {t('put')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

interface PartProps {
  readonly choice: Choice;
  readonly elsewhere: boolean;
  readonly choose: (next: Partial<Choice>) => void;
}

/** Which number of the indicator. */
function PartChoice({ choice: { code, part }, elsewhere, choose }: PartProps) {
  const t = useTranslations('editor');
  if (code === null) return null;
  const parts = partsOf(code).filter((one) => !(elsewhere && one === 'change'));
  return (
    <SegmentedControl
      aria-label={t('part')}
      data={parts.map((value) => ({ value, label: t(`parts.${value}`) }))}
      value={part}
      onChange={(next) => {
        choose({ part: next });
      }}
    />
  );
}
