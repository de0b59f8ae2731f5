import { makeCalendar, type WorkCalendar } from '@/lib/domain/calendar';
import { snake, type Row } from '@/lib/domain/columns';
import type { RegisterName } from '@/lib/domain/register/definition';
import { registers } from '@/lib/domain/register/registers';
import type { OrgScope } from '@/lib/domain/scope';
import type { Tx } from '../db';

/** Tests stand in for lib/gate, which alone mints scopes. */
export const scopeOf = (path: string): OrgScope =>
  ({ actor: 'test', role: 'administrator', path }) as unknown as OrgScope;

/** A calendar with one holiday and one working Saturday, as stored. */
export const calendar: WorkCalendar = makeCalendar(
  [2023, 2024, 2025],
  [
    { date: '2024-05-01', workday: false, name: 'holiday' },
    { date: '2024-05-11', workday: true, name: 'make-up' },
  ],
);

export async function insertCalendar(tx: Tx): Promise<void> {
  for (const year of calendar.years) await tx.query(`insert into calendar_year values ($1, 'test')`, [year]);
  for (const e of calendar.exceptions.values())
    await tx.query(`insert into calendar_day values ($1, $2, $3, 'test')`, [e.date, e.workday, e.name]);
}

export interface TestUnit {
  readonly id: number;
  readonly parentId: number | null;
  readonly kind: string;
  readonly path: string;
  readonly validTo?: string;
}

/** 1 county · 2 township with village 5 · 3 township merged away · 4 street */
export const units: readonly TestUnit[] = [
  { id: 1, parentId: null, kind: 'county', path: '/1/' },
  { id: 2, parentId: 1, kind: 'township', path: '/1/2/' },
  { id: 3, parentId: 1, kind: 'township', path: '/1/3/', validTo: '2024-06-30' },
  { id: 4, parentId: 1, kind: 'street', path: '/1/4/' },
  { id: 5, parentId: 2, kind: 'village', path: '/1/2/5/' },
];

export async function insertUnits(tx: Tx): Promise<void> {
  for (const u of units)
    await tx.query(
      `insert into org_unit (id, code, name, kind, parent_id, path, valid_from, valid_to)
       values ($1, $2, $2, $3, $4, $5, '2020-01-01', $6)`,
      [u.id, `U${u.id}`, u.kind, u.parentId, u.path, u.validTo ?? null],
    );
}

/** A row of a register as the tests hold it: with its unit and with what derive() adds. */
export type UnitRow = Row & { readonly unitId: number };

export function derived(register: RegisterName, row: UnitRow): UnitRow {
  return { ...row, ...registers[register].derive(row, calendar).values };
}

export async function insertRows(tx: Tx, register: RegisterName, rows: readonly UnitRow[]): Promise<void> {
  const [first] = rows;
  if (first === undefined) return;
  const columns = Object.keys(first).map((field) => `"${snake(field)}"`);
  const objects = rows.map((row) => Object.fromEntries(Object.entries(row).map(([f, v]) => [snake(f), v])));
  const { table } = registers[register];
  await tx.query(
    `insert into ${table} (${columns.join(', ')}, row_hash, updated_by)
     select ${columns.join(', ')}, 'test', 'test' from jsonb_populate_recordset(null::${table}, $1::jsonb)`,
    [JSON.stringify(objects)],
  );
}
