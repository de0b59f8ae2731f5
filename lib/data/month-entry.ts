import 'server-only';

import { checkEntry } from '@/lib/domain/entry/check';
import type { EntryKey, EntryRefusal } from '@/lib/domain/entry/month-entry';
import type { EntryTexts, EntryValues } from '@/lib/domain/entry/values';
import { monthOf, type IsoDate, type Month } from '@/lib/domain/dates';
import { existedIn, type OrgUnit } from '@/lib/domain/org-unit';
import { err, ok, type Result } from '@/lib/domain/result';
import type { OrgScope } from '@/lib/domain/scope';
import { audit } from './audit';
import { lockCells } from './cell-locks';
import { recomputeCells } from './cells';
import type { Tx } from './db';
import { rowsInMonth } from './month-entries';
import { unitWithin } from './unit-within';

export interface GivenEntry extends EntryKey {
  readonly texts: EntryTexts;
  /** where the numbers come from */
  readonly note: string;
  /** of the entry that the form showed; 0 where there was none */
  readonly version: number;
}

type Saved = Result<{ readonly version: number }, EntryRefusal>;
type Own = Record<string, unknown> & { version: number; lines: EntryValues | null; note: string };

const KEY = 'unit_id = $1 and register = $2 and month = $3';
const keyOf = ({ unitId, register, month }: EntryKey): unknown[] => [unitId, register, month];

/** Keeps other writers of the register away from the unit, and reads what is stored. */
async function open(tx: Tx, key: EntryKey): Promise<Own | null> {
  await lockCells(tx, key.register, [key.unitId]);
  const [own] = await tx.query<Own>(`select version, lines, note from month_entry where ${KEY}`, keyOf(key));
  return own ?? null;
}

const existed = (unit: OrgUnit, month: Month): boolean => existedIn(unit, { from: month, to: month });

async function note(tx: Tx, scope: OrgScope, of: EntryKey & { action: string; detail: unknown }): Promise<void> {
  await audit(tx, {
    actor: scope.actor,
    action: `monthEntry.${of.action}`,
    entity: 'month_entry',
    entityId: `${of.register}/${of.month}`,
    unitId: of.unitId,
    detail: of.detail,
  });
}

const changedBy = (own: Own | null, given: GivenEntry): boolean => (own?.version ?? 0) !== given.version;

/** Keeps what was typed without counting it; nothing is checked. Throws OutOfScopeError. */
export async function saveDraft(tx: Tx, scope: OrgScope, given: GivenEntry): Promise<Saved> {
  const unit = await unitWithin(scope, given.unitId, tx.query);
  if (!existed(unit, given.month)) return err({ code: 'notThere' });
  const own = await open(tx, given);
  if (changedBy(own, given)) return err({ code: 'changed' });
  const [saved] = await tx.query<{ version: number }>(
    `insert into month_entry (unit_id, register, month, draft, note, updated_by) values ($1, $2, $3, $4::jsonb, $5, $6)
     on conflict (unit_id, register, month) do update set draft = excluded.draft,
       note = case when month_entry.lines is null then excluded.note else month_entry.note end,
       updated_by = excluded.updated_by, updated_at = now(), version = month_entry.version + 1
     returning version`,
    [...keyOf(given), JSON.stringify(given.texts), given.note.trim(), scope.actor],
  );
  await note(tx, scope, { ...given, action: 'draft', detail: { lines: Object.keys(given.texts).length } });
  return ok({ version: saved?.version ?? 1 });
}

/** Why the numbers cannot be entered, before they are looked at. */
async function refusal(tx: Tx, given: GivenEntry, about: { own: Own | null; unit: OrgUnit; today: IsoDate }) {
  const { own, unit, today } = about;
  if (changedBy(own, given)) return { code: 'changed' } as const;
  if (given.month >= monthOf(today)) return { code: 'notEnded' } as const;
  if (!existed(unit, given.month)) return { code: 'notThere' } as const;
  const rows = await rowsInMonth(given, tx.query);
  return rows > 0 ? ({ code: 'hasRows', rows } as const) : null;
}

/**
 * Enters the numbers of one month, all or none; a nil return of the month is taken back with it. Throws OutOfScopeError
 * and LockedMonthError.
 */
export async function enterMonth(
  tx: Tx,
  scope: OrgScope,
  { given, today }: { readonly given: GivenEntry; readonly today: IsoDate },
): Promise<Saved> {
  const unit = await unitWithin(scope, given.unitId, tx.query);
  const own = await open(tx, given);
  const refused = await refusal(tx, given, { own, unit, today });
  if (refused !== null) return err(refused);
  const { values, problems } = checkEntry(given.register, given.texts);
  if (problems.length > 0) return err({ code: 'invalid', problems });
  const nil = await tx.query(
    `delete from nil_return where unit_id = $1 and register = $2 and month = $3 returning 1`,
    keyOf(given),
  );
  const [saved] = await tx.query<{ version: number }>(
    `insert into month_entry (unit_id, register, month, lines, note, entered_by, entered_at, updated_by)
     values ($1, $2, $3, $4::jsonb, $5, $6, now(), $6)
     on conflict (unit_id, register, month) do update set lines = excluded.lines, draft = null, note = excluded.note,
       entered_by = excluded.entered_by, entered_at = now(), updated_by = excluded.updated_by, updated_at = now(),
       version = month_entry.version + 1
     returning version`,
    [...keyOf(given), JSON.stringify(values), given.note.trim(), scope.actor],
  );
  await recount(tx, scope, given);
  const detail = { before: own?.lines ?? null, after: values, note: given.note.trim(), nilWithdrawn: nil.length > 0 };
  await note(tx, scope, { ...given, action: 'enter', detail });
  return ok({ version: saved?.version ?? 1 });
}

const recount = (tx: Tx, scope: OrgScope, { unitId, register, month }: EntryKey): Promise<void> =>
  recomputeCells(tx, { register, unitIds: [unitId], from: month, to: month, actor: scope.actor });

/** Takes entry and draft back: the month is a gap again. Throws OutOfScopeError and LockedMonthError. */
export async function withdrawEntry(
  tx: Tx,
  scope: OrgScope,
  given: EntryKey & { readonly version: number },
): Promise<Result<null, EntryRefusal>> {
  await unitWithin(scope, given.unitId, tx.query);
  const own = await open(tx, given);
  if (own?.version !== given.version) return err({ code: 'changed' });
  await tx.query(`delete from month_entry where ${KEY}`, keyOf(given));
  await recount(tx, scope, given);
  await note(tx, scope, { ...given, action: 'withdraw', detail: { before: own.lines, note: own.note } });
  return ok(null);
}
