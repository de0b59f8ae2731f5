import 'server-only';

import { type Row, snake, type Value } from '@/lib/domain/columns';
import type { ImportCounts, ImportSample } from '@/lib/domain/import/problem';
import type { PlannedSample } from '../register-write';
import type { Job, Shared } from './planned';
import { STRIDE } from './statements';

const actions: Readonly<Record<string, keyof ImportCounts>> = {
  insert: 'inserted',
  update: 'updated',
  unchanged: 'unchanged',
  duplicate: 'duplicate',
};

/** The first rows of each kind, under the names of the fields, each with the file it came from. */
export function sampleRows(
  jobs: readonly Job[],
  { definition }: Shared,
  samples: readonly PlannedSample[],
): { job: Job; sample: ImportSample }[] {
  const fields = Object.entries(definition.columns).filter(([, column]) => column.derived !== true);
  const named = (row: Readonly<Record<string, Value>>): Row =>
    Object.fromEntries(fields.map(([field]) => [field, row[snake(field)] ?? null]));
  return samples.flatMap(({ action, line, now, before }) => {
    const job = jobs[Math.floor(line / STRIDE)];
    const known = actions[action];
    if (!job || !known) return [];
    const sample = { action: known, row: line % STRIDE, now: named(now), before: before && named(before), cells: null };
    return [{ job, sample }];
  });
}
