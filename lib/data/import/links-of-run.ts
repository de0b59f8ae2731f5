import 'server-only';

import { FileLinks, type LinkVerdicts } from '@/lib/domain/import/file-links';
import type { RowProblem } from '@/lib/domain/register/definition';
import type { LinkVerdict } from '../complaint-links';
import type { PlannedRow } from './copy';

/** The rows have all been read, and one of them fares otherwise than it was told when it passed. */
export class ReadAgain extends Error {}

/**
 * Links of complaints within one import. While the rows pass, each is told how it fares by what is stored; where the
 * files themselves bring the case that it names, that is known only after the last row. They are read once more then.
 */
export class LinksOfRun {
  private links = new FileLinks();
  private decided: LinkVerdicts | null = null;

  /** A new reading of the same files. */
  restart(): void {
    this.links = new FileLinks();
  }

  /** What is wrong with the row, as far as it is known when it passes. */
  judge({ line, unitId, values }: PlannedRow, { problems, named }: Omit<LinkVerdict, 'values'>): readonly RowProblem[] {
    if (this.decided !== null) return this.decided.get(line) ?? problems;
    if (named !== null)
      this.links.add({
        line,
        unitId,
        number: String(values['caseNo']),
        status: String(values['status']),
        links: named,
      });
    return problems;
  }

  /** After the last row of the last file. Throws ReadAgain. */
  settle(): void {
    if (this.decided !== null) return;
    const verdicts = this.links.settle();
    if (this.links.isAsStored(verdicts)) return;
    this.decided = verdicts;
    throw new ReadAgain();
  }
}
