import { applicationCell, documentCell, remedyCell, sumOfCells } from './cells';
import {
  documentFields,
  filedColumns,
  filedDocuments,
  filedRemedies,
  filedResults,
  filedRows,
  type FiledReport,
  type FiledRow,
} from './schema';

const rowsOf = (prefix: string): FiledRow[] =>
  filedRows.filter((row) => new RegExp(`^${prefix}(\\d|Merged)$`).test(row));

/** Sum of the total column over rows; rows that the form does not have are left out, a blank one makes it unknown. */
function total(report: FiledReport, rows: readonly FiledRow[], columns: readonly number[] = [6]): number | null {
  const present = rows.filter((row) => report.applications?.rows[row] !== undefined);
  const cells = present.flatMap((row) => columns.map((i) => report.applications?.rows[row]?.[i] ?? null));
  const { sum, whole } = sumOfCells(cells);
  return present.length > 0 && whole ? sum : null;
}

const sums: Readonly<Record<string, (report: FiledReport) => number | null>> = {
  'apps.denySum': (r) => total(r, rowsOf('deny')),
  'apps.unableSum': (r) => total(r, rowsOf('unable')),
  'apps.noprocSum': (r) => total(r, rowsOf('noproc')),
  'apps.otherSum': (r) => total(r, rowsOf('other')),
  'apps.discPlusPartial': (r) => total(r, ['disclosed', 'partial']),
  'apps.receivedPlusCarried': (r) => total(r, ['newReceived', 'carriedIn']),
  'apps.naturalPlusCarried': (r) => total(r, ['newReceived', 'carriedIn'], [0]),
  'apps.legalPlusCarried': (r) => total(r, ['newReceived', 'carriedIn'], [1, 2, 3, 4, 5]),
  'rl.litigationSum': (r) => {
    const direct = remedyCell(r, 'litigationDirect', 'total');
    const after = remedyCell(r, 'litigationAfterReview', 'total');
    return direct === null || after === null ? null : direct + after;
  },
};

const shortActs = ['licences', 'penalties', 'coercion', 'feesWanYuan'] as const;

/**
 * The table figure that a figure of the text is said to equal: 'apps.<row>.<column index>', 'rl.<kind>.<result>',
 * 'pro.<kind>.<index>', 'pro.<act>', or one of the named sums. null when it is blank, not seen or not known.
 */
export function figureAt(report: FiledReport, name: string): number | null {
  const sum = sums[name];
  if (sum !== undefined) return sum(report);
  const [table = '', key = '', field = ''] = name.split('.');
  if (table === 'apps') return applicationFigure(report, key, field);
  if (table === 'rl') return remedyFigure(report, key, field);
  return table === 'pro' ? proactiveFigure(report, key, field) : null;
}

function applicationFigure(report: FiledReport, key: string, field: string): number | null {
  const row = filedRows.find((r) => r === key);
  const column = filedColumns[Number(field)] ?? filedColumns.find((c) => c === field);
  return row === undefined || column === undefined ? null : applicationCell(report, row, column);
}

function remedyFigure(report: FiledReport, key: string, field: string): number | null {
  const kind = filedRemedies.find((k) => k === key);
  const result = filedResults.find((r) => r === field);
  return kind === undefined || result === undefined ? null : remedyCell(report, kind, result);
}

function proactiveFigure(report: FiledReport, key: string, field: string): number | null {
  const act = shortActs.find((a) => a === key);
  if (act !== undefined) return report.proactive[act];
  const kind = filedDocuments.find((k) => k === key);
  const part = documentFields[Number(field)] ?? documentFields.find((f) => f === field);
  return kind === undefined || part === undefined ? null : documentCell(report, kind, part);
}
