import { rowHash } from '../../lib/data/import/copy';
import type { Tx } from '../../lib/data/db';
import { snake } from '../../lib/domain/columns';
import type { RegisterDefinition } from '../../lib/domain/register/definition';
import type { DemoRow } from './context';
import type { NilReturn } from './generate';
import type { DemoUnit } from './units';

export const ACTOR = 'demo';
const CHUNK = 2000;

/** Sends the objects as one JSON text, which PostgreSQL takes apart into rows of the table. */
export async function insert(tx: Tx, table: string, objects: readonly Record<string, unknown>[]): Promise<void> {
  const columns = Object.keys(objects[0] ?? {})
    .map((name) => `"${name}"`)
    .join(', ');
  for (let i = 0; i < objects.length; i += CHUNK)
    await tx.query(
      `insert into ${table} (${columns}) select ${columns} from json_populate_recordset(null::${table}, $1::json)`,
      [JSON.stringify(objects.slice(i, i + CHUNK))],
    );
}

/** Writes the tree and returns the id of each code; a parent stands before its children. */
export async function insertUnits(tx: Tx, units: readonly DemoUnit[]): Promise<Map<string, number>> {
  const reserved = await tx.query<{ id: number }>(
    `select nextval(pg_get_serial_sequence('org_unit', 'id'))::int as id from generate_series(1, $1::int)`,
    [units.length],
  );
  const ids = new Map(units.map((unit, i) => [unit.code, reserved[i]?.id ?? 0]));
  const paths = new Map<string, string>();
  const idOf = (code: string | null): number | null => (code === null ? null : (ids.get(code) ?? null));
  const rows = units.map((unit) => {
    const path = `${paths.get(unit.parentCode ?? '') ?? '/'}${ids.get(unit.code) ?? 0}/`;
    paths.set(unit.code, path);
    return {
      id: idOf(unit.code),
      code: unit.code,
      name: unit.name,
      short_name: unit.shortName,
      kind: unit.kind,
      parent_id: idOf(unit.parentCode),
      path,
      population: unit.population,
      households: unit.households,
      area_km2: unit.areaKm2,
      contact: unit.contact,
      valid_from: unit.validFrom,
      valid_to: unit.validTo,
      successor_id: idOf(unit.successorCode),
    };
  });
  await insert(tx, 'org_unit', rows);
  return ids;
}

/** Rows of one register with the hash an import would give them: importing the same rows again changes nothing. */
export async function insertRows(
  tx: Tx,
  register: RegisterDefinition,
  given: { readonly rows: readonly DemoRow[]; readonly ids: ReadonlyMap<string, number> },
): Promise<void> {
  const names = Object.keys(register.columns).map((field) => [field, snake(field)] as const);
  const objects = given.rows.map(({ unitCode, row }) => ({
    unit_id: given.ids.get(unitCode) ?? null,
    ...Object.fromEntries(names.map(([field, name]) => [name, row[field] ?? null])),
    row_hash: rowHash(register, row),
    updated_by: ACTOR,
  }));
  await insert(tx, register.table, objects);
}

export async function insertNilReturns(
  tx: Tx,
  nilReturns: readonly NilReturn[],
  ids: ReadonlyMap<string, number>,
): Promise<void> {
  const objects = nilReturns.map(({ unitCode, register, month }) => ({
    unit_id: ids.get(unitCode) ?? null,
    register,
    month,
    by: ACTOR,
  }));
  await insert(tx, 'nil_return', objects);
}
