import 'server-only';

import type { RegisterName } from '@/lib/domain/register/definition';
import { referencesFrom, referencesTo, type Reference } from '@/lib/domain/register/references';
import { registers } from '@/lib/domain/register/registers';
import type { OrgScope } from '@/lib/domain/scope';
import { read } from './db';
import { namedAcross, namingAcross } from './linked-across';
import { type Asked, column, linked, type LinkedRow, type Links, MOST } from './linked-rows-sql';

type Found = Record<string, unknown> & Omit<LinkedRow, 'register'>;
type Named = Record<string, unknown> & Omit<LinkedRow, 'register' | 'id'> & { value: string; id: number | null };

/** Within the unit. */
async function named({ register, field, to, key, across }: Reference, { id, path }: Asked): Promise<Links['names']> {
  if (across === 'above') return [];
  const value = column('own', field);
  const rows = await read<Named>(
    `select ${value} as value, ${linked(to, 'other')}
     from "${registers[register].table}" own join org_unit u on u.id = own.unit_id
       left join "${registers[to].table}" other on other.unit_id = own.unit_id and ${column('other', key)} = ${value}
     where own.id = $1 and starts_with(u.path, $2) and ${value} is not null
       ${across === undefined ? '' : `and strpos(${value}, '@') = 0`}`,
    [id, path],
  );
  return rows.map(({ value: number, id: found, key: no, title, on }) => ({
    field,
    value: number,
    unit: null,
    hidden: false,
    row: found === null ? null : { register: to, id: found, key: no, title, on },
  }));
}

async function naming({ register, field, to, key, across }: Reference, { id, path }: Asked): Promise<Links['namedBy']> {
  if (across === 'above') return [];
  const rows = await read<Found>(
    `select ${linked(register, 'other')}
     from "${registers[to].table}" own join org_unit u on u.id = own.unit_id
       join "${registers[register].table}" other on other.unit_id = own.unit_id
         and ${column('other', field)} = ${column('own', key)}
     where own.id = $1 and starts_with(u.path, $2) order by 4 desc nulls last, 1 desc limit ${MOST}`,
    [id, path],
  );
  return rows.map((row) => ({ register, field, unit: null, row: { ...row, register }, count: 1 }));
}

/**
 * Rows that are tied to this one by their numbers: duplicates, repeats, objections, remedies. Complaints are tied
 * across units too; of a unit outside the scope neither title nor number is told, only that there is a row.
 */
export async function linkedRows(
  scope: OrgScope,
  { register, id }: { readonly register: RegisterName; readonly id: number },
): Promise<Links> {
  const asked = { id, path: scope.path };
  const isAcross = ({ across }: Reference): boolean => across !== undefined;
  const [from, to] = [referencesFrom(register), referencesTo(register)];
  const [names, across, by, byAcross] = await Promise.all([
    Promise.all(from.map((one) => named(one, asked))),
    Promise.all(from.filter(isAcross).map((one) => namedAcross(one, asked))),
    Promise.all(to.map((one) => naming(one, asked))),
    Promise.all(to.filter(isAcross).map((one) => namingAcross(one, asked))),
  ]);
  return { names: [...names, ...across].flat(), namedBy: [...by, ...byAcross].flat() };
}
