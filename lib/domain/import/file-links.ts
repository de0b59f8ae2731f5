import { linkProblem, type NamedCase } from '../register/case-link';
import type { RowProblem } from '../register/definition';

/** A row that can be written if its links hold. */
export interface FileCase {
  readonly line: number;
  readonly unitId: number;
  readonly number: string;
  readonly status: string;
  readonly links: readonly NamedCase[];
}

/** Of every row with links, by its line, what is wrong with them. */
export type LinkVerdicts = ReadonlyMap<number, readonly RowProblem[]>;

const keyOf = (unitId: number, number: string): string => `${unitId} ${number}`;

/**
 * The links among the rows of one import, whatever their order: a link may name a case that comes with the same files,
 * and goes by the status it will have then. A row whose link fails is not written, so that links to it are judged anew;
 * what failed stays refused, even if it failed by such a row. Two rows that hold only by each other both hold.
 */
export class FileLinks {
  /** status that a case will have, by the first row of its key, as the import takes it */
  private readonly statuses = new Map<string, { readonly line: number; readonly status: string }>();
  private readonly linked: FileCase[] = [];

  add(row: FileCase): void {
    const key = keyOf(row.unitId, row.number);
    if (!this.statuses.has(key)) this.statuses.set(key, { line: row.line, status: row.status });
    if (row.links.length > 0) this.linked.push(row);
  }

  private problemsOf({ links }: FileCase): RowProblem[] {
    return links
      .map((link) =>
        linkProblem({ ...link, status: this.statuses.get(keyOf(link.unitId, link.number))?.status ?? link.status }),
      )
      .filter((problem) => problem !== null);
  }

  /** To be asked once, after the last row. */
  settle(): LinkVerdicts {
    const verdicts = new Map<number, readonly RowProblem[]>(this.linked.map(({ line }) => [line, []]));
    let standing = this.linked;
    for (let before = standing.length + 1; standing.length < before;) {
      before = standing.length;
      const failed = standing
        .map((row) => [row, this.problemsOf(row)] as const)
        .filter(([, found]) => found.length > 0);
      for (const [{ line, unitId, number }, found] of failed) {
        verdicts.set(line, found);
        const key = keyOf(unitId, number);
        if (this.statuses.get(key)?.line === line) this.statuses.delete(key);
      }
      standing = standing.filter(({ line }) => verdicts.get(line)?.length === 0);
    }
    return verdicts;
  }

  /** Whether every row fares as it would by what is stored alone. */
  isAsStored(verdicts: LinkVerdicts): boolean {
    return this.linked.every(
      ({ line, links }) => links.every((link) => linkProblem(link) === null) === (verdicts.get(line)?.length === 0),
    );
  }
}
