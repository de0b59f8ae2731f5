import 'server-only';

import { snake } from '@/lib/domain/columns';
import type { RegisterName } from '@/lib/domain/register/definition';
import { registers } from '@/lib/domain/register/registers';

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

export interface NamedRow {
  readonly field: string;
  /** the number */
  readonly value: string;
  /** name of another unit whose row it is; null: of the same unit */
  readonly unit: string | null;
  /** null where that register has no row of that number, or the reader may not see it */
  readonly row: LinkedRow | null;
  readonly hidden: boolean;
}

export interface NamingRow {
  readonly register: RegisterName;
  readonly field: string;
  /** name of another unit whose row it is; null: of the same unit */
  readonly unit: string | null;
  /** null: rows that the reader may not see */
  readonly row: LinkedRow | null;
  readonly count: number;
}

export interface Links {
  /** what the row itself names */
  readonly names: readonly NamedRow[];
  /** rows that name this one, the latest first, by the field in which they do */
  readonly namedBy: readonly NamingRow[];
}

export interface Asked {
  readonly id: number;
  /** of the reader's scope */
  readonly path: string;
}

/** Of each field; more are found by a search for the number. */
export const MOST = 50;
/** characters: an objection is titled by its content */
const TITLE = 120;

export const column = (alias: string, field: string): string => `${alias}."${snake(field)}"`;

/** Columns of a linked row, from the row `alias` of the register. */
export function linked(register: RegisterName, alias: string): string {
  const { key, titled, dated } = registers[register];
  return `${alias}.id, ${column(alias, key[0] ?? titled)} as key, left(${column(alias, titled)}, ${TITLE}) as title, ${column(alias, dated)} as "on"`;
}
