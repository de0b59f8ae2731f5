import type { ComparedCell, ComparedColumn, Comparison } from '@/lib/domain/figure/comparison';
import { shownNumber } from '@/lib/domain/figure/format';
import { limitsOf } from '@/lib/domain/indicator/compare';
import type { IndicatorDefinition } from '@/lib/domain/indicator/definition';
import type { Translate } from '@/lib/i18n/translator';

interface Words {
  readonly t: Translate;
  readonly indicator: Translate;
  readonly figure: Translate;
}

const text = (label: string, width?: number) =>
  ({ label, kind: 'text', ...(width === undefined ? {} : { width }) }) as const;
const number = (label: string, format: string) => ({ label, kind: 'number', format }) as const;

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
    const headed = (key: string, format: string) => number(t(`export.${key}`, { name: label }), format);
    const parts = d.kind === 'ratio' ? [headed('numerator', '#,##0'), headed('denominator', '#,##0')] : [];
    return [headed('value', numberFormat(d)), ...parts, headed('rank', '0')];
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
      text(t('unit')),
      { label: t('export.code'), kind: 'code' } as const,
      ...definitions.flatMap(columnsOf),
      text(t('export.corrected'), 40),
    ],
    rows: rows.map((row) => [
      row.unit.name,
      row.unit.code,
      ...row.cells.flatMap(cellsOf),
      row.cells.flatMap((cell) => correctedText(cell, words, indicator(`${cell.definition.code}.short`))).join('; '),
    ]),
  };
}

/** Marks of a cell that rests on entered or corrected numbers, behind the name of its indicator where one is given. */
function correctedText({ value, beforeCorrected }: ComparedCell, { figure }: Words, name?: string): string[] {
  const marks = [
    ...(value.entered === undefined ? [] : [figure('entered.count', { count: value.entered })]),
    ...(value.corrected === true ? [figure('corrected.now')] : []),
    ...(beforeCorrected ? [figure('corrected.before')] : []),
  ];
  return marks.map((mark) => (name === undefined ? mark : `${name} ${mark}`));
}

/** All there is to say about the units on one indicator; `text` as the screen writes it. */
function indicatorSheet(column: ComparedColumn, at: number, { comparison, words, minimum }: Input) {
  const { definition: d, compared } = column;
  const { t, indicator } = words;
  const format = numberFormat(d);
  const head = (key: string, form = format) => number(t(`export.one.${key}`), form);
  const share = compared.overall !== null;
  const parts = ['numerator', 'denominator'] as const;
  const bounds = ['low', 'high', 'low95', 'high95', 'low998', 'high998'] as const;
  return {
    // A number in front: two indicators may have the same short name, two sheets may not.
    name: `${at + 1} ${indicator(`${d.code}.short`)}`,
    columns: [
      text(t('unit')),
      { label: t('export.code'), kind: 'code' } as const,
      head('value'),
      text(t('export.one.shown'), 14),
      ...parts.map((key) => head(key, '#,##0.##')),
      ...(share ? bounds.map((key) => head(key)) : []),
      head('rank', '0'),
      head('movement', '+0;-0;0'),
      text(t('export.one.flag'), 18),
      text(t('export.one.corrected'), 22),
    ],
    rows: comparison.rows.map(({ unit, cells }, i) => {
      const [cell, placed] = [cells[at], compared.rows[i]];
      if (cell === undefined || placed === undefined) return [unit.name, unit.code];
      const limits = limitsOf(compared, placed);
      const { interval } = placed;
      const ends = [interval, limits?.near, limits?.far].flatMap((one) => [one?.low ?? null, one?.high ?? null]);
      return [
        unit.name,
        unit.code,
        excelNumber(d, cell.value.value),
        cell.text,
        ...parts.map((key) => cell.value[key]),
        ...(share ? ends : []),
        cell.rank,
        cell.movement,
        indicator(`flags.${cell.flag}`, { count: minimum }),
        correctedText(cell, words).join('; '),
      ];
    }),
  };
}

interface Input {
  readonly comparison: Comparison;
  readonly words: Words;
  readonly minimum: number;
}

/** A sheet for each indicator, after the overview. */
export const indicatorSheets = (input: Input) =>
  input.comparison.columns.map((column, at) => indicatorSheet(column, at, input));

export function definitionsSheet(definitions: readonly IndicatorDefinition[], { t, indicator, figure }: Words) {
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
