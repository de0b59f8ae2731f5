import 'server-only';

import { FileLinks } from '@/lib/domain/import/file-links';
import type { RowProblem } from '@/lib/domain/register/definition';
import type { LinkVerdict } from '../complaint-links';
import type { PlannedRow } from './copy';

type Verdicts = ReadonlyMap<number, readonly RowProblem[]>;

/** The rows have all been read, and one of them fares otherwise than it was told when it passed. */
export class ReadAgain extends Error {}

/**
 * Links of complaints within one import. While the rows pass, each is told how it fares by what is stored; where the
 * files themselves bring the case that it names, that is known only after the last row. They are read once more then.
 */
export class LinksOfRun {
  private links = new FileLinks();
  /** what rows with links were told in this reading */
  private told = new Map<number, boolean>();
  private decided: Verdicts | null = null;

  /** A new reading of the same files. */
  restart(): void {
    this.links = new FileLinks();
    this.told = new Map();
  }

  /** What is wrong with the row; null: what its verdict says. */
  judge(
    { line, unitId, values }: PlannedRow,
    { problems, named }: Omit<LinkVerdict, 'values'>,
  ): readonly RowProblem[] | null {
    if (this.decided !== null) return this.decided.get(line) ?? null;
    if (named === null) return null;
    this.links.add({ line, unitId, number: String(values['caseNo']), status: String(values['status']), links: named });
    if (named.length > 0) this.told.set(line, problems.length === 0);
    return null;
  }

  /** After the last row of the last file. Throws ReadAgain. */
  settle(): void {
    if (this.decided !== null || this.told.size === 0) return;
    const verdicts = this.links.settle();
    if ([...this.told].every(([line, held]) => held === (verdicts.get(line)?.length === 0))) return;
    this.decided = verdicts;
    throw new ReadAgain();
  }
}
