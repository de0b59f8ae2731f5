import type { Month } from '../dates';
import { monthsIn, type Period } from '../period';
import { assessmentBlocks } from './assessed';
import { plain, type Block, type Chart, type List, type Paragraph, type Run, type Table } from './document';
import { changeWords, compose, join } from './sentence';
import { blocksOfNarrative, type FigureRef, type Narrative, type Narratives } from './narrative';
import { UNKNOWN } from './number';
import { rosterBlocks } from './roster-blocks';
import { targetsBlocks } from './signed-targets';
import { partsBlocks, rankingBlocks, unitsBlocks, unreportedBlocks } from './side-by-side';
import { table2, table3, table4 } from './statutory-tables';
import { table2of2019, table3of2019 } from './form-2019-tables';
import type { ComparisonRow, Sentence, TemplateBlock } from './template';
import { bind, definitionOf, directionOf, isDefined, type ReportGap, type ReportValues } from './values';
import { monthsWords, monthWords, names } from './words';

export interface ComposeInput {
  readonly values: ReportValues;
  /** slot → what the office typed */
  readonly narrative: Narratives;
}

type Of<K extends TemplateBlock['kind']> = Extract<TemplateBlock, { kind: K }>;

const statutory = { table2, table3, table4, table2of2019, table3of2019 };

/** Number cells of a statutory table, by their codes in the order of the form. */
export function codesOfTable(table: keyof typeof statutory): string[] {
  const codes: string[] = [];
  statutory[table]((code) => {
    codes.push(code);
    return plain('');
  });
  return codes;
}

type Make<K extends TemplateBlock['kind']> = (block: Of<K>, input: ComposeInput) => readonly Block[];

const makers: { readonly [K in TemplateBlock['kind']]: Make<K> } = {
  sentences: (block, { values }) => paragraphOf(block.sentences, block.origin, values),
  list: (block, { values }) => listOf(block.sentences.map((s) => compose(s, values))),
  statutory: (block, { values }) => [statutory[block.table]((code) => bind(values, { code }))],
  comparison: (block, { values }) => [comparison(block, values)],
  monthly: (block, { values }) => monthly(block, values),
  worsened: (block, { values }) => worsened(block, values),
  gaps: (block, { values }) => gaps(block, values),
  parts: (block, { values }) => partsBlocks(block, values),
  units: (block, { values }) => unitsBlocks(block, values),
  ranking: (block, { values }) => rankingBlocks(block, values),
  unreported: (block, { values }) => unreportedBlocks(block, values),
  roster: (_, { values }) => rosterBlocks(values),
  assessment: (block, { values }) => assessmentBlocks(block, values),
  targets: (block, { values }) => targetsBlocks(block, values),
  narrative: (block, input) => narrative(block, input.narrative[block.slot], input.values),
};

/** The blocks that one block of a template becomes: none, when its data or its words do not exist. */
export function composeBlock<K extends TemplateBlock['kind']>(block: Of<K>, input: ComposeInput): readonly Block[] {
  const make: Make<K> = makers[block.kind];
  return make(block, input);
}

const paragraph = (origin: Paragraph['origin'], runs: readonly Run[]): Paragraph => ({
  kind: 'paragraph',
  origin,
  runs: join(runs),
});

function paragraphOf(sentences: readonly Sentence[], origin: 'data' | 'form', values: ReportValues): Paragraph[] {
  const runs = sentences.flatMap((s) => compose(s, values));
  return runs.length === 0 ? [] : [paragraph(origin, runs)];
}

function listOf(items: readonly (readonly Run[])[]): List[] {
  const said = items.filter((runs) => runs.length > 0);
  return said.length === 0 ? [] : [{ kind: 'list', items: said }];
}

function narrative(block: Of<'narrative'>, typed: Narrative | undefined, values: ReportValues): Block[] {
  const said = blocksOfNarrative(typed, (ref) => boundRun(values, ref));
  if (said.length > 0) return said;
  return block.required ? [{ kind: 'blank', slot: block.slot, text: block.blank }] : [];
}

/** A bound figure of typed text; a code that has left the catalogue is not available. */
export function boundRun(values: ReportValues, { code, part, when, period, unit }: FigureRef): Run {
  if (!isDefined(code)) return plain(UNKNOWN);
  const other = { ...(period === null ? {} : { period }), ...(unit === null ? {} : { unit }) };
  return bind(values, { code, part, when, ...other });
}

/** Change in a table: 增12, 减3.1个百分点, 0. */
function changeCell(values: ReportValues, code: string): readonly Run[] {
  const figure = bind(values, { code, part: 'change' });
  const direction = directionOf(values, code);
  if (direction === 0) return [figure];
  const unit = definitionOf(code).unit === 'percent' ? [plain('个百分点')] : [];
  return [plain(direction > 0 ? '增' : '减'), figure, ...unit];
}

function comparison(block: Of<'comparison'>, values: ReportValues): Table {
  const { prev = '' } = names(values);
  const centre = { align: 'center' } as const;
  const heading = ['项目', '单位', '本年', prev, `比${prev}`].map((text) => ({ ...centre, runs: [plain(text)] }));
  const rows = block.rows.map((row) => {
    const rate = definitionOf(row.code).unit === 'percent';
    return [
      { runs: [plain(row.label)], align: 'left' as const },
      { ...centre, runs: [plain(rate ? '%' : row.unit)] },
      { ...centre, runs: [bind(values, { code: row.code })] },
      { ...centre, runs: [bind(values, { code: row.code, when: 'before' })] },
      { ...centre, runs: changeCell(values, row.code) },
    ];
  });
  const widths = [31, 11, 17, 17, 24];
  return {
    kind: 'table',
    id: block.id,
    caption: block.caption,
    widths,
    headerRows: 1,
    rows: [heading, ...rows],
    dense: false,
  };
}

/** No chart without at least two known months. */
function monthly(block: Of<'monthly'>, values: ReportValues): Chart[] {
  const found = values.monthly.get(block.code);
  const known = found?.now.filter((v) => v !== null) ?? [];
  if (found === undefined || known.length < 2) return [];
  const months = monthsIn(values.period);
  const year = Number(names(values)['year']);
  const { code } = block;
  const series = [
    { name: `${year - 1}年`, code, when: 'before' as const, values: found.before },
    { name: `${year}年`, code, when: 'now' as const, values: found.now },
  ].filter((s) => s.values.some((v) => v !== null));
  const told = months.map((month, i) => `${month % 100}月${found.now[i] ?? '未报'}`).join('，');
  return [
    {
      kind: 'chart',
      id: block.id,
      title: block.title,
      shape: block.shape,
      categories: months.map((month) => `${month % 100}月`),
      series,
      unit: block.unit,
      description: `${block.title}（单位：${block.unit}）：${year}年${told}。`,
    },
  ];
}

/** Rates that moved against their direction, as written; no reason is given, since the data have none. */
function worsened(block: Of<'worsened'>, values: ReportValues): Block[] {
  const worse = block.rows.filter((row) => isWorse(row, values));
  const comparable = block.rows.some((row) => bind(values, { code: row.code, part: 'change' }).value !== null);
  if (worse.length === 0) return comparable ? paragraphOf([{ some: block.none }], 'data', values) : [];
  const items = worse.map((row) => [
    plain(row.label),
    bind(values, { code: row.code }),
    ...changeWords(values, row.code, row.unit),
    plain('；'),
  ]);
  return [...paragraphOf([{ some: block.lead }], 'data', values), ...listOf(closeList(items))];
}

const closeList = (items: readonly (readonly Run[])[]): readonly (readonly Run[])[] =>
  items.map((runs, i) => join([...runs.slice(0, -1), plain(i === items.length - 1 ? '。' : '；')]));

function isWorse(row: ComparisonRow, values: ReportValues): boolean {
  const direction = directionOf(values, row.code);
  return definitionOf(row.code).direction === 'lower' ? direction > 0 : direction < 0;
}

const monthsOfRegister = (told: readonly ReportGap[], register: string): readonly Month[] =>
  told.filter((one) => one.registers.some((name) => name === register)).flatMap(({ months }) => months);

const allOr = (months: readonly Month[], period: Period, text: string): string =>
  months.length === monthsIn(period).length ? '各月' : text;

function gaps(block: Of<'gaps'>, { gaps: missing, entered = [], period }: ReportValues): Paragraph[] {
  const tell = (months: readonly Month[], text: string): Paragraph[] =>
    months.length === 0 ? [] : [paragraph('data', [plain(text)])];
  return Object.entries(block.registers).flatMap(([register, label]) => {
    const lacking = monthsOfRegister(missing, register);
    const stated = block.entered === true ? monthsOfRegister(entered, register) : [];
    const lackingText = allOr(lacking, period, lacking.map(monthWords).join('、'));
    const statedText = allOr(stated, period, monthsWords(stated));
    return [
      ...tell(lacking, `${label}缺${lackingText}数据，本部分数据不含未报月份。`),
      ...tell(stated, `${label}${statedText}含按月填报的数字，这部分没有逐件记录。`),
    ];
  });
}
