import 'server-only';

import {
  type HeadingUse,
  type ImportCounts,
  type ImportOutcome,
  type ImportProblem,
  type ImportSample,
  noCounts,
  PROBLEMS_KEPT,
  excerpt,
  type TableReading,
} from '@/lib/domain/import/problem';
import type { Mapping } from '@/lib/domain/import/headings';
import type { Cell, TableFault } from '@/lib/domain/import/table';
import type { RowProblem } from '@/lib/domain/register/definition';

const NOTICES_KEPT = 1000;
/** rows shown of each kind */
export const SAMPLES = 5;

/** Gathers what is to be said about one file. */
export class Findings {
  readonly problems: ImportProblem[] = [];
  readonly notices: ImportProblem[] = [];
  readonly noticeCounts: Record<string, number> = {};
  readonly samples: ImportSample[] = [];
  reading: TableReading | null = null;
  errors = 0;
  ignored = 0;
  private readonly place: { readonly file: string; readonly sheet: string | null };
  private readonly headings: ReadonlyMap<string, string>;

  constructor(place: { file: string; sheet: string | null }, mapping: Mapping) {
    this.place = { file: place.file, sheet: place.sheet };
    this.headings = new Map(mapping.used.flatMap((column) => column.fields.map((field) => [field, column.heading])));
  }

  private named(row: number | null, problem: RowProblem): ImportProblem {
    return {
      ...this.place,
      row,
      column: problem.field === '' ? null : (this.headings.get(problem.field) ?? problem.field),
      code: problem.code,
      found: problem.found ?? null,
      expected: problem.expected ?? null,
    };
  }

  /** One refused row, whatever the number of its problems. */
  refuse(row: number, problems: readonly RowProblem[]): void {
    this.errors += 1;
    for (const problem of problems)
      if (this.problems.length < PROBLEMS_KEPT) this.problems.push(this.named(row, problem));
  }

  notice(row: number | null, problem: RowProblem): void {
    this.noticeCounts[problem.code] = (this.noticeCounts[problem.code] ?? 0) + 1;
    if (this.notices.length < NOTICES_KEPT) this.notices.push(this.named(row, problem));
  }

  /** What must not be lost among a thousand smaller things: before all of them, in the order given, and always kept. */
  first(told: readonly (readonly [row: number, problem: RowProblem])[]): void {
    for (const [, { code }] of told) this.noticeCounts[code] = (this.noticeCounts[code] ?? 0) + 1;
    this.notices.unshift(...told.map(([row, problem]) => this.named(row, problem)));
  }

  /** Shows a row that goes nowhere as it stands in the file. */
  show(action: 'ignored' | 'error', row: number, cells: readonly Cell[]): void {
    if (this.samples.filter((one) => one.action === action).length >= SAMPLES) return;
    const texts = cells.map((cell) => (cell === null ? '' : excerpt(String(cell))));
    this.samples.push({ action, row, now: null, before: null, cells: texts });
  }

  outcome(written: Partial<ImportCounts>, mapping: readonly HeadingUse[]): ImportOutcome {
    const counts = { ...noCounts, ...written, ignored: this.ignored, error: this.errors };
    this.problems.sort((a, b) => (a.row ?? 0) - (b.row ?? 0));
    return {
      ok: counts.error === 0,
      readable: true,
      counts,
      problems: this.problems,
      notices: this.notices,
      noticeCounts: this.noticeCounts,
      mapping,
      samples: this.samples,
      reading: this.reading,
    };
  }
}

interface Understood {
  readonly mapping?: readonly HeadingUse[];
  readonly reading?: TableReading | null;
}

/** The file as a whole was refused; nothing was written. */
export function unreadable(
  place: { file: string; sheet: string | null },
  fault: TableFault,
  { mapping = [], reading = null }: Understood = {},
): ImportOutcome {
  const problem: ImportProblem = {
    file: place.file,
    sheet: place.sheet,
    row: null,
    column: null,
    code: fault.code,
    found: fault.found ?? null,
    expected: fault.expected ?? null,
  };
  const said = { problems: [problem], notices: [], noticeCounts: {}, mapping, samples: [], reading };
  return { ok: false, readable: false, counts: noCounts, ...said };
}
