import { applicationCell, documentCell, remedyCell } from '../filed/cells';
import {
  documentFields,
  filedActs,
  filedColumns,
  filedDocuments,
  filedRemedies,
  filedResults,
  filedRows,
  type FiledReport,
} from '../filed/schema';

/** A table as it was found: keys of rows and columns (words under rules.rows, .columns and .cells) and its numbers. */
export interface FoundTable {
  readonly name: 'proactive' | 'applications' | 'reviewLitigation';
  readonly columns: readonly string[];
  readonly rows: readonly { readonly key: string; readonly values: readonly (number | null)[] }[];
}

type Rows = FoundTable['rows'];

const legacyKinds = [
  ['newlyMade', 'newlyPublished', 'totalPublic'],
  ['prevYearItems', 'change', 'decisions'],
  ['items', 'amount'],
] as const;

/** Keys of table 二 of the 2019 form, in its order. */
const legacyRows = [
  'regulations',
  'normative',
  'licence',
  'otherService',
  'penalty',
  'coercion',
  'fees',
  'procurement',
] as const;

function legacyTables({ proactive }: FiledReport): FoundTable[] {
  const { legacy2019 } = proactive;
  if (!legacy2019) return [];
  return legacyKinds.flatMap((columns): FoundTable[] => {
    const rows = legacyRows.flatMap((key): Rows => {
      const found: Readonly<Record<string, number | null>> | null | undefined = legacy2019[key];
      if (!found || !(columns[0] in found)) return [];
      return [{ key, values: columns.map((column) => found[column] ?? null) }];
    });
    return rows.length === 0 ? [] : [{ name: 'proactive', columns, rows }];
  });
}

function proactiveTables(report: FiledReport): FoundTable[] {
  const { proactive } = report;
  const documents = filedDocuments
    .filter((kind) => proactive[kind] !== null)
    .map((key) => ({ key, values: documentFields.map((field) => documentCell(report, key, field)) }));
  const acts = filedActs.map((key) => ({ key, values: [proactive[key]] }));
  const told: FoundTable[] =
    documents.length === 0 ? [] : [{ name: 'proactive', columns: documentFields, rows: documents }];
  const some = acts.some(({ values }) => values.some((v) => v !== null)) || documents.length > 0;
  return [...told, ...(some ? [{ name: 'proactive' as const, columns: ['decisions'], rows: acts }] : [])];
}

/** Tables 二, 三 and 四 as far as the file had them, blanks included. */
export function foundTables(report: FiledReport): FoundTable[] {
  const rows = filedRows
    .filter((row) => report.applications?.rows[row] !== undefined)
    .map((key) => ({ key, values: filedColumns.map((column) => applicationCell(report, key, column)) }));
  const remedies = filedRemedies.map((key) => ({
    key,
    values: filedResults.map((result) => remedyCell(report, key, result)),
  }));
  return [
    ...proactiveTables(report),
    ...legacyTables(report),
    ...(rows.length === 0 ? [] : [{ name: 'applications' as const, columns: filedColumns, rows }]),
    ...(report.reviewLitigation ? [{ name: 'reviewLitigation' as const, columns: filedResults, rows: remedies }] : []),
  ];
}
