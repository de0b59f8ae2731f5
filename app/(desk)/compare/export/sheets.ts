import type { ComparedCell, Comparison } from '@/lib/domain/figure/comparison';
import { shownNumber } from '@/lib/domain/figure/format';
import type { IndicatorDefinition } from '@/lib/domain/indicator/definition';
import type { Translate } from '@/lib/i18n/translator';

interface Words {
  readonly t: Translate;
  readonly indicator: Translate;
  readonly figure: Translate;
}

/** Excel keeps a rate as a fraction and shows it in percent; everything else stands as a reader sees it. */
const numberFormat = (d: IndicatorDefinition): string => {
  const decimals = d.decimals > 0 ? `.${'0'.repeat(d.decimals)}` : '';
  return d.unit === 'percent' ? `0${decimals}%` : `#,##0${decimals}`;
};
const excelNumber = (d: IndicatorDefinition, value: number | null): number | null =>
  d.unit === 'percent' ? value : shownNumber(d.unit, value);

/** A rate takes four columns: value, numerator, denominator, rank; anything else two. */
export function comparisonSheet({ definitions, rows }: Comparison, words: Words, name: string) {
  const { t, indicator } = words;
  const columnsOf = (d: IndicatorDefinition) => {
    const label = indicator(`${d.code}.short`);
    const number = (key: string, format: string) =>
      ({ label: t(`export.${key}`, { name: label }), kind: 'number', format }) as const;
    const parts = d.kind === 'ratio' ? [number('numerator', '#,##0'), number('denominator', '#,##0')] : [];
    return [number('value', numberFormat(d)), ...parts, number('rank', '0')];
  };
  const cellsOf = (cell: ComparedCell | undefined) => {
    if (cell === undefined) return [];
    const { definition: d, value } = cell;
    const parts = d.kind === 'ratio' ? [value.numerator, value.denominator] : [];
    return [excelNumber(d, value.value), ...parts, cell.rank];
  };
  return {
    name,
    columns: [
      { label: t('unit'), kind: 'text' } as const,
      { label: t('export.code'), kind: 'code' } as const,
      ...definitions.flatMap(columnsOf),
    ],
    rows: rows.map((row) => [row.unit.name, row.unit.code, ...row.cells.flatMap(cellsOf)]),
  };
}

export function definitionsSheet(definitions: readonly IndicatorDefinition[], { t, indicator, figure }: Words) {
  const text = (label: string, width: number) => ({ label, kind: 'text', width }) as const;
  return {
    name: t('export.definitions'),
    columns: [
      text(figure('definition.name'), 28),
      text(t('export.indicatorCode'), 28),
      text(t('export.measuredIn'), 12),
      text(figure('definition.definition'), 80),
      text(figure('definition.formula'), 60),
      text(figure('definition.source'), 40),
    ],
    rows: definitions.map((d) => [
      indicator(`${d.code}.name`),
      d.code,
      figure(`units.${d.unit}`),
      indicator(`${d.code}.definition`),
      indicator(`${d.code}.formula`),
      indicator(`sources.${d.source}`),
    ]),
  };
}
