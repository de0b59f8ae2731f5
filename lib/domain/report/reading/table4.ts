import { filedRemedies, filedResults } from '../filed/schema';
import { bare } from './labels';
import { take, type Notes } from './sink';

type Grid = readonly (readonly string[])[];
type Remedy = (typeof filedRemedies)[number];
type Result = (typeof filedResults)[number];
type Cells = Record<Result, number | null>;

const kindLabels: readonly (readonly [Remedy, RegExp])[] = [
  ['litigationAfterReview', /复议后起诉/],
  ['litigationDirect', /未经复议/],
  ['review', /行政复议/],
];
const resultLabels: readonly (readonly [Result, RegExp])[] = [
  ['upheld', /结果维持|^维持/],
  ['corrected', /结果纠正|^纠正/],
  ['otherResult', /其他结果/],
  ['pending', /尚未审结|未审结/],
  ['total', /^总计$/],
];

const named = <T>(labels: readonly (readonly [T, RegExp])[], above: readonly string[]): T | null => {
  const texts = above.map(bare);
  return labels.find(([, pattern]) => texts.some((text) => pattern.test(text)))?.[0] ?? null;
};

const isHead = (row: readonly string[]): boolean => row.some((cell) => /[\u4e00-\u9fa5]/.test(cell));

/** Table 四: what each column counts stands above it, in two or three merged rows. */
export function readTable4(grid: Grid, notes: Notes): Record<Remedy, Cells> | null {
  const start = grid.findIndex((row) => row.some((cell) => bare(cell).includes('结果维持')));
  if (start < 0) return null;
  const body = grid.findIndex((row, i) => i > start && !isHead(row));
  const heads = grid.slice(0, body < 0 ? grid.length : body);
  const values = body < 0 ? [] : (grid[body] ?? []);
  const blank = (): Cells => ({ upheld: null, corrected: null, otherResult: null, pending: null, total: null });
  const found = { review: blank(), litigationDirect: blank(), litigationAfterReview: blank() };
  values.forEach((printed, i) => {
    const above = heads.map((row) => row[i] ?? '');
    const [kind, result] = [named(kindLabels, above), named(resultLabels, above)];
    if (kind !== null && result !== null)
      found[kind][result] = take(printed, `reviewLitigation.${kind}.${result}`, notes);
  });
  return found;
}
