import 'server-only';

import type { IsoDate, Month } from '@/lib/domain/dates';
import type { UnitKind } from '@/lib/domain/org-unit';
import { checkedMeasures } from '@/lib/domain/plausibility/checked';
import type { CellNote } from '@/lib/domain/plausibility/note';
import { findings, type Finding, type Peer } from '@/lib/domain/plausibility/plausibility';
import { shiftMonth } from '@/lib/domain/period';
import type { OrgScope } from '@/lib/domain/scope';
import { audit } from '../audit';
import { read, transaction } from '../db';
import { unitWithin } from '../unit-within';

/** A number that wants a word, and the word if somebody gave it. */
export interface CheckedCell {
  readonly unitId: number;
  readonly unitName: string;
  readonly unitCode: string;
  readonly month: Month;
  readonly measure: string;
  readonly findings: readonly Finding[];
  readonly note: { readonly text: string; readonly by: string; readonly on: IsoDate } | null;
  /** the number was corrected after it had been accepted */
  readonly corrected: boolean;
}

interface Asked {
  readonly unitId: number;
  readonly month: Month;
  /** only the unit itself; its peers are read all the same */
  readonly own?: boolean;
}

interface SumRow extends Record<string, unknown> {
  unitId: number;
  measure: string;
  month: Month;
  value: number;
}

interface UnitRow extends Record<string, unknown> {
  id: number;
  name: string;
  code: string;
  kind: UnitKind;
  population: number | null;
  /** within what was asked; the others are peers */
  asked: boolean;
}

interface NoteRow extends Record<string, unknown> {
  unitId: number;
  measure: string;
  text: string;
  by: string;
  on: IsoDate;
}

/** Months behind a check: last year's and the three before it. */
const HISTORY = 15;

const UNITS = `select u.id, u.name, u.code, u.kind, u.population,
    case when $3 then u.id = $2 else starts_with(u.path, $1) end as asked
  from org_unit u
  where starts_with(u.path, $4) and (starts_with(u.path, $1) or u.kind = (select kind from org_unit where id = $2)
    and u.parent_id is not distinct from (select parent_id from org_unit where id = $2))`;

const SUMS = `select c.unit_id as "unitId", c.measure, c.month, sum(c.value) as value
  from measure_cell c where c.measure = any($1::text[]) and c.month between $2 and $3 and c.unit_id = any($4::int[])
  group by 1, 2, 3`;

const NOTES = `select unit_id as "unitId", measure, text, "by", to_char(at at time zone 'Asia/Shanghai', 'YYYY-MM-DD') as "on"
  from cell_note where month = $1 and unit_id = any($2::int[])`;

const CORRECTED = `select distinct unit_id as "unitId", measure from cell_revision
  where kind = 'correction' and unit_id = any($2::int[]) and month = $1`;

const keyOf = (unitId: number, measure: string): string => `${unitId} ${measure}`;

function seriesOf(rows: readonly SumRow[]): Map<string, Map<Month, number>> {
  const series = new Map<string, Map<Month, number>>();
  for (const { unitId, measure, month, value } of rows) {
    const months = series.get(keyOf(unitId, measure)) ?? new Map<Month, number>();
    series.set(keyOf(unitId, measure), months.set(month, value));
  }
  return series;
}

/** Every checked number of the month with something odd about it, by unit. Throws OutOfScopeError. */
export async function checkMonth(scope: OrgScope, { unitId, month, own = false }: Asked): Promise<CheckedCell[]> {
  const unit = await unitWithin(scope, unitId);
  const units = await read<UnitRow>(UNITS, [unit.path, unit.id, own, scope.path]);
  const ids = units.map((u) => u.id);
  const [sums, notes, corrections] = await Promise.all([
    read<SumRow>(SUMS, [checkedMeasures, shiftMonth(month, -HISTORY), month, ids]),
    read<NoteRow>(NOTES, [month, ids]),
    read<{ unitId: number; measure: string }>(CORRECTED, [month, ids]),
  ]);
  const corrected = new Set(corrections.map((row) => keyOf(row.unitId, row.measure)));
  const series = seriesOf(sums);
  const noteOf = new Map(notes.map(({ unitId: id, measure, ...note }) => [keyOf(id, measure), note]));
  const peersOf = (me: UnitRow, measure: string): Peer[] =>
    units.flatMap((other) => {
      const value = series.get(keyOf(other.id, measure))?.get(month);
      if (other.id === me.id || other.kind !== me.kind || value === undefined || other.population === null) return [];
      return [{ value, population: other.population }];
    });
  return units
    .filter((u) => u.asked)
    .flatMap((u) =>
      checkedMeasures.flatMap((measure): CheckedCell[] => {
        const values = series.get(keyOf(u.id, measure));
        if (values === undefined) return [];
        const found = findings({ month, values, population: u.population, peers: peersOf(u, measure) });
        const note = noteOf.get(keyOf(u.id, measure)) ?? null;
        if (found.length === 0 && note === null) return [];
        const about = { unitId: u.id, unitName: u.name, unitCode: u.code, month, measure };
        return [{ ...about, findings: found, note, corrected: corrected.has(keyOf(u.id, measure)) }];
      }),
    );
}

interface Note {
  readonly unitId: number;
  readonly month: Month;
  readonly measure: string;
  /** blank takes the note away */
  readonly text: string;
}

/** Keeps why a number that looks wrong is right. Throws OutOfScopeError. */
export async function writeNote(scope: OrgScope, note: Note): Promise<void> {
  const { unitId, month, measure } = note;
  const text = note.text.trim();
  await transaction(async (tx) => {
    await unitWithin(scope, unitId, tx.query);
    const key = [unitId, month, measure];
    if (text === '') await tx.query('delete from cell_note where unit_id = $1 and month = $2 and measure = $3', key);
    else
      await tx.query(
        `insert into cell_note (unit_id, month, measure, text, "by") values ($1, $2, $3, $4, $5)
         on conflict (unit_id, month, measure) do update set text = excluded.text, "by" = excluded."by", at = now()`,
        [...key, text, scope.actor],
      );
    const detail = { measure, text };
    await audit(tx, {
      actor: scope.actor,
      action: 'cell.note',
      entity: 'cell_note',
      entityId: String(month),
      unitId,
      detail,
    });
  });
}

/** Explanations of the unit and everything below it, for whatever uses the numbers. Throws OutOfScopeError. */
export async function readNotes(
  scope: OrgScope,
  asked: { readonly unitId: number; readonly from: Month; readonly to: Month },
): Promise<CellNote[]> {
  const unit = await unitWithin(scope, asked.unitId);
  return read<CellNote & Record<string, unknown>>(
    `select n.month, u.code as "unitCode", u.name as "unitName", n.measure, n.text, n."by",
       to_char(n.at at time zone 'Asia/Shanghai', 'YYYY-MM-DD') as "on"
     from cell_note n join org_unit u on u.id = n.unit_id
     where starts_with(u.path, $1) and n.month between $2 and $3 order by n.month, u.code, n.measure`,
    [unit.path, asked.from, asked.to],
  );
}
