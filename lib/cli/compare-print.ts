import type { ComparedCell, ComparedColumn, Comparison } from '@/lib/domain/figure/comparison';
import { formatNumber, NONE } from '@/lib/domain/figure/format';
import { limitsOf } from '@/lib/domain/indicator/compare';
import type { IndicatorDefinition } from '@/lib/domain/indicator/definition';
import type { Interval } from '@/lib/domain/indicator/interval';
import type { OrgUnit } from '@/lib/domain/org-unit';
import type { Translate } from '@/lib/i18n/translator';

interface Printed {
  readonly definition: IndicatorDefinition;
  readonly parent: OrgUnit;
  readonly period: string;
  readonly asOf: string;
  readonly minimum: number;
  readonly comparison: Comparison;
  readonly column: ComparedColumn;
}

const heads = [
  'unit',
  'code',
  'value',
  'parts',
  'interval',
  'limits95',
  'limits998',
  'rank',
  'flag',
  'corrected',
] as const;

const marksOf = ({ value, beforeCorrected }: ComparedCell, t: Translate): string =>
  [
    ...(value.corrected === true ? [t('command.isCorrected')] : []),
    ...(beforeCorrected ? [t('command.baseCorrected')] : []),
  ].join('; ');

/** Columns between tabs, as a spreadsheet takes them. */
export function comparisonLines(printed: Printed, t: Translate): string {
  const { definition, parent, column, comparison, minimum } = printed;
  const span = (limits: Interval | undefined): string => {
    const end = (x: number): string => formatNumber(x * 100, definition.decimals);
    return limits === undefined ? NONE : `${end(limits.low)}–${end(limits.high)}`;
  };
  const lines = comparison.rows.flatMap(({ unit, cells: [cell] }, i) => {
    const placed = column.compared.rows[i];
    if (cell === undefined || placed === undefined) return [];
    const limits = limitsOf(column.compared, placed) ?? undefined;
    const flag = t(`flags.${cell.flag}`, { count: minimum });
    const texts = [cell.text, cell.parts ?? '', cell.interval ?? NONE, span(limits?.near), span(limits?.far)];
    return [[unit.name, unit.code, ...texts, cell.rank ?? NONE, flag, marksOf(cell, t)].join('\t')];
  });
  const notes = column.compared.ceiling ? [t('command.ceiling')] : [];
  return [
    `${t(`${definition.code}.name`)}\t${parent.name}\t${printed.period}\t${printed.asOf}\t${column.overall ?? ''}`,
    heads.map((head) => t(`command.${head}`)).join('\t'),
    ...lines,
    ...notes,
  ].join('\n');
}
