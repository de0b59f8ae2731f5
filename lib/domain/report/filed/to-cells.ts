import { applicantKinds, outcomes } from '../../application';
import type { Month } from '../../dates';
import { remedyResults } from '../../remedy';
import { applicationCell, documentCell, remedyCell } from './cells';
import { filedRemedies, type FiledReport, type FiledRow } from './schema';

/** A number of an old report as a cell of its year. */
export interface ImportedCell {
  readonly month: Month;
  readonly measure: string;
  readonly slice: string;
  readonly value: number;
}

/** What was there before the first report that was accepted: it belongs to no year that anybody looks at. */
export const OPENING: Month = 190001;

type Draft = Omit<ImportedCell, 'value'> & { readonly value: number | null };

const documentKinds = [
  ['regulations', 'regulation'],
  ['normativeDocs', 'normative'],
] as const;

const kindNames = {
  review: 'reconsideration',
  litigationDirect: 'litigationDirect',
  litigationAfterReview: 'litigationAfterReview',
} as const;

function documents(report: FiledReport, month: Month): Draft[] {
  return documentKinds.flatMap(([key, slice]): Draft[] => {
    const [made, abolished] = [documentCell(report, key, 'made'), documentCell(report, key, 'abolished')];
    const valid = documentCell(report, key, 'valid');
    const before = made === null || abolished === null || valid === null ? null : valid - made + abolished;
    return [
      { month, measure: 'disclosure.made', slice, value: made },
      { month, measure: 'disclosure.abolished', slice, value: abolished },
      { month: OPENING, measure: 'disclosure.made', slice, value: before },
    ];
  });
}

/** The one row （六）其他处理 of the 2019 form counts as its third row of today, 其他. */
function closedRow(report: FiledReport, outcome: (typeof outcomes)[number]): FiledRow {
  return outcome === 'other3' && report.applications?.rows.otherMerged !== undefined ? 'otherMerged' : outcome;
}

function applications(report: FiledReport, month: Month): Draft[] {
  return applicantKinds.flatMap((kind): Draft[] => [
    { month, measure: 'application.received', slice: kind, value: applicationCell(report, 'newReceived', kind) },
    {
      month: OPENING,
      measure: 'application.received',
      slice: kind,
      value: applicationCell(report, 'carriedIn', kind),
    },
    ...outcomes.map((outcome) => ({
      month,
      measure: 'application.closed',
      slice: `${outcome}|${kind}`,
      value: applicationCell(report, closedRow(report, outcome), kind),
    })),
  ]);
}

function remedies(report: FiledReport, month: Month): Draft[] {
  return filedRemedies.flatMap((key): Draft[] => [
    { month, measure: 'remedy.filed', slice: kindNames[key], value: remedyCell(report, key, 'total') },
    ...remedyResults.map((result) => ({
      month,
      measure: 'remedy.closed',
      slice: `${kindNames[key]}|${result}`,
      value: remedyCell(report, key, result),
    })),
  ]);
}

/** 万元 with at most six decimals → yuan */
const yuan = (wan: number | null): number | null => (wan === null ? null : Math.round(wan * 1_000_000) / 100);

function acts(report: FiledReport, month: Month): Draft[] {
  const { licences, penalties, coercion, feesWanYuan } = report.proactive;
  const entries = { licences, penalties, coercions: coercion, feesYuan: yuan(feesWanYuan) };
  return Object.entries(entries).map(([field, value]) => ({ month, measure: `act.${field}`, slice: '', value }));
}

/**
 * The numbers of old reports of one unit as cells in December of their years: what a yearly report says has no month of
 * its own. Blank cells give none. What the earliest report carried in stands before all of them.
 */
export function cellsOfReports(reports: readonly FiledReport[]): ImportedCell[] {
  const inOrder = [...reports].sort((a, b) => a.year - b.year);
  return inOrder.flatMap((report, i) => {
    const month = report.year * 100 + 12;
    const drafts = [
      ...documents(report, month),
      ...applications(report, month),
      ...remedies(report, month),
      ...acts(report, month),
    ];
    return drafts.flatMap(({ value, ...rest }) =>
      value === null || (i > 0 && rest.month === OPENING) || value < 0 ? [] : [{ ...rest, value }],
    );
  });
}
