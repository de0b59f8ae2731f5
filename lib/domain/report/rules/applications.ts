import { applicantKinds } from '../../application';
import { applicationCell, sumOfCells } from '../filed/cells';
import { filedColumns, filedRows, type FiledColumn, type FiledReport } from '../filed/schema';
import { differs, type Finding, type Rule } from './rule';

/** 第一项加第二项之和，等于第三项加第四项之和, printed at the head of table 三, for every column. */
function carryOver(report: FiledReport, column: FiledColumn): Finding[] {
  const at = (row: 'newReceived' | 'carriedIn' | 'total' | 'carriedOut'): number | null =>
    applicationCell(report, row, column);
  const into = sumOfCells([at('newReceived'), at('carriedIn')]);
  const out = sumOfCells([at('total'), at('carriedOut')]);
  return into.whole && out.whole ? differs(`applications.total.${column}`, into.sum, out.sum) : [];
}

const resultRows = filedRows.filter((row) => !['newReceived', 'carriedIn', 'total', 'carriedOut'].includes(row));

const rowsOf = (report: FiledReport): typeof resultRows =>
  resultRows.filter((row) => (report.formVersion === '2021' ? row !== 'otherMerged' : !/^other\d$/.test(row)));

/** Where a part is blank the parts can still add up to too much. */
function againstParts(where: string, whole: number | null, values: readonly (number | null)[]): Finding[] {
  const parts = sumOfCells(values);
  if (whole === null || (!parts.whole && parts.sum <= whole)) return [];
  return differs(where, whole, parts.sum);
}

function outcomes(report: FiledReport, column: FiledColumn): Finding[] {
  const parts = rowsOf(report).map((row) => applicationCell(report, row, column));
  return againstParts(`applications.total.${column}`, applicationCell(report, 'total', column), parts);
}

const applicants = (report: FiledReport): Finding[] =>
  filedRows.flatMap((row) =>
    againstParts(
      `applications.${row}.total`,
      applicationCell(report, row, 'total'),
      applicantKinds.map((column) => applicationCell(report, row, column)),
    ),
  );

export const applicationRules: readonly Rule[] = [
  {
    code: 'carryOver',
    severity: 'error',
    source: 'form2021',
    check: ({ report }) => filedColumns.flatMap((column) => carryOver(report, column)),
    passes: {},
    fails: { cells: { 'applications.carriedOut.natural': 2 } },
  },
  {
    code: 'outcomes',
    severity: 'error',
    source: 'form2021',
    check: ({ report }) => filedColumns.flatMap((column) => outcomes(report, column)),
    passes: {},
    fails: { cells: { 'applications.deny3.natural': 1 } },
  },
  {
    code: 'applicants',
    severity: 'error',
    source: 'form2021',
    check: ({ report }) => applicants(report),
    passes: {},
    fails: { cells: { 'applications.unable1.business': 3 } },
  },
  {
    code: 'applicantsBlank',
    severity: 'warning',
    source: 'form2021',
    check: ({ report }) =>
      filedRows.flatMap((row) => {
        const total = applicationCell(report, row, 'total');
        if (total === null || applicantKinds.some((column) => applicationCell(report, row, column) !== null)) return [];
        return [{ where: `applications.${row}.natural`, found: '—', expected: String(total) }];
      }),
    passes: {},
    fails: {
      cells: Object.fromEntries(applicantKinds.map((column) => [`applications.deny1.${column}`, null])),
    },
  },
];
