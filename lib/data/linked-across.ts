import 'server-only';

import { readLink } from '@/lib/domain/register/case-link';
import type { Reference } from '@/lib/domain/register/references';
import { registers } from '@/lib/domain/register/registers';
import { read } from './db';
import { type Asked, column, linked, type LinkedRow, type Links, MOST } from './linked-rows-sql';

type Found = Record<string, unknown> & Omit<LinkedRow, 'register'> & { unit: string };
type Hidden = Record<string, unknown> & { unit: string; count: number };

interface Named {
  readonly value: string;
  readonly ownPath: string;
}

const rowOf = (register: LinkedRow['register'], { id, key, title, on }: Found): LinkedRow => ({
  register,
  id,
  key,
  title,
  on,
});

/** The case under number@code; of a unit that the reader does not see only the unit is said. */
async function ofUnit(reference: Reference, path: string, value: string): Promise<Links['names'][number]> {
  const { field, to, key } = reference;
  const { number, unit: code } = readLink(value) ?? { number: value, unit: null };
  const [unit] = await read<{ id: number; name: string; seen: boolean }>(
    'select id, name, starts_with(path, $2) as seen from org_unit where code = $1',
    [code, path],
  );
  if (unit === undefined) return { field, value: number, unit: code, row: null, hidden: false };
  const said = { field, value: number, unit: unit.name };
  if (!unit.seen) return { ...said, row: null, hidden: true };
  const [row] = await read<Found>(
    `select ${linked(to, 'other')} from "${registers[to].table}" other
     where other.unit_id = $1 and ${column('other', key)} = $2`,
    [unit.id, number],
  );
  return { ...said, row: row ? rowOf(to, row) : null, hidden: false };
}

/** A bare number of a unit above: the nearest that has it, among those that the reader sees. */
async function ofAbove({ field, to, key }: Reference, path: string, named: Named): Promise<Links['names'][number]> {
  const [row] = await read<Found>(
    `select ${linked(to, 'other')}, u.name as unit from org_unit u
     join "${registers[to].table}" other on other.unit_id = u.id and ${column('other', key)} = $1
     where starts_with($2, u.path) and u.path <> $2 and starts_with(u.path, $3) order by length(u.path) desc limit 1`,
    [named.value, named.ownPath, path],
  );
  const said = { field, value: named.value, hidden: false };
  return row ? { ...said, unit: row.unit, row: rowOf(to, row) } : { ...said, unit: null, row: null };
}

/** What the row names in other units; nothing for a bare number of its own. */
export async function namedAcross(reference: Reference, { id, path }: Asked): Promise<Links['names']> {
  const { register, field, across } = reference;
  const value = column('own', field);
  const [named] = await read<Named & Record<string, unknown>>(
    `select ${value} as value, u.path as "ownPath" from "${registers[register].table}" own
     join org_unit u on u.id = own.unit_id where own.id = $1 and starts_with(u.path, $2)
       and (strpos(${value}, '@') > 0 or ($3 and ${value} is not null))`,
    [id, path, across === 'above'],
  );
  if (!named) return [];
  if (named.value.includes('@')) return [await ofUnit(reference, path, named.value)];
  return [await ofAbove(reference, path, named)];
}

/** Rows of other units that name this one by number@code, or from below by the bare number. */
function elsewhere({ register, field, to, key, across }: Reference): string {
  const names = column('o', field);
  const number = column('own', key);
  const table = `"${registers[register].table}"`;
  const below = `union all select o.* from ${table} o join org_unit b on b.id = o.unit_id
      where ${names} = ${number} and starts_with(b.path, u.path) and b.id <> u.id and not exists (
        select 1 from "${registers[to].table}" nearer join org_unit n on n.id = nearer.unit_id
        where ${column('nearer', key)} = ${number} and starts_with(b.path, n.path) and n.id <> b.id
          and length(n.path) > length(u.path))`;
  return `from "${registers[to].table}" own join org_unit u on u.id = own.unit_id
    cross join lateral (select o.* from ${table} o
      where ${names} = ${number} || '@' || u.code and strpos(${names}, '@') > 0 ${across === 'above' ? below : ''}) other
    join org_unit ou on ou.id = other.unit_id
    where own.id = $1 and starts_with(u.path, $2)`;
}

/** Rows of other units that name this one; of units that the reader does not see, only how many. */
export async function namingAcross(reference: Reference, { id, path }: Asked): Promise<Links['namedBy']> {
  const { register, field } = reference;
  const from = elsewhere(reference);
  const [seen, hidden] = await Promise.all([
    read<Found>(
      `select ${linked(register, 'other')}, ou.name as unit ${from} and starts_with(ou.path, $2)
       order by 4 desc nulls last, 1 desc limit ${MOST}`,
      [id, path],
    ),
    read<Hidden>(
      `select ou.name as unit, count(*)::int as count ${from} and not starts_with(ou.path, $2) group by 1 order by 1`,
      [id, path],
    ),
  ]);
  return [
    ...seen.map((row) => ({ register, field, unit: row.unit, row: rowOf(register, row), count: 1 })),
    ...hidden.map(({ unit, count }) => ({ register, field, unit, row: null, count })),
  ];
}
