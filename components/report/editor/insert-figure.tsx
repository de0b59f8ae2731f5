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
  readonly units: readonly OrgUnit[];
}

interface Props extends InsertWith {
  readonly values: ReportValues;
  readonly close: () => void;
  readonly insert: (ref: FigureRef) => void;
}

const partsOf = (code: string): FigurePart[] =>
  definitionOf(code).kind === 'ratio' ? ['value', 'numerator', 'denominator', 'change'] : ['value', 'change'];

/** Search the catalogue, choose which number of it, of which period and unit; what it says is shown before it is put in. */
export function InsertFigure({ values, bring, units, close, insert }: Props) {
  const t = useTranslations('editor');
  const [code, setCode] = useState<string | null>(null);
  const [part, setPart] = useState<FigurePart>('value');
  const [when, setWhen] = useState<'now' | 'before'>('now');
  const own = formatPeriod(values.period);
  const [period, setPeriod] = useState(own);
  const [unit, setUnit] = useState(values.unit.code);
  const [missing, setMissing] = useState(false);
  const elsewhere = period !== own || unit !== values.unit.code;
  const ref: FigureRef | null =
    code === null
      ? null
      : {
          code,
          part,
          when: elsewhere ? 'now' : when,
          period: period === own ? null : period,
          unit: unit === values.unit.code ? null : unit,
        };
  const valid = parsePeriod(period) !== null;
  const put = async () => {
    if (ref === null) return;
    const found = elsewhere ? await bring(ref) : boundRun(values, ref).text !== UNKNOWN;
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
          chosen={code}
          choose={(next) => {
            setCode(next);
            setPart('value');
            setMissing(false);
          }}
        />
        {code !== null && (
          <SegmentedControl
            aria-label={t('part')}
            data={partsOf(code)
              .filter((p) => !(elsewhere && p === 'change'))
              .map((value) => ({ value, label: t(`parts.${value}`) }))}
            value={part}
            onChange={(next) => {
              setPart(next as FigurePart);
            }}
          />
        )}
        <Group align="flex-end" gap="sm">
          <TextInput
            label={t('period')}
            description={t('periodHint')}
            value={period}
            error={valid ? undefined : t('badPeriod')}
            onChange={({ currentTarget }) => {
              setPeriod(currentTarget.value.trim());
              setMissing(false);
            }}
          />
          <UnitSelect
            label={t('unit')}
            units={units}
            value={unit}
            onChange={(next) => {
              setUnit(next);
              setMissing(false);
            }}
          />
          {!elsewhere && part !== 'change' && (
            <SegmentedControl
              aria-label={t('when')}
              data={(['now', 'before'] as const).map((value) => ({ value, label: t(`whens.${value}`) }))}
              value={when}
              onChange={(next) => {
                setWhen(next as 'now' | 'before');
              }}
            />
          )}
        </Group>
        <Group justify="space-between">
          <output aria-live="polite">
            {missing
              ? t('noValue')
              : ref !== null && !elsewhere
                ? t('preview', { text: boundRun(values, ref).text })
                : ''}
          </output>
          <Button disabled={ref === null || !valid} onClick={() => void put()}>
            {t('put')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
