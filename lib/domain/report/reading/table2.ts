import { blankProactive, type LegacyTable, type Proactive } from '../filed/schema';
import { bare } from './labels';
import { take, type Notes } from './sink';

type Grid = readonly (readonly string[])[];

const documentHeads = [
  ['made', /本年制发|制发件数|制发数量/],
  ['abolished', /废止/],
  ['valid', /现行有效/],
] as const;
const publicationHeads = [
  ['newlyMade', /新制作/],
  ['newlyPublished', /新公开/],
  ['totalPublic', /对外公开总/],
] as const;
const itemHeads = [
  ['prevYearItems', /上一年项目|上年项目/],
  ['change', /本年增减|增减/],
  ['decisions', /处理决定/],
] as const;
const procurementHeads = [
  ['items', /采购项目/],
  ['amount', /采购总金额|采购金额/],
] as const;

const documentRows = [
  ['regulations', /^规章$/],
  ['normativeDocs', /^(?:行政)?规范性文件$/],
] as const;
const actRows = [
  ['licences', /^行政许可$/],
  ['penalties', /^行政处罚$/],
  ['coercion', /^行政强制$/],
  ['feesWanYuan', /^行政事业性收费$/],
] as const;
const itemRows = [
  ['licence', /^行政许可$/],
  ['otherService', /^其他对外管理服务/],
  ['penalty', /^行政处罚$/],
  ['coercion', /^行政强制$/],
  ['fees', /^行政事业性收费$/],
] as const;

type Heads<K extends string> = readonly (readonly [K, RegExp])[];

/** The cells of a row under the headings given, each from the first place whose heading names it. */
function under<K extends string>(heads: Heads<K>, row: Line): Record<K, number | null> {
  const found = {} as Record<K, number | null>;
  for (const [key, pattern] of heads) {
    const place = row.head.findIndex((text, i) => i > 0 && pattern.test(bare(text)));
    found[key] = place < 0 ? null : take(row.cells[place] ?? '', `${row.where}.${key}`, row.notes);
  }
  return found;
}

interface Line {
  readonly cells: readonly string[];
  readonly head: readonly string[];
  readonly where: string;
  readonly notes: Notes;
}

const named = <K extends string>(rows: Heads<K>, label: string): K | undefined =>
  rows.find(([, pattern]) => pattern.test(label))?.[0];

const isHead = (row: readonly string[]): boolean => row.some((cell) => /信息内容|采购项目数量/.test(bare(cell)));
const isLegacyHead = (text: string): boolean => /新制作|新公开|上一?年项目|增减|采购/.test(text);

function readLegacy(label: string, line: Line, legacy: LegacyTable): void {
  const document = named(documentRows, label);
  if (document !== undefined) {
    const key = document === 'regulations' ? 'regulations' : 'normative';
    legacy[key] = under(publicationHeads, { ...line, where: `proactive.legacy2019.${key}` });
    return;
  }
  const item = named(itemRows, label);
  if (item !== undefined) legacy[item] = under(itemHeads, { ...line, where: `proactive.legacy2019.${item}` });
  if (label.startsWith('政府集中采购'))
    legacy.procurement = under(procurementHeads, { ...line, where: 'proactive.legacy2019.procurement' });
}

/** Table 二 in either form: each row under the heading last seen above it. */
export function readTable2(grid: Grid, notes: Notes): { readonly proactive: Proactive; readonly legacy: boolean } {
  const proactive: Proactive = { ...blankProactive };
  const legacy: LegacyTable = {};
  let head: readonly string[] = [];
  for (const cells of grid) {
    if (isHead(cells)) {
      head = cells;
      continue;
    }
    readRow({ cells, head, where: '', notes }, proactive, legacy);
  }
  const old = Object.keys(legacy).length > 0;
  return { proactive: old ? { ...proactive, legacy2019: legacy } : proactive, legacy: old };
}

function readRow(line: Line, proactive: Proactive, legacy: LegacyTable): void {
  const label = bare(line.cells[0] ?? '');
  if (line.head.some((text) => isLegacyHead(bare(text)))) {
    readLegacy(label, line, legacy);
    return;
  }
  const document = named(documentRows, label);
  if (document !== undefined) {
    proactive[document] = under(documentHeads, { ...line, where: `proactive.${document}` });
    if (label === '规范性文件') line.notes.push({ code: 'otherName', where: 'proactive.normativeDocs', found: label });
  }
  const act = named(actRows, label);
  if (act !== undefined) proactive[act] = take(line.cells[1] ?? '', `proactive.${act}`, line.notes);
}

/** Whether a grid is table 二 of either form. */
export const isTable2 = (grid: Grid): boolean =>
  grid.some((row) => bare(row[0] ?? '').startsWith('第二十条第')) ||
  (grid.some(isHead) && grid.some((row) => named(documentRows, bare(row[0] ?? '')) !== undefined));
