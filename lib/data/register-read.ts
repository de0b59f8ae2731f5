import 'server-only';

import type { Row, Value } from '@/lib/domain/columns';
import type { RegisterName } from '@/lib/domain/register/definition';
import { dueState, type DueState } from '@/lib/domain/register/due';
import { registers } from '@/lib/domain/register/registers';
import type { OrgScope } from '@/lib/domain/scope';
import { read } from './db';
import { findByIndex } from './register-page';
import { findByWord } from './register-search';
import { fromWhere, type ListFilter, type Sort } from './register-sql';
import { selectFields } from './register-values';
import { unitIdsUnder, unitWithin } from './unit-within';

export const PAGE_SIZE = 50;
/** Most rows read at one go. */
const MOST_ROWS = 200;
/** Beyond this the address was not made by us. */
const MOST_PAGES = 1_000_000;

export interface ListQuery extends Omit<ListFilter, 'unitIds'> {
  readonly register: RegisterName;
  readonly unitId: number;
  readonly sort: Sort | null;
  /** from 1; beyond the last page the last page is given */
  readonly page: number;
  /** rows a page, default 50, at most 200 */
  readonly pageSize?: number;
  /** fields to read, all of them keys of the column list */
  readonly fields: readonly string[];
}

export interface ListedRow {
  readonly id: number;
  readonly unitName: string;
  readonly values: Row;
  readonly due: DueState | null;
}

export interface RowList {
  readonly rows: readonly ListedRow[];
  readonly total: number;
  readonly page: number;
  readonly pages: number;
  readonly pageSize: number;
  /** sums of the asked fields over the whole list, not the page; null where every row is blank */
  readonly sums: Readonly<Record<string, number | null>>;
}

type Raw = Record<string, Value> & { id: number; unitName: string };

/** Fields that dueState() needs beside the shown ones. */
export function readFields(register: RegisterName, fields: readonly string[]): string[] {
  const { columns } = registers[register];
  const needed = ['dueOn', 'status', 'result', 'publishedOn', 'answeredOn', 'finishedOn', 'putRightOn'];
  return [...new Set([...fields, ...needed])].filter((field) => Object.hasOwn(columns, field));
}

export function listed(query: Pick<ListQuery, 'register' | 'today'>, raw: Raw): ListedRow {
  const { id, unitName, ...values } = raw;
  return { id, unitName, values, due: dueState(query.register, values, query.today) };
}

/** One page of a register, with the count and the sums of the whole list. Throws OutOfScopeError. */
export async function listRows(scope: OrgScope, query: ListQuery): Promise<RowList> {
  const definition = registers[query.register];
  const unit = await unitWithin(scope, query.unitId);
  const where = fromWhere(definition, { ...query, unitIds: await unitIdsUnder(unit.path) });
  const pageSize = Math.min(query.pageSize ?? PAGE_SIZE, MOST_ROWS);
  const asked = Math.max(1, Math.min(Math.trunc(query.page), MOST_PAGES));
  const { sort, fields, period } = query;
  const wanted = { definition, where, period, sort, fields, page: asked, pageSize };
  const { ids, ...found } = await (where.word === null ? findByIndex(wanted) : findByWord(wanted, where.word));
  const rows = await read<Raw>(
    `select r.id, u.name as "unitName"${selectFields(definition, readFields(query.register, query.fields))}
     from unnest($1::int[]) with ordinality as wanted(id, place) join "${definition.table}" r using (id)
     join org_unit u on u.id = r.unit_id order by wanted.place`,
    [ids],
  );
  return { ...found, rows: rows.map((raw) => listed(query, raw)), pageSize };
}

export interface StoredRow {
  readonly id: number;
  readonly unitId: number;
  readonly unitName: string;
  readonly unitCode: string;
  readonly version: number;
  /** 'YYYY-MM-DD HH:MM', Asia/Shanghai */
  readonly updatedAt: string;
  readonly updatedBy: string;
  readonly values: Row;
}

/** One row with every field; null when there is none in the scope. */
export async function readRow(
  scope: OrgScope,
  asked: { readonly register: RegisterName; readonly id: number },
): Promise<StoredRow | null> {
  const definition = registers[asked.register];
  const fields = selectFields(definition, Object.keys(definition.columns));
  const [raw] = await read<Raw & Omit<StoredRow, 'values'>>(
    `select r.id, r.unit_id as "unitId", u.name as "unitName", u.code as "unitCode", r.version, r.updated_by as "updatedBy",
       to_char(r.updated_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI') as "updatedAt"${fields}
     from "${definition.table}" r join org_unit u on u.id = r.unit_id
     where r.id = $1 and starts_with(u.path, $2)`,
    [asked.id, scope.path],
  );
  if (raw === undefined) return null;
  const { id, unitId, unitName, unitCode, version, updatedAt, updatedBy, ...values } = raw;
  return { id, unitId, unitName, unitCode, version, updatedAt, updatedBy, values };
}
