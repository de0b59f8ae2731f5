import { filedCells, remedyCell, sumOfCells } from '../filed/cells';
import { filedRemedies, filedResults } from '../filed/schema';
import { differs, type Finding, type Rule } from './rule';

const parts = filedResults.filter((result) => result !== 'total');
const isMoney = (path: string): boolean => path === 'proactive.feesWanYuan';

/** Blank cells of one table as one finding: the first of them, and how many. */
function blanks(paths: readonly string[]): Finding[] {
  const tables = ['proactive', 'applications', 'reviewLitigation'];
  return tables.flatMap((table) => {
    const own = paths.filter((path) => path.startsWith(table));
    return own[0] === undefined ? [] : [{ where: own[0], found: '—', expected: String(own.length) }];
  });
}

export const cellRules: readonly Rule[] = [
  {
    code: 'remedyParts',
    severity: 'error',
    source: 'form2021',
    check: ({ report }) =>
      filedRemedies.flatMap((kind) => {
        const { sum, whole } = sumOfCells(parts.map((result) => remedyCell(report, kind, result)));
        const total = remedyCell(report, kind, 'total');
        if (!whole && (total === null || sum <= total)) return [];
        return differs(`reviewLitigation.${kind}.total`, total, sum);
      }),
    passes: {},
    fails: { cells: { 'reviewLitigation.review.pending': 4 } },
  },
  {
    code: 'negative',
    severity: 'error',
    source: 'form2021',
    check: ({ report }) =>
      filedCells(report)
        .filter(({ value }) => value !== null && value < 0)
        .map(({ path, value }) => ({ where: path, found: String(value), expected: '0' })),
    passes: {},
    fails: { cells: { 'proactive.penalties': -1 } },
  },
  {
    code: 'notWhole',
    severity: 'error',
    source: 'form2021',
    check: ({ report }) =>
      filedCells(report)
        .filter(({ path, value }) => value !== null && !isMoney(path) && !Number.isInteger(value))
        .map(({ path, value }) => ({ where: path, found: String(value), expected: '' })),
    passes: { cells: { 'proactive.feesWanYuan': 18.871 } },
    fails: { cells: { 'proactive.licences': 12.5 } },
  },
  {
    code: 'unknown',
    severity: 'error',
    source: 'form2021',
    // Only a whole file shows that a cell is blank; in an excerpt it may merely not have been seen.
    check: ({ report }) =>
      report.printed && report.coverage === 'full' && report.formVersion === '2021'
        ? blanks(
            filedCells(report)
              .filter(({ value }) => value === null)
              .map(({ path }) => path),
          )
        : [],
    passes: { report: { printed: true } },
    fails: { report: { printed: true }, cells: { 'proactive.licences': null } },
  },
];
