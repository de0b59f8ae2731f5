import 'server-only';

import type { Row, Value } from '@/lib/domain/columns';
import type { HeadingUse, ImportOutcome } from '@/lib/domain/import/problem';
import { rowReader } from '@/lib/domain/import/rows';
import { BrokenTable } from '@/lib/domain/import/table';
import { importTarget, type ImportWords } from '@/lib/domain/import/target';
import { planUnits, type UnitRow } from '@/lib/domain/import/unit-plan';
import { orgUnitColumns } from '@/lib/domain/org-unit';
import { ok, type Result } from '@/lib/domain/result';
import type { OrgScope } from '@/lib/domain/scope';
import { transaction, type Tx } from '../db';
import { recomputeUnitCells } from '../unit-cells';
import { beginBatch, finishBatch } from './batch';
import { Findings, unreadable } from './collect';
import { prepare, type Refused, type TableOrder } from './prepare';

export interface UnitImport extends TableOrder {
  readonly words: ImportWords;
  readonly mode: 'apply' | 'dryRun';
}

interface ReadUnits {
  readonly findings: Findings;
  readonly rows: UnitRow[];
  readonly mapping: readonly HeadingUse[];
}

/** A county has some thousands of units: they are read whole, because parents may come after their children. */
async function readUnits(request: UnitImport): Promise<Result<ReadUnits, Refused>> {
  const target = importTarget('org-units', request.words);
  const how = { target, unitGiven: true, guess: false, recall: null };
  const prepared = await prepare(request, how);
  if (!prepared.ok) return prepared;
  const { headings, mapping, reading } = prepared.value;
  const findings = new Findings(request.table, mapping);
  findings.reading = reading;
  const { date1904, fixedWidth } = request.table;
  const layout = { target, map: request.map, mapping, headings: headings.cells };
  const read = rowReader({ ...layout, date1904, fixedWidth, dated: null });
  const rows: UnitRow[] = [];
  for await (const raw of request.table.rows.each()) {
    if (raw.line <= headings.line) continue;
    const row = read(raw);
    if (row.kind === 'row') rows.push({ line: row.line, given: row.given });
    else if (row.kind === 'error') findings.refuse(row.line, row.problems);
    else findings.ignored += 1;
  }
  return ok({ findings, rows, mapping: mapping.headings });
}

/** Every unit under the field names of its columns, parent and successor by code. */
export const storedUnits = `select u.code, u.name, u.short_name as "shortName", u.kind, p.code as "parentCode", u.population,
  u.households, u.area_km2 as "areaKm2", u.contact, u.valid_from as "validFrom", u.valid_to as "validTo",
  s.code as "successorCode"
  from org_unit u left join org_unit p on p.id = u.parent_id left join org_unit s on s.id = u.successor_id`;

const upsert = `insert into org_unit as u (code, name, short_name, kind, population, households, area_km2, contact,
    valid_from, valid_to)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
  on conflict (code) do update set name = excluded.name, short_name = excluded.short_name, kind = excluded.kind,
    population = excluded.population, households = excluded.households, area_km2 = excluded.area_km2,
    contact = excluded.contact, valid_from = excluded.valid_from, valid_to = excluded.valid_to`;

const links = `update org_unit u set parent_id = p.id, successor_id = s.id
  from unnest($1::text[], $2::text[], $3::text[]) as l(code, parent_code, successor_code)
  left join org_unit p on p.code = l.parent_code left join org_unit s on s.code = l.successor_code
  where u.code = l.code`;

const paths = `with recursive tree as (
    select id, '/' || id || '/' as path from org_unit where parent_id is null
    union all select c.id, t.path || c.id || '/' from org_unit c join tree t on c.parent_id = t.id)
  update org_unit u set path = t.path from tree t where t.id = u.id and u.path is distinct from t.path`;

/** Inserts or changes units by code, then links them and computes the paths of the whole tree. */
export async function writeUnits(tx: Tx, units: readonly Row[]): Promise<void> {
  const fields = Object.keys(orgUnitColumns).filter((f) => f !== 'parentCode' && f !== 'successorCode');
  for (const unit of units)
    await tx.query(
      upsert,
      fields.map((field) => unit[field] ?? null),
    );
  const column = (field: string): Value[] => units.map((unit) => unit[field] ?? null);
  await tx.query(links, [column('code'), column('parentCode'), column('successorCode')]);
  await tx.query(paths);
}

async function apply(scope: OrgScope, request: UnitImport): Promise<Result<ImportOutcome, Refused>> {
  const read = await readUnits(request);
  if (!read.ok) return read;
  const { findings, rows, mapping } = read.value;
  return transaction(async (tx) => {
    await tx.query('lock table org_unit in share row exclusive mode');
    const plan = planUnits(rows, await tx.query<Record<string, Value>>(storedUnits));
    for (const { line, problems } of plan.errors) findings.refuse(line, problems);
    const { inserted, updated, unchanged, duplicate } = plan;
    const outcome = findings.outcome(
      { inserted: inserted.length, updated: updated.length, unchanged, duplicate },
      mapping,
    );
    if (request.mode === 'dryRun') return ok(outcome);
    await writeUnits(tx, [...inserted, ...updated]);
    await recomputeUnitCells(tx, scope.actor, [...inserted, ...updated]);
    const { file: name, sheet, encoding } = request.table;
    const { counts } = outcome;
    await finishBatch(tx, scope, {
      batchId: await beginBatch(tx, scope, 'org-units'),
      register: 'org-units',
      unitId: null,
      files: [{ name, sheet, encoding, sha256: request.sha256, counts }],
      counts,
      undoable: false,
    });
    return ok(outcome);
  });
}

/** Imports the tree of units. Only for those who see the whole tree: the gate asks for `administer` before. */
export async function importUnits(scope: OrgScope, request: UnitImport): Promise<ImportOutcome> {
  if (scope.path !== '/') return unreadable(request.table, { code: 'noRights' });
  try {
    const outcome = await apply(scope, request);
    return outcome.ok ? outcome.value : unreadable(request.table, outcome.error.fault, outcome.error);
  } catch (error) {
    if (error instanceof BrokenTable) return unreadable(request.table, error.fault);
    throw error;
  } finally {
    await request.table.rows.close();
  }
}
