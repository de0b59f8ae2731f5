import { parseArgs } from 'node:util';

import { today } from '@/lib/clock';
import { kindsBelow, valuesBelow } from '@/lib/data/comparison';
import { findUnit } from '@/lib/data/org-units';
import { kindSetsOf, kindsShown } from '@/lib/domain/figure/columns';
import { comparedCodes, compareUnits, type ComparedColumn, type Comparison } from '@/lib/domain/figure/comparison';
import { indicatorByCode } from '@/lib/domain/indicator/catalogue';
import { limitsOf } from '@/lib/domain/indicator/compare';
import type { IndicatorDefinition } from '@/lib/domain/indicator/definition';
import type { OrgUnit } from '@/lib/domain/org-unit';
import { formatPeriod, parsePeriod, type Period } from '@/lib/domain/period';
import { againstOf } from '@/lib/domain/period-choice';
import { operatorScope } from '@/lib/gate/operator';
import { toLocale } from '@/lib/i18n/load';
import { translator, type Translate } from '@/lib/i18n/translator';
import type { Command, Io } from './command';
import { comparisonLines } from './compare-print';

const options = {
  parent: { type: 'string' },
  period: { type: 'string' },
  kind: { type: 'string' },
  against: { type: 'string' },
  lang: { type: 'string' },
  json: { type: 'boolean', default: false },
  'per-thousand': { type: 'boolean', default: false },
} as const;

interface Asked {
  readonly definition: IndicatorDefinition;
  readonly parent: OrgUnit;
  readonly period: Period;
  readonly kind: string | undefined;
  readonly against: Period;
  readonly perResidents: boolean;
}

/**
 * `compare INDICATOR --parent CODE --period 2025 [--kind township-street] [--against previous] [--per-thousand] [--json]`:
 * the units below the parent on one indicator, by the same evaluation as the comparison page.
 */
export const compareCommand: Command = async (args, io) => {
  const { values: given, positionals } = parseArgs({ args: [...args], options, strict: false, allowPositionals: true });
  const t = await translator(toLocale(text(given['lang'])), 'indicators');
  const asked = await read(positionals[0], given, t);
  if (typeof asked === 'string') return refuse(io, asked);
  const scope = operatorScope();
  const asOf = today();
  const place = { parentId: asked.parent.id, period: asked.period };
  const below = await kindsBelow(scope, place);
  if (asked.kind !== undefined && !kindSetsOf(below).some((set) => set.join('-') === asked.kind))
    return refuse(
      io,
      t('command.noKind', {
        kind: asked.kind,
        kinds:
          kindSetsOf(below)
            .map((set) => set.join('-'))
            .join(' ') || '—',
      }),
    );
  const kinds = kindsShown(below, asked.kind);
  const definitions = [asked.definition];
  const query = { ...place, kinds, below, asOf, against: asked.against, codes: comparedCodes(definitions) };
  const values = await valuesBelow(scope, query);
  const comparison = compareUnits({ definitions, ...values, perResidents: asked.perResidents });
  const [column] = comparison.columns;
  if (column === undefined) return 1;
  const answer = { ...asked, asOf, kinds, minimum: values.minimum, comparison, column };
  io.out(
    given['json'] === true ? json(answer, t) : comparisonLines({ ...answer, period: formatPeriod(asked.period) }, t),
  );
  return 0;
};

/** What was asked, or the words of a refusal. */
async function read(code: string | undefined, given: Record<string, unknown>, t: Translate): Promise<Asked | string> {
  const [parentCode, written] = [text(given['parent']), text(given['period'])];
  if (code === undefined || parentCode === undefined || written === undefined) return t('command.compareUsage');
  const definition = indicatorByCode.get(code);
  if (definition === undefined) return t('command.noIndicator', { code });
  const period = parsePeriod(written);
  if (period === null) return t('command.badPeriod', { period: written });
  const parent = await findUnit(operatorScope(), parentCode);
  if (parent === null) return t('command.noUnit', { code: parentCode });
  return {
    definition,
    parent,
    period,
    kind: text(given['kind']),
    against: againstOf(period, text(given['against'])),
    perResidents: given['per-thousand'] === true,
  };
}

const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);

function refuse(io: Io, words: string): number {
  io.err(words);
  return 1;
}

interface Answer extends Asked {
  readonly asOf: string;
  readonly kinds: readonly string[];
  readonly minimum: number;
  readonly comparison: Comparison;
  readonly column: ComparedColumn;
}

/** Numbers as they are (a rate is 0.973), null for not available; limits of the funnel for the unit's own number of cases. */
function json({ definition, parent, period, column, comparison, ...answer }: Answer, t: Translate): string {
  const { compared } = column;
  const units = comparison.rows.flatMap(({ unit, cells: [cell] }, i) => {
    const placed = compared.rows[i];
    if (cell === undefined || placed === undefined) return [];
    const limits = limitsOf(compared, placed);
    const { numerator, denominator, value, missing, corrected = false } = placed.value;
    return {
      code: unit.code,
      name: unit.name,
      numerator,
      denominator,
      value,
      text: cell.text,
      interval: placed.interval,
      limits: limits && {
        low95: limits.near.low,
        high95: limits.near.high,
        low998: limits.far.low,
        high998: limits.far.high,
      },
      rank: placed.rank,
      flag: placed.flag,
      movement: cell.movement,
      missing,
      corrected,
      beforeCorrected: cell.beforeCorrected,
    };
  });
  const { code, direction, version } = definition;
  const head = {
    indicator: { code, name: t(`${code}.name`), unit: column.definition.unit, direction, version },
    parent: { code: parent.code, name: parent.name },
    period: formatPeriod(period),
    against: formatPeriod(answer.against),
    asOf: answer.asOf,
    kinds: answer.kinds,
    minimum: answer.minimum,
    overall: compared.overall,
    ceiling: compared.ceiling,
  };
  return JSON.stringify({ ...head, units }, null, 2);
}
