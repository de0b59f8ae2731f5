import { filedColumns, filedRows, filedSchema, type FiledReport } from '../filed/schema';
import { withCell } from '../filed/cells';
import { passagesOf } from '../rules/input';
import type { Passage, RuleCase, RuleInput } from '../rules/rule';

const numbers: Readonly<Record<string, readonly number[]>> = {
  newReceived: [3, 2, 0, 0, 1, 0, 6],
  carriedIn: [1, 0, 0, 0, 0, 0, 1],
  disclosed: [2, 1, 0, 0, 0, 0, 3],
  unable1: [1, 1, 0, 0, 1, 0, 3],
  total: [3, 2, 0, 0, 1, 0, 6],
  carriedOut: [1, 0, 0, 0, 0, 0, 1],
};
const zero = filedColumns.map(() => 0);
const rows = Object.fromEntries(
  filedRows.filter((row) => row !== 'otherMerged').map((row) => [row, [...(numbers[row] ?? zero)]]),
);
const remedy = (upheld: number, pending: number) => ({
  upheld,
  corrected: 0,
  otherResult: 0,
  pending,
  total: upheld + pending,
});

/** A township's report of 2025 that every rule passes. */
export const modelReport: FiledReport = filedSchema.parse({
  id: 'model',
  unit: '云溪镇人民政府',
  level: 'township',
  year: 2025,
  publishedDate: '2026-01-12',
  formVersion: '2021',
  coverage: 'full',
  proactive: {
    regulations: { made: 0, abolished: 0, valid: 0 },
    normativeDocs: { made: 2, abolished: 1, valid: 6 },
    licences: 120,
    penalties: 3,
    coercion: 0,
    feesWanYuan: 1.25,
  },
  applications: { columns: [...filedColumns], rows },
  reviewLitigation: { review: remedy(1, 1), litigationDirect: remedy(0, 0), litigationAfterReview: remedy(0, 1) },
});

const cellsOf = (report: FiledReport, cells: Readonly<Record<string, number | null>> = {}): FiledReport =>
  Object.entries(cells).reduce((now, [path, value]) => withCell(now, path, value), report);

const passages = (texts: readonly string[] = []): Passage[] =>
  texts.map((text) => ({ chapter: 'overview', text, origin: 'written' }));

/** The case as rules see it: the model report with its changes. */
export function caseInput(given: RuleCase): RuleInput {
  const report = cellsOf({ ...modelReport, ...given.report }, given.cells);
  const values = new Map(Object.entries(given.catalogue ?? {}));
  return {
    report,
    passages: [...passagesOf(report), ...passages(given.text)],
    last: given.last === undefined ? null : cellsOf({ ...modelReport, year: 2024 }, given.last),
    lastPassages: passages(given.lastText),
    officials: given.officials ?? [],
    catalogue:
      given.catalogue === undefined
        ? null
        : (code) => {
            const value = values.get(code);
            return value === undefined ? null : { value, written: String(value) };
          },
    lacks: given.lacks ?? [],
  };
}
