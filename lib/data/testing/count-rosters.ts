import { addDays, monthOf } from '@/lib/domain/dates';
import { lastDay, shiftMonth } from '@/lib/domain/period';
import { rosterBodies, rosterKinds } from '@/lib/domain/roster';
import { units, type UnitRow } from './insert';

type Said = (unitId: number, fact: readonly [measure: string, month: number, slice: string, value: number]) => void;

const unitOf = (id: number) => units.find((unit) => unit.id === id);

/** The first day on which the person is out: by the roster, or because the unit is no more. */
function outOn(r: UnitRow): string {
  const closed = unitOf(r.unitId)?.validTo;
  const leaves = String(r['leavesOn']);
  return closed !== undefined && addDays(closed, 1) < leaves ? addDays(closed, 1) : leaves;
}

const served = (r: UnitRow): boolean => String(r['servesFrom']) < outOn(r);

function people(rows: readonly UnitRow[], said: Said): void {
  for (const r of rows.filter(served))
    for (const [day, step] of [
      [String(r['servesFrom']), 1],
      [outOn(r), -1],
    ] as const) {
      said(r.unitId, ['roster.people', monthOf(day), `${String(r['body'])}|${String(r['role'])}`, step]);
      if (r['body'] === 'supervisionGroup')
        said(r.unitId, ['roster.supervisors', monthOf(day), String(r['origin'] ?? ''), step]);
    }
}

/** What the unit has on the last day of each month, compared with the month before, over all months there are. */
function groups(rows: readonly UnitRow[], said: Said): void {
  for (const { id } of units.filter((unit) => (rosterKinds as readonly string[]).includes(unit.kind))) {
    const own = rows.filter((r) => r.unitId === id);
    let before = new Set<string>();
    for (let month = 202212; month <= 202602; month = shiftMonth(month, 1)) {
      const day = lastDay({ from: month, to: month });
      const here = own.filter((r) => String(r['servesFrom']) <= day && outOn(r) > day).map((r) => String(r['body']));
      const now = new Set(rosterBodies.every((body) => here.includes(body)) ? [...here, 'complete'] : here);
      for (const body of now) if (!before.has(body)) said(id, ['roster.inPlace', month, body, 1]);
      for (const body of before) if (!now.has(body)) said(id, ['roster.inPlace', month, body, -1]);
      before = now;
    }
  }
}

/** Rosters are counted over all rows of a unit together, not row by row. */
export function countRosters(rows: readonly UnitRow[], said: Said): void {
  people(rows, said);
  groups(rows, said);
}
