import 'server-only';

import type { RegisterDefinition } from '@/lib/domain/register/definition';
import type { WriteResult } from '../register-write';
import type { Job } from './planned';
import { STRIDE } from './statements';

/** The first row of a key may stand in another file. */
function firstSeen(jobs: readonly Job[], job: Job, line: number): string {
  const number = Math.floor(line / STRIDE);
  const row = String(line - number * STRIDE);
  return number === job.number ? row : `${jobs[number]?.order.table.file ?? ''} ${row}`;
}

/** Rows that cannot stand beside the others are refused like any other. */
export function refuseConflicts(jobs: readonly Job[], definition: RegisterDefinition, written: WriteResult): void {
  const field = definition.key.includes('ticketNo') ? 'ticketNo' : (definition.key[0] ?? '');
  for (const { line, code, found, firstLine } of written.conflicts) {
    const job = jobs[Math.floor(line / STRIDE)];
    const expected = job && code === 'duplicateKey' ? { expected: firstSeen(jobs, job, firstLine) } : {};
    job?.findings.refuse(line % STRIDE, [{ field, code, found, ...expected }]);
  }
  for (const job of jobs) {
    const kept = written.conflicts.filter(({ line }) => Math.floor(line / STRIDE) === job.number).length;
    job.findings.errors += (written.byFile[job.number]?.conflict ?? 0) - kept;
  }
}
