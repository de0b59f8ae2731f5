import 'server-only';

import { CALENDAR_REASON } from '@/lib/domain/locked-change';
import { today } from '../clock';
import type { CalendarException } from '@/lib/domain/calendar';
import { changedDays, withYear, type ChangedDays } from '@/lib/domain/calendar-change';
import type { Month } from '@/lib/domain/dates';
import { yearProblems, type NoticeProblem } from '@/lib/domain/holiday-notice';
import { err, ok, type Result } from '@/lib/domain/result';
import type { OrgScope } from '@/lib/domain/scope';
import { audit } from './audit';
import { readCalendar } from './calendar';
import { recomputeCells } from './cells';
import { recomputeAllDuties } from './duty-cells';
import { transaction, type Tx } from './db';
import { applyDueChanges, clocked, dueChanges, type DueChange } from './due-recompute';
import { lockRegister } from './register-write';
import { removeSetting, writeSetting } from './settings';

/** What a change of the calendar does, or would do, to the due dates. */
export interface CalendarOutcome {
  /** open cases, and cases that had no due date because the year was missing: all of them */
  readonly changes: readonly DueChange[];
  /** closed cases whose clock ran through the changed days and that keep their due date */
  readonly frozen: number;
}

export interface YearSave {
  readonly year: number;
  readonly days: readonly CalendarException[];
  /** preview writes nothing */
  readonly mode: 'preview' | 'apply';
}

const nothing: CalendarOutcome = { changes: [], frozen: 0 };

/** No row of a register comes in between reading the calendar and changing it. */
async function lockClocks(tx: Tx): Promise<void> {
  for (const register of clocked) await lockRegister(tx, register);
}

async function frozenCases(tx: Tx, changed: ChangedDays): Promise<number> {
  const [row] = await tx.query<{ n: number }>(
    `select (select count(*) from application where answered_on is not null and due_on >= $1 and received_on <= $2)
       + (select count(*) from complaint where answered_on is not null and due_on >= $1 and received_on <= $2 and clock = 'hotline')
       + (select count(*) from disclosure where published_on is not null and due_on >= $1 and formed_on <= $2) as n`,
    [changed.first, changed.last],
  );
  return row?.n ?? 0;
}

async function writeYear(tx: Tx, { year, days }: YearSave, actor: string): Promise<void> {
  await tx.query(
    `insert into calendar_year (year, source, entered_by, entered_on) values ($1, 'office', $2, $3)
     on conflict (year) do update set source = excluded.source, entered_by = excluded.entered_by, entered_on = excluded.entered_on`,
    [year, actor, today()],
  );
  await tx.query('delete from calendar_day where date between make_date($1, 1, 1) and make_date($1, 12, 31)', [year]);
  await tx.query(
    `insert into calendar_day (date, workday, name, source)
     select *, 'office' from unnest($1::date[], $2::boolean[], $3::text[])`,
    [days.map((d) => d.date), days.map((d) => d.workday), days.map((d) => d.name.trim())],
  );
}

/** The working days that answers took are counted from the calendar itself: what ran through the changed days. */
async function recomputeWorkdays(tx: Tx, changed: ChangedDays, actor: string): Promise<void> {
  const [touched] = await tx.query<{ units: number[] | null; first: Month | null; last: Month | null }>(
    `select array_agg(distinct unit_id) as units, min(extract(year from answered_on) * 100 + extract(month from answered_on))::int as first,
       max(extract(year from answered_on) * 100 + extract(month from answered_on))::int as last
     from application where answered_on >= $1 and received_on <= $2`,
    [changed.first, changed.last],
  );
  if (!touched?.units || touched.first === null || touched.last === null) return;
  const { units: unitIds, first: from, last: to } = touched;
  await recomputeCells(tx, { register: 'applications', unitIds, from, to, actor, reason: CALENDAR_REASON });
}

/**
 * Adds or replaces the days off of one year. Open cases get their due date by the new table, closed ones keep theirs;
 * cells, history and audit in the same transaction. Problems instead when the table cannot be right.
 */
export async function saveCalendarYear(
  scope: OrgScope,
  save: YearSave,
): Promise<Result<CalendarOutcome, readonly NoticeProblem[]>> {
  const problems = yearProblems(save.year, save.days);
  if (problems.length > 0) return err(problems);
  return transaction(async (tx) => {
    if (save.mode === 'apply') await lockClocks(tx);
    const before = await readCalendar(tx.query);
    const calendar = withYear(before, save.year, save.days);
    const changed = changedDays(before, calendar, save.year);
    const outcome =
      changed === null
        ? nothing
        : { changes: await dueChanges(tx.query, { calendar, changed }), frozen: await frozenCases(tx, changed) };
    if (save.mode === 'preview') return ok(outcome);
    await writeYear(tx, save, scope.actor);
    await applyDueChanges(tx, outcome.changes, scope.actor);
    if (!before.years.has(save.year)) await recomputeAllDuties(tx);
    if (changed !== null) await recomputeWorkdays(tx, changed, scope.actor);
    await audit(tx, {
      actor: scope.actor,
      action: 'calendar.save',
      entity: 'calendar',
      entityId: String(save.year),
      detail: {
        before: [...before.exceptions.values()].filter((day) => day.date.startsWith(`${save.year}-`)),
        after: save.days,
        recomputed: outcome.changes.length,
      },
    });
    return ok(outcome);
  });
}

/** A term that the office sets itself, and the register whose rows run by it. */
const terms = { hotlineDays: 'complaints', objectionDays: 'disclosure-objections' } as const;
type Term = keyof typeof terms;

async function saveTerm(scope: OrgScope, term: Term, days: number | null): Promise<CalendarOutcome> {
  return transaction(async (tx) => {
    await lockRegister(tx, terms[term]);
    const before = await readCalendar(tx.query);
    const calendar = { ...before, [term]: days };
    const known = [...before.years].sort((a, b) => a - b);
    const changed = { first: `${known[0] ?? 1900}-01-01`, last: `${known.at(-1) ?? 1900}-12-31` };
    const changes = await dueChanges(tx.query, { calendar, changed, registers: [terms[term]] });
    await (days === null ? removeSetting(tx, term) : writeSetting(tx, term, days));
    await applyDueChanges(tx, changes, scope.actor);
    await audit(tx, {
      actor: scope.actor,
      action: `${term}.save`,
      entity: 'calendar',
      entityId: term,
      detail: { before: before[term], after: days, recomputed: changes.length },
    });
    return { changes, frozen: 0 };
  });
}

/** Sets the working days of 12345 orders that bring none of their own; open ones get their due date anew. */
export const saveHotlineDays = (scope: OrgScope, days: number): Promise<CalendarOutcome> =>
  saveTerm(scope, 'hotlineDays', days);

/** Sets the working days for answers to objections, or (null) takes the term away; open ones get their due date anew. */
export const saveObjectionDays = (scope: OrgScope, days: number | null): Promise<CalendarOutcome> =>
  saveTerm(scope, 'objectionDays', days);
