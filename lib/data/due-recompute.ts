import 'server-only';

import { CALENDAR_REASON } from '@/lib/domain/locked-change';
import type { WorkCalendar } from '@/lib/domain/calendar';
import type { ChangedDays } from '@/lib/domain/calendar-change';
import { type Row, snake, type Value } from '@/lib/domain/columns';
import { addDays, monthOf, type IsoDate } from '@/lib/domain/dates';
import { type RegisterDefinition, type RegisterName, registerNames } from '@/lib/domain/register/definition';
import { registers } from '@/lib/domain/register/registers';
import { recomputeCells } from './cells';
import type { Tx } from './db';
import { storedFields } from './import/stored';
import { stateCondition } from './register-due-sql';
import { Values } from './register-values';

/** A due date that is another by the new calendar. */
export interface DueChange {
  readonly register: RegisterName;
  readonly id: number;
  readonly unitId: number;
  readonly unitName: string;
  readonly key: string;
  readonly before: IsoDate | null;
  readonly after: IsoDate | null;
}

/** Longer no clock runs: what began so long before the changed days cannot reach them. */
const LONGEST = 400;
const BATCH = 5000;

/** Registers with a statutory clock. */
export const clocked: readonly RegisterName[] = registerNames.filter((name) => registers[name].clock !== undefined);

interface Candidate {
  readonly id: number;
  readonly unitId: number;
  readonly unitName: string;
  readonly dueOn: IsoDate | null;
  readonly values: Row;
}

/**
 * Rows that still wait and whose clock may run into the changed days; and rows without a due date, whatever their state:
 * they came in while the year was missing. Closed rows with a due date keep it.
 */
function candidates(definition: RegisterDefinition, changed: ChangedDays): { text: string; values: Values } {
  const values = new Values();
  const start = `r."${snake(definition.clock?.start ?? '')}"`;
  const waiting = stateCondition({ definition, state: 'open', today: changed.first, values });
  const needs = definition.clock?.needs;
  const others = `${needs === undefined ? '' : ` and r."${snake(needs)}" is not null`}${definition.clock?.openOnly ? ` and ${waiting}` : ''}`;
  const missing = `(r.due_on is null${others})`;
  const text = `select r.id, r.unit_id as "unitId", u.name as "unitName", r.due_on as "dueOn", ${storedFields(definition, 'r')}
    from "${definition.table}" r join org_unit u on u.id = r.unit_id
    where ${start} between ${values.add(addDays(changed.first, -LONGEST))} and ${values.add(changed.last)}
      and (${missing} or (r.due_on >= ${values.add(changed.first)} and ${waiting}))
      and r.id > ${values.add(0)} order by r.id limit ${BATCH}`;
  return { text, values };
}

async function* rowsOf(
  run: Tx['query'],
  definition: RegisterDefinition,
  changed: ChangedDays,
): AsyncGenerator<Candidate> {
  const { text, values } = candidates(definition, changed);
  const list = [...values.list];
  for (let last = 0; ;) {
    list[list.length - 1] = last;
    const rows = await run<
      Record<string, Value> & { id: number; unitId: number; unitName: string; dueOn: string | null }
    >(text, list);
    for (const { id, unitId, unitName, dueOn, ...rest } of rows) yield { id, unitId, unitName, dueOn, values: rest };
    if (rows.length < BATCH) return;
    last = rows.at(-1)?.id ?? last;
  }
}

interface Asked {
  readonly calendar: WorkCalendar;
  readonly changed: ChangedDays;
  readonly registers?: readonly RegisterName[];
}

/** Every due date that the new calendar makes another one; nothing is written. */
export async function dueChanges(run: Tx['query'], asked: Asked): Promise<DueChange[]> {
  const found: DueChange[] = [];
  for (const register of asked.registers ?? clocked) {
    const definition = registers[register];
    for await (const row of rowsOf(run, definition, asked.changed)) {
      const after = definition.derive(row.values, asked.calendar).values['dueOn'] ?? null;
      if (after === row.dueOn || typeof after === 'number') continue;
      const key = definition.key.map((field) => String(row.values[field] ?? '')).join(' ');
      const { id, unitId, unitName, dueOn: before } = row;
      found.push({ register, id, unitId, unitName, key, before, after: typeof after === 'string' ? after : null });
    }
  }
  return found;
}

/** Writes them with an entry in the history of each row, and adds up what they touch. Versions stay: no person edited. */
export async function applyDueChanges(tx: Tx, changes: readonly DueChange[], actor: string): Promise<void> {
  for (const register of clocked) {
    const own = changes.filter((change) => change.register === register);
    if (own.length === 0) continue;
    const ids = own.map((change) => change.id);
    await tx.query(
      `update "${registers[register].table}" t set due_on = v.due from unnest($1::int[], $2::date[]) as v(id, due) where t.id = v.id`,
      [ids, own.map((change) => change.after)],
    );
    await tx.query(
      `insert into audit_entry (actor, action, entity, entity_id, unit_id, detail)
       select $1, 'dueRecomputed', $2, v.id::text, v.unit_id,
         jsonb_build_object('dueOn', jsonb_build_object('before', v.before, 'after', v.after))
       from unnest($3::int[], $4::int[], $5::text[], $6::text[]) as v(id, unit_id, before, after)`,
      [actor, register, ids, own.map((c) => c.unitId), own.map((c) => c.before), own.map((c) => c.after)],
    );
    const months = own.flatMap((c) => [c.before, c.after].flatMap((day) => (day === null ? [] : [monthOf(day)])));
    const unitIds = [...new Set(own.map((change) => change.unitId))];
    await recomputeCells(tx, {
      register,
      unitIds,
      from: Math.min(...months),
      to: Math.max(...months),
      actor,
      reason: CALENDAR_REASON,
    });
  }
}
