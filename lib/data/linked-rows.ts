import 'server-only';

import { snake } from '@/lib/domain/columns';
import type { RegisterName } from '@/lib/domain/register/definition';
import { referencesFrom, referencesTo, type Reference } from '@/lib/domain/register/references';
import { registers } from '@/lib/domain/register/registers';
import type { OrgScope } from '@/lib/domain/scope';
import { read } from './db';

/** A row that another one names, or is named by. */
export interface LinkedRow {
  readonly register: RegisterName;
  readonly id: number;
  /** its number in the register */
  readonly key: string;
  readonly title: string;
  /** date that puts it into a period; null while it has none */
  readonly on: string | null;
}

export interface Links {
  /** what the row itself names: null where the register has no row of that number */
  readonly names: readonly { readonly field: string; readonly value: string; readonly row: LinkedRow | null }[];
  /** rows that name this one, the latest first, by the field in which they do */
  readonly namedBy: readonly { readonly register: RegisterName; readonly field: string; readonly row: LinkedRow }[];
}

/** Of each field; more are found by a search for the number. */
const MOST = 50;
/** characters: an objection is titled by its content */
const TITLE = 120;

const column = (alias: string, field: string): string => `${alias}."${snake(field)}"`;

/** Columns of a linked row, from the row `alias` of the register. */
function linked(register: RegisterName, alias: string): string {
  const { key, titled, dated } = registers[register];
  return `${alias}.id, ${column(alias, key[0] ?? titled)} as key, left(${column(alias, titled)}, ${TITLE}) as title, ${column(alias, dated)} as "on"`;
}

type Found = Record<string, unknown> & Omit<LinkedRow, 'register'>;
type Named = Record<string, unknown> & Omit<LinkedRow, 'register' | 'id'> & { value: string; id: number | null };

interface Asked {
  readonly id: number;
  readonly path: string;
}

async function named({ register, field, to, key }: Reference, { id, path }: Asked): Promise<Links['names']> {
  const value = column('own', field);
  const rows = await read<Named>(
    `select ${value} as value, ${linked(to, 'other')}
     from "${registers[register].table}" own join org_unit u on u.id = own.unit_id
       left join "${registers[to].table}" other on other.unit_id = own.unit_id and ${column('other', key)} = ${value}
     where own.id = $1 and starts_with(u.path, $2) and ${value} is not null`,
    [id, path],
  );
  return rows.map(({ value: number, id: found, key: no, title, on }) => ({
    field,
    value: number,
    row: found === null ? null : { register: to, id: found, key: no, title, on },
  }));
}

async function naming({ register, field, to, key }: Reference, { id, path }: Asked): Promise<Links['namedBy']> {
  const rows = await read<Found>(
    `select ${linked(register, 'other')}
     from "${registers[to].table}" own join org_unit u on u.id = own.unit_id
       join "${registers[register].table}" other on other.unit_id = own.unit_id
         and ${column('other', field)} = ${column('own', key)}
     where own.id = $1 and starts_with(u.path, $2) order by 4 desc nulls last, 1 desc limit ${MOST}`,
    [id, path],
  );
  return rows.map((row) => ({ register, field, row: { ...row, register } }));
}

/** Rows of the same unit that are tied to this one by their numbers: duplicates, repeats, objections, remedies. */
export async function linkedRows(
  scope: OrgScope,
  { register, id }: { readonly register: RegisterName; readonly id: number },
): Promise<Links> {
  const asked = { id, path: scope.path };
  const [names, namedBy] = await Promise.all([
    Promise.all(referencesFrom(register).map((one) => named(one, asked))),
    Promise.all(referencesTo(register).map((one) => naming(one, asked))),
  ]);
  return { names: names.flat(), namedBy: namedBy.flat() };
}
