import { applicationCell, documentCell } from '../filed/cells';
import { filedColumns, filedDocuments, type FiledReport } from '../filed/schema';
import { differs, type Finding, type Rule } from './rule';

/** Last year's report, when it is of the year before and has the numbers. */
const before = (report: FiledReport, last: FiledReport | null): FiledReport | null =>
  last !== null && last.year === report.year - 1 ? last : null;

function inForce(report: FiledReport, last: FiledReport): Finding[] {
  return filedDocuments.flatMap((kind) => {
    const [made, abolished] = [documentCell(report, kind, 'made'), documentCell(report, kind, 'abolished')];
    const stock = documentCell(last, kind, 'valid');
    if (made === null || abolished === null || stock === null) return [];
    return differs(`proactive.${kind}.valid`, documentCell(report, kind, 'valid'), stock + made - abolished);
  });
}

/** Even without last year's report: it cannot have had fewer than none. */
function fewerThanMade(report: FiledReport): Finding[] {
  return filedDocuments.flatMap((kind) => {
    const [made, abolished] = [documentCell(report, kind, 'made'), documentCell(report, kind, 'abolished')];
    const valid = documentCell(report, kind, 'valid');
    if (made === null || abolished === null || valid === null || valid >= made - abolished) return [];
    return [{ where: `proactive.${kind}.valid`, found: String(valid), expected: `≥ ${made - abolished}` }];
  });
}

export const carryRules: readonly Rule[] = [
  {
    code: 'carriedIn',
    severity: 'error',
    source: 'form2021',
    check: ({ report, last }) => {
      const old = before(report, last);
      if (old === null) return [];
      return filedColumns.flatMap((column) =>
        differs(
          `applications.carriedIn.${column}`,
          applicationCell(report, 'carriedIn', column),
          applicationCell(old, 'carriedOut', column),
        ),
      );
    },
    passes: { last: { 'applications.carriedOut.natural': 1, 'applications.carriedOut.total': 1 } },
    fails: { last: { 'applications.carriedOut.natural': 2 } },
  },
  {
    code: 'inForce',
    severity: 'error',
    source: 'form2021',
    check: ({ report, last }) => {
      const old = before(report, last);
      return old === null ? [] : inForce(report, old);
    },
    passes: { last: { 'proactive.normativeDocs.valid': 5 } },
    fails: { last: { 'proactive.normativeDocs.valid': 7 } },
  },
  {
    code: 'inForceTooFew',
    severity: 'error',
    source: 'form2021',
    check: ({ report }) => fewerThanMade(report),
    passes: { cells: { 'proactive.normativeDocs.valid': 1 } },
    fails: { cells: { 'proactive.normativeDocs.valid': 0 } },
  },
];
