import 'server-only';

import {
  type HeadingUse,
  type ImportCounts,
  type ImportOutcome,
  type ImportProblem,
  noCounts,
  PROBLEMS_KEPT,
} from '@/lib/domain/import/problem';
import type { Mapping } from '@/lib/domain/import/headings';
import type { TableFault } from '@/lib/domain/import/table';
import type { RowProblem } from '@/lib/domain/register/definition';

const NOTICES_KEPT = 1000;

/** Gathers what is to be said about one file. */
export class Findings {
  readonly problems: ImportProblem[] = [];
  readonly notices: ImportProblem[] = [];
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
    if (this.notices.length < NOTICES_KEPT) this.notices.push(this.named(row, problem));
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
      mapping,
    };
  }
}

/** The file as a whole was refused; nothing was written. */
export function unreadable(
  place: { file: string; sheet: string | null },
  fault: TableFault,
  mapping: readonly HeadingUse[] = [],
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
  return { ok: false, readable: false, counts: noCounts, problems: [problem], notices: [], mapping };
}
