import { z } from 'zod';

import type { BackupContents } from './contents';

/**
 * A backup is gzip of UTF-8 lines: FIRST_LINE; the contents as JSON after COMMENT; each table in the text form of COPY
 * between its COPY line and END_OF_TABLE; the numbers of the sequences; LAST_LINE with the sha256 of every byte before it.
 */
export const FIRST_LINE = '-- Sunledger backup 1';
export const COMMENT = '-- ';
export const END_OF_TABLE = '\\.';
export const LAST_LINE = '-- sha256 ';

export const contentsSchema = z.object({
  madeAt: z.iso.datetime(),
  migrations: z.array(z.string()).min(1),
  tables: z.array(z.object({ name: z.string(), columns: z.array(z.string()).min(1), rows: z.number().int() })),
  sequences: z.record(z.string(), z.number()),
}) satisfies z.ZodType<BackupContents>;

export type BackupProblem =
  | 'notABackup'
  | 'newerFormat'
  | 'damaged'
  /** made by a program that has migrations which this one lacks */
  | 'newerProgram';

/** The file cannot be restored; nothing was changed. `found`: what stands there, or which migration is unknown. */
export class BackupError extends Error {
  readonly problem: BackupProblem;
  readonly found: string;
  constructor(problem: BackupProblem, found: string, options?: ErrorOptions) {
    super(`${problem}: ${found}`, options);
    this.name = 'BackupError';
    this.problem = problem;
    this.found = found;
  }
}
