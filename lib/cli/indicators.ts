import { parseArgs } from 'node:util';

import { today } from '@/lib/clock';
import { evaluateUnit } from '@/lib/data/indicators';
import { findUnit } from '@/lib/data/org-units';
import { formatParts, formatValue } from '@/lib/domain/figure/format';
import { indicatorByCode } from '@/lib/domain/indicator/catalogue';
import type { IndicatorValue } from '@/lib/domain/indicator/definition';
import type { OrgUnit } from '@/lib/domain/org-unit';
import { formatPeriod, parsePeriod } from '@/lib/domain/period';
import { operatorScope } from '@/lib/gate/operator';
import { toLocale } from '@/lib/i18n/load';
import { translator, type Translate } from '@/lib/i18n/translator';
import type { Command, Io } from './command';

const options = {
  unit: { type: 'string' },
  period: { type: 'string' },
  indicator: { type: 'string', multiple: true },
  lang: { type: 'string' },
  json: { type: 'boolean', default: false },
} as const;

/**
 * `indicators --unit CODE --period 2025 [--indicator CODE]… [--json]`: the whole catalogue, or the indicators named, for the
 * unit and everything below it.
 */
export const indicatorsCommand: Command = async (args, io) => {
  const { values: given } = parseArgs({ args: [...args], options, strict: false });
  const t = await translator(toLocale(text(given['lang'])), 'indicators');
  const [code, written] = [text(given['unit']), text(given['period'])];
  if (code === undefined || written === undefined) return refuse(io, t('command.usage'));
  const period = parsePeriod(written);
  if (period === null) return refuse(io, t('command.badPeriod', { period: written }));
  const codes = codesOf(given['indicator']);
  const unknown = codes?.find((one) => !indicatorByCode.has(one));
  if (unknown !== undefined) return refuse(io, t('command.noIndicator', { code: unknown }));
  const scope = operatorScope();
  const unit = await findUnit(scope, code);
  if (unit === null) return refuse(io, t('command.noUnit', { code }));
  const asOf = today();
  const values = await evaluateUnit(scope, { unitId: unit.id, period, asOf, ...(codes && { codes }) });
  const answer = { unit, period: formatPeriod(period), asOf, values };
  io.out(given['json'] === true ? json(answer, t) : table(answer, t));
  return 0;
};

interface Answer {
  readonly unit: OrgUnit;
  readonly period: string;
  readonly asOf: string;
  readonly values: readonly IndicatorValue[];
}

const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);

/** undefined: the whole catalogue */
const codesOf = (given: unknown): string[] | undefined =>
  Array.isArray(given) ? given.filter((code) => typeof code === 'string') : undefined;

function refuse(io: Io, words: string): number {
  io.err(words);
  return 1;
}

/** Numbers as they are (a rate is 0.973), null for not available. */
function json({ unit, period, asOf, values }: Answer, t: Translate): string {
  const indicators = values.map((v) => ({
    ...v,
    entered: v.entered ?? 0,
    corrected: v.corrected === true,
    text: textOf(v),
    name: t(`${v.code}.name`),
    unit: indicatorByCode.get(v.code)?.unit,
    version: indicatorByCode.get(v.code)?.version,
  }));
  return JSON.stringify({ unit: { code: unit.code, name: unit.name }, period, asOf, indicators }, null, 2);
}

function textOf(v: IndicatorValue): string {
  const d = indicatorByCode.get(v.code);
  return d === undefined ? '' : formatValue(d, v.value);
}

/** Columns between tabs, as a spreadsheet takes them. */
function table({ unit, period, asOf, values }: Answer, t: Translate): string {
  const heads = ['code', 'name', 'value', 'parts', 'missingColumn', 'enteredColumn', 'corrected'].map((head) =>
    t(`command.${head}`),
  );
  const lines = values.map((v) => {
    const d = indicatorByCode.get(v.code);
    if (d === undefined) return v.code;
    const mark = v.corrected === true ? t('command.isCorrected') : '';
    return [
      v.code,
      t(`${v.code}.name`),
      formatValue(d, v.value),
      formatParts(d, v) ?? '',
      v.missing,
      v.entered ?? 0,
      mark,
    ].join('\t');
  });
  return [`${unit.name}\t${unit.code}\t${period}\t${asOf}`, heads.join('\t'), ...lines].join('\n');
}
