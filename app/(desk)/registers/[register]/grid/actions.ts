'use server';

import { z } from 'zod';

import { readRow } from '@/lib/data/register-read';
import { deleteRow, saveRow } from '@/lib/data/register-save';
import { countFields, countsOf, isEmpty, LINES_AT_ONCE, type Counts } from '@/lib/domain/day-grid';
import type { RowProblem } from '@/lib/domain/register/definition';
import type { OrgScope } from '@/lib/domain/scope';
import { action } from '@/lib/gate/action';

const id = z.int().positive().max(2_147_483_647);
const register = 'service-days';

const line = z.object({
  day: z.string().max(10),
  window: z.string().max(100),
  counts: z.partialRecord(z.enum(countFields), z.string().max(24)),
  edit: z.object({ id, version: z.int().positive() }).optional(),
});
const schema = z.object({ unitId: id, lines: z.array(line).min(1).max(LINES_AT_ONCE) });

interface Edit {
  readonly id: number;
  readonly version: number;
}

interface Asked {
  readonly unitId: number;
  readonly line: z.output<typeof line>;
}

type Outcome =
  | { readonly ok: true; readonly edit: Edit | null }
  | {
      readonly ok: false;
      readonly problems: readonly RowProblem[];
      readonly latest?: { readonly edit: Edit | null; readonly counts: Counts };
    };

/** Somebody else was faster: their version goes back with the refusal. */
async function refusal(scope: OrgScope, asked: Asked, problems: readonly RowProblem[]): Promise<Outcome> {
  const { edit } = asked.line;
  const met = problems.some(({ code }) => code === 'rowChanged' || code === 'rowGone');
  if (!met || edit === undefined) return { ok: false, problems };
  const row = await readRow(scope, { register, id: edit.id });
  const latest = row
    ? { edit: { id: row.id, version: row.version }, counts: countsOf(row.values) }
    : { edit: null, counts: {} };
  return { ok: false, problems: [{ field: '', code: 'rowChanged' }], latest };
}

/** A row emptied again is no row: a blank one would say that the day was reported. */
async function saveLine(scope: OrgScope, asked: Asked): Promise<Outcome> {
  const { unitId, line: of } = asked;
  const counts = Object.fromEntries(countFields.map((field) => [field, of.counts[field] ?? '']));
  if (isEmpty(counts)) {
    if (of.edit === undefined) return { ok: true, edit: null };
    const deleted = await deleteRow(scope, { register, ...of.edit });
    return deleted.ok ? { ok: true, edit: null } : refusal(scope, asked, deleted.error);
  }
  const input = { day: of.day, window: of.window, ...counts };
  const saved = await saveRow(scope, { register, unitId, input, ...(of.edit ? { edit: of.edit } : {}) });
  if (!saved.ok) return refusal(scope, asked, saved.error);
  return { ok: true, edit: { id: saved.value.id, version: saved.value.version } };
}

/** Each line by itself, the way of the form: one that is refused does not hold up the others. */
export const saveDayLines = action(
  { name: 'registers.dayGrid', permission: 'record', schema },
  async ({ unitId, lines }, { scope }) => {
    const outcomes: Outcome[] = [];
    for (const one of lines) outcomes.push(await saveLine(scope, { unitId, line: one }));
    return { ok: true, value: outcomes };
  },
);
