import { compare, type Placed } from '../indicator/compare';
import type { IndicatorValue } from '../indicator/definition';
import { plain, type Block, type Paragraph, type Run, type Table, type TableCell } from './document';
import { UNKNOWN } from './number';
import { partCode } from './parts';
import type { TemplateBlock } from './template';
import { bind, definitionOf, otherKey, type ReportValues, type ValuedUnit } from './values';

type Of<K extends TemplateBlock['kind']> = Extract<TemplateBlock, { kind: K }>;

const centre = (...runs: readonly Run[]): TableCell => ({ runs, align: 'center' });
const word = (text: string): TableCell => centre(plain(text));
const left = (text: string): TableCell => ({ runs: [plain(text)], align: 'left' });
const say = (text: string): Paragraph => ({ kind: 'paragraph', origin: 'data', runs: [plain(text)] });

/** More columns than this lie on a page of their own. */
const UPRIGHT = 7;

const tableOf = (given: Pick<Table, 'id' | 'caption' | 'widths' | 'rows'>): Table => ({
  kind: 'table',
  headerRows: 1,
  dense: false,
  ...(given.widths.length > UPRIGHT ? { wide: true } : {}),
  ...given,
});

/** The parts of a number, largest first, and the number itself in the last row. */
export function partsBlocks(block: Of<'parts'>, values: ReportValues): Block[] {
  const total = bind(values, { code: block.total });
  const parts = (values.parts?.get(block.measure) ?? [])
    .map((slice) => ({ slice, figure: bind(values, { code: partCode(block.measure, slice) }) }))
    .filter(({ figure }) => figure.value !== null && figure.value !== 0)
    .sort((a, b) => (b.figure.value ?? 0) - (a.figure.value ?? 0));
  if (total.value === null || parts.length === 0) return [];
  const rows = [
    [word(block.heading), word(`数量（${block.unit}）`)],
    ...parts.map(({ slice, figure }) => [
      left(block.labels[slice] ?? (slice === '' ? '未注明' : slice)),
      centre(figure),
    ]),
    [word('合计'), centre(total)],
  ];
  const table = tableOf({ id: block.id, caption: block.caption, widths: [64, 36], rows });
  const sum = parts.reduce((all, { figure }) => all + (figure.value ?? 0), 0);
  return block.note === null || sum === total.value ? [table] : [table, say(block.note)];
}

const unitsOf = (values: ReportValues): readonly ValuedUnit[] => values.units ?? [];

const unitWord = (unit: string): string => (unit === '%' ? '（%）' : `（${unit}）`);

/** The units below side by side: a row each, and the whole as its own indicator has it. */
export function unitsBlocks(block: Of<'units'>, values: ReportValues): Block[] {
  const units = unitsOf(values);
  if (units.length === 0) return [];
  const heading = [word('单位'), ...block.rows.map((row) => word(`${row.label}${unitWord(row.unit)}`))];
  const each = units.map((unit) => [
    left(unit.name),
    ...block.rows.map((row) => centre(bind(values, { code: row.code, unit: unit.code }))),
  ]);
  const whole = [word('合计'), ...block.rows.map((row) => centre(bind(values, { code: row.code })))];
  const widths = [24, ...block.rows.map(() => 76 * block.rows.length ** -1)];
  return [tableOf({ id: block.id, caption: block.caption, widths, rows: [heading, ...each, whole] })];
}

const none: IndicatorValue = { code: '', value: null, numerator: null, denominator: null, missing: 0 };

const valueOf = (values: ReportValues, code: string, unit: string): IndicatorValue =>
  values.others?.get(otherKey(code, { unit })) ?? none;

/** Words for a place without a rank; a rank needs none. */
const whyNot: Readonly<Partial<Record<Placed['flag'], string>>> = {
  notAvailable: '无数据',
  tooFew: '样本过少',
  total: '不排名',
  unjudged: '不排名',
};

/** Best first, ties on one rank, units without a rank below in the order of their codes. */
export function rankingBlocks(block: Of<'ranking'>, values: ReportValues): Block[] {
  const units = unitsOf(values);
  const { code } = block.row;
  if (units.length === 0) return [];
  const given = units.map((unit, unitId) => ({ unitId, value: valueOf(values, code, unit.code) }));
  const placed = [...compare(definitionOf(code), given).rows].sort(
    (a, b) => (a.rank ?? Infinity) - (b.rank ?? Infinity) || a.unitId - b.unitId,
  );
  const heading = ['排名', '单位', `${block.row.label}${unitWord(block.row.unit)}`, '其中', '总数'].map(word);
  const rows = placed.map((p) => rowOf(p, units[p.unitId], { code, values }));
  return [tableOf({ id: block.id, caption: block.caption, widths: [22, 30, 20, 14, 14], rows: [heading, ...rows] })];
}

function rowOf(placed: Placed, unit: ValuedUnit | undefined, of: { code: string; values: ReportValues }): TableCell[] {
  const name = { code: of.code, unit: unit?.code ?? '' };
  const figure = (part: 'value' | 'numerator' | 'denominator') => centre(bind(of.values, { ...name, part }));
  const rank = placed.rank === null ? (whyNot[placed.flag] ?? UNKNOWN) : String(placed.rank);
  return [word(rank), left(unit?.name ?? ''), figure('value'), figure('numerator'), figure('denominator')];
}

/** Units with months for which nothing was handed in, counted in unit-months with everything below them. */
export function unreportedBlocks(block: Of<'unreported'>, values: ReportValues): Block[] {
  const units = unitsOf(values);
  const items = block.rows.flatMap((row): (readonly Run[])[] => {
    const missing = units
      .map((unit) => ({ unit, months: valueOf(values, row.code, unit.code).missing }))
      .filter(({ months }) => months > 0);
    if (missing.length === 0) return [];
    const named = missing.map(({ unit, months }) => `${unit.name}${months}个单位月`).join('、');
    return [[plain(`${row.label}：${named}；`)]];
  });
  if (units.length === 0) return [];
  if (items.length === 0) return [say(block.none)];
  return [say('下列单位有未报月份，表中数据不含未报月份：'), { kind: 'list', items: closed(items) }];
}

const closed = (items: readonly (readonly Run[])[]): (readonly Run[])[] =>
  items.map((runs, i) =>
    i < items.length - 1
      ? runs
      : [
          plain(
            runs
              .map((r) => r.text)
              .join('')
              .replace(/；$/, '。'),
          ),
        ],
  );
