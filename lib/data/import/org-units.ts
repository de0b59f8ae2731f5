import 'server-only';

import type { Row, Value } from '@/lib/domain/columns';
import type { HeadingUse, ImportOutcome } from '@/lib/domain/import/problem';
import { rowReader } from '@/lib/domain/import/rows';
import { BrokenTable } from '@/lib/domain/import/table';
import { importTarget, type ImportWords } from '@/lib/domain/import/target';
import { planUnits, type UnitPlan, type UnitRow } from '@/lib/domain/import/unit-plan';
import { ok, type Result } from '@/lib/domain/result';
import type { OrgScope } from '@/lib/domain/scope';
import { transaction, type Tx } from '../db';
import { recomputeUnitCells } from '../unit-cells';
import { beginBatch, finishBatch } from './batch';
import { Findings, SAMPLES, unreadable } from './collect';
import { prepare, type Refused, type TableOrder } from './prepare';

export interface UnitImport extends TableOrder {
  readonly words: ImportWords;
  readonly mode: 'apply' | 'dryRun';
  /** what must not go in, or is worth knowing, beside the rules of the units themselves */
  readonly inspect?: (rows: readonly UnitRow[], stored: readonly Row[]) => Inspected;
  /** told how many units have been written */
  readonly progress?: (written: number) => void;
}

type Told = UnitPlan['errors'];
interface Inspected {
  readonly refused: Told;
  readonly twins: Told;
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
  select r.code, r.name, r."shortName", r.kind, r.population, r.households, r."areaKm2", r.contact, r."validFrom",
    r."validTo"
  from jsonb_to_recordset($1::jsonb) as r(code text, name text, "shortName" text, kind text, population int,
    households int, "areaKm2" numeric, contact text, "validFrom" date, "validTo" date)
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

/** units in one statement: the country has 45,000 */
const CHUNK = 2000;

/** Inserts or changes units by code, then links them and computes the paths of the whole tree. */
export async function writeUnits(
  tx: Tx,
  units: readonly Row[],
  progress: (written: number) => void = () => undefined,
): Promise<void> {
  for (let from = 0; from < units.length; from += CHUNK) {
    await tx.query(upsert, [JSON.stringify(units.slice(from, from + CHUNK))]);
    progress(Math.min(from + CHUNK, units.length));
  }
  const column = (field: string): Value[] => units.map((unit) => unit[field] ?? null);
  await tx.query(links, [column('code'), column('parentCode'), column('successorCode')]);
  await tx.query(paths);
}

/** The first rows of what is written, for people to see before it is. */
function show(findings: Findings, plan: UnitPlan, stored: readonly Row[]): void {
  const known = new Map(stored.map((row) => [row['code'], row]));
  for (const now of plan.inserted.slice(0, SAMPLES))
    findings.samples.push({ action: 'inserted', row: plan.lines.get(now) ?? 0, now, before: null, cells: null });
  for (const now of plan.updated.slice(0, SAMPLES))
    findings.samples.push({
      action: 'updated',
      row: plan.lines.get(now) ?? 0,
      now,
      before: known.get(now['code']) ?? null,
      cells: null,
    });
}

async function apply(scope: OrgScope, request: UnitImport): Promise<Result<ImportOutcome, Refused>> {
  const read = await readUnits(request);
  if (!read.ok) return read;
  const { findings, rows, mapping } = read.value;
  return transaction(async (tx) => {
    await tx.query('lock table org_unit in share row exclusive mode');
    const stored = await tx.query<Record<string, Value>>(storedUnits);
    const { refused, twins } = request.inspect?.(rows, stored) ?? { refused: [], twins: [] };
    const kept = new Set(refused.map(({ line }) => line));
    const plan = planUnits(
      rows.filter(({ line }) => !kept.has(line)),
      stored,
    );
    for (const { line, problems } of [...refused, ...plan.errors]) findings.refuse(line, problems);
    for (const { line, problems } of twins) for (const problem of problems) findings.notice(line, problem);
    show(findings, plan, stored);
    const { inserted, updated, unchanged, duplicate } = plan;
    const outcome = findings.outcome(
      { inserted: inserted.length, updated: updated.length, unchanged, duplicate },
      mapping,
    );
    if (request.mode === 'dryRun') return ok(outcome);
    await writeUnits(tx, [...inserted, ...updated], request.progress);
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
