import {
  documentFields,
  filedActs,
  filedColumns,
  filedDocuments,
  filedRemedies,
  filedResults,
  filedRows,
  type FiledColumn,
  type FiledReport,
  type FiledRow,
} from './schema';

type Remedy = (typeof filedRemedies)[number];
type RemedyResult = (typeof filedResults)[number];
type Documents = (typeof filedDocuments)[number];
type DocumentField = (typeof documentFields)[number];

export const applicationCell = (report: FiledReport, row: FiledRow, column: FiledColumn): number | null =>
  report.applications?.rows[row]?.[filedColumns.indexOf(column)] ?? null;

export const remedyCell = (report: FiledReport, kind: Remedy, result: RemedyResult): number | null =>
  report.reviewLitigation?.[kind]?.[result] ?? null;

export const documentCell = (report: FiledReport, kind: Documents, field: DocumentField): number | null =>
  report.proactive[kind]?.[field] ?? null;

export interface FiledCell {
  /** 'proactive.normativeDocs.made', 'applications.deny3.natural', 'reviewLitigation.review.total' */
  readonly path: string;
  readonly value: number | null;
}

const rowsOfForm = (report: FiledReport): readonly FiledRow[] => {
  const merged = report.formVersion !== '2021';
  return filedRows.filter((row) => (merged ? !/^other\d$/.test(row) : row !== 'otherMerged'));
};

/** Every number cell that tables 二, 三 and 四 of the report's form have, in their order. */
export function filedCells(report: FiledReport): FiledCell[] {
  const proactive =
    report.formVersion === '2019'
      ? []
      : [
          ...filedDocuments.flatMap((kind) =>
            documentFields.map((field) => ({
              path: `proactive.${kind}.${field}`,
              value: documentCell(report, kind, field),
            })),
          ),
          ...filedActs.map((act) => ({ path: `proactive.${act}`, value: report.proactive[act] })),
        ];
  const applications = rowsOfForm(report).flatMap((row) =>
    filedColumns.map((column) => ({
      path: `applications.${row}.${column}`,
      value: applicationCell(report, row, column),
    })),
  );
  const remedies = filedRemedies.flatMap((kind) =>
    filedResults.map((result) => ({
      path: `reviewLitigation.${kind}.${result}`,
      value: remedyCell(report, kind, result),
    })),
  );
  return [...proactive, ...applications, ...remedies];
}

const withApplication = (report: FiledReport, [row, column]: readonly string[], value: number | null): FiledReport => {
  const rows = report.applications?.rows ?? {};
  const old = rows[row as FiledRow] ?? filedColumns.map(() => null);
  const cells = old.map((v, i) => (filedColumns[i] === column ? value : v));
  return { ...report, applications: { rows: { ...rows, [row ?? '']: cells } } };
};

const blankRemedy = { upheld: null, corrected: null, otherResult: null, pending: null, total: null };

const withRemedy = (report: FiledReport, [kind, result]: readonly string[], value: number | null): FiledReport => {
  const old = report.reviewLitigation?.[kind as Remedy] ?? blankRemedy;
  const cells = { ...old, [result ?? '']: value };
  return { ...report, reviewLitigation: { ...report.reviewLitigation, [kind ?? '']: cells } };
};

const withProactive = (
  report: FiledReport,
  [name = '', field]: readonly string[],
  value: number | null,
): FiledReport => {
  const old = report.proactive[name as Documents] ?? { made: null, abolished: null, valid: null };
  const cell = field === undefined ? value : { ...old, [field]: value };
  return { ...report, proactive: { ...report.proactive, [name]: cell } };
};

/** The report with one cell set; a row or table that was not there is made, its other cells blank. */
export function withCell(report: FiledReport, path: string, value: number | null): FiledReport {
  const [table, ...place] = path.split('.');
  if (table === 'applications') return withApplication(report, place, value);
  return table === 'reviewLitigation' ? withRemedy(report, place, value) : withProactive(report, place, value);
}

/** Known parts added up, and whether all are known. */
export function sumOfCells(values: readonly (number | null)[]): { readonly sum: number; readonly whole: boolean } {
  const known = values.filter((v) => v !== null);
  return { sum: known.reduce((a, b) => a + b, 0), whole: known.length === values.length };
}
