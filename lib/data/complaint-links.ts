import 'server-only';

import type { Row } from '@/lib/domain/columns';
import type { UnitFault } from '@/lib/domain/import/units';
import { linkProblem, linkTo, readLink, type NamedCase } from '@/lib/domain/register/case-link';
import type { RegisterName, RowProblem } from '@/lib/domain/register/definition';
import { referencesFrom } from '@/lib/domain/register/references';
import { registers } from '@/lib/domain/register/registers';
import type { Result } from '@/lib/domain/result';
import type { Tx } from './db';
import { storedRows } from './import/stored';

type FindUnit = (written: string) => Result<number, UnitFault>;

export interface LinkRow {
  readonly unitId: number;
  readonly values: Row;
  /** what is stored of it, where the caller knows; otherwise it is looked up by its number */
  readonly before?: Row | null;
}

export interface LinkVerdict {
  /** the row, its links written as number@code */
  readonly values: Row;
  /** all that is wrong with it */
  readonly problems: readonly RowProblem[];
  /** the cases that it names, where nothing else is wrong with it; an import may bring them along */
  readonly named: readonly NamedCase[] | null;
}

interface Asked extends Omit<NamedCase, 'status'> {
  readonly at: number;
}

interface Target extends Record<string, unknown> {
  readonly code: string;
  /** null: there is no such case */
  readonly status: string | null;
}

const FIELDS = referencesFrom('complaints')
  .filter(({ across }) => across !== undefined)
  .map(({ field }) => field);

const isAcross = (row: Row): boolean => FIELDS.some((field) => (readLink(row[field])?.unit ?? null) !== null);

const isDuplicate = (row: Row): boolean => row['status'] === 'duplicate';

/** Cases of units that the writer sees; the rest is unknown to them, whether it exists or not. */
function wanted(rows: readonly LinkRow[], stored: readonly (Row | null)[], findUnit: FindUnit) {
  const asked: Asked[] = [];
  const problems = rows.map((): RowProblem[] => []);
  for (const [at, { values }] of rows.entries())
    for (const field of FIELDS) {
      const [written, link] = [values[field], readLink(values[field])];
      // What stands there already is not asked again: somebody may have set it who sees more.
      if (link?.unit == null || typeof written !== 'string' || stored[at]?.[field] === written) continue;
      const unit = findUnit(link.unit);
      if (unit.ok) asked.push({ at, field, written, number: link.number, unitId: unit.value });
      else problems[at]?.push({ field, found: link.unit, ...unit.error });
    }
  return { asked, problems };
}

const targets = (run: Tx['query'], asked: readonly Asked[]): Promise<Target[]> =>
  run<Target>(
    `select u.code, t.status from unnest($1::int[], $2::text[]) with ordinality as k(unit_id, number, nth)
     join org_unit u on u.id = k.unit_id
     left join complaint t on t.unit_id = k.unit_id and t.case_no = k.number order by k.nth`,
    [asked.map(({ unitId }) => unitId), asked.map(({ number }) => number)],
  );

/** Which of the rows another unit calls the case that its own is a duplicate of. */
async function countedElsewhere(run: Tx['query'], rows: readonly LinkRow[]): Promise<Map<number, string>> {
  const found = await run<{ nth: number; unit: string }>(
    `select k.nth::int as nth, min(du.name) as unit
     from unnest($1::int[], $2::text[]) with ordinality as k(unit_id, number, nth)
     join org_unit u on u.id = k.unit_id
     join complaint d on d.duplicate_of = k.number || '@' || u.code and strpos(d.duplicate_of, '@') > 0
       and d.status = 'duplicate'
     join org_unit du on du.id = d.unit_id group by 1`,
    [rows.map(({ unitId }) => unitId), rows.map(({ values }) => values['caseNo'])],
  );
  return new Map(found.map(({ nth, unit }) => [nth - 1, unit]));
}

interface Checking {
  readonly register: RegisterName;
  /** asked for only where a row names another unit */
  readonly findUnit: () => Promise<FindUnit>;
}

interface Growing {
  values: Row;
  /** beside those of the named cases */
  readonly problems: RowProblem[];
  readonly named: NamedCase[];
}

/** Where a row stands among all that are checked. */
interface Placed {
  readonly row: LinkRow;
  readonly verdict: Growing;
}

async function judgeAcross(run: Tx['query'], findUnit: FindUnit, placed: readonly Placed[]): Promise<void> {
  const rows = placed.map(({ row }) => row);
  const keys = rows.map(({ unitId, values }) => ({ unitId, given: values }));
  const byKey = await storedRows(run, registers.complaints, keys);
  const stored = rows.map(({ before }, i) => (before === undefined ? (byKey[i] ?? null) : before));
  const { asked, problems } = wanted(rows, stored, findUnit);
  problems.forEach((found, i) => placed[i]?.verdict.problems.push(...found));
  const found = await targets(run, asked);
  for (const [i, one] of asked.entries()) {
    const [place, target] = [placed[one.at], found[i]];
    if (!place || !target) continue;
    const { row, verdict } = place;
    const own = one.unitId === row.unitId;
    verdict.values = { ...verdict.values, [one.field]: own ? one.number : linkTo(one.number, target.code) };
    if (own && one.number === row.values['caseNo'])
      verdict.problems.push({ field: one.field, code: 'itself', found: one.number });
    else verdict.named.push({ ...one, status: target.status });
  }
}

async function judgeDuplicates(run: Tx['query'], placed: readonly Placed[]): Promise<void> {
  const named = await countedElsewhere(
    run,
    placed.map(({ row }) => row),
  );
  for (const [i, unit] of named)
    placed[i]?.verdict.problems.push({ field: 'status', code: 'countsForOthers', found: unit });
}

function judged({ values, problems, named }: Growing): LinkVerdict {
  const unheld = named.map(linkProblem).filter((problem) => problem !== null);
  return { values, problems: [...problems, ...unheld], named: problems.length === 0 ? named : null };
}

/**
 * Links of complaints to cases of other units: the case exists, the writer may see it, and it is not itself a duplicate.
 * A row that is the counted one of another unit's duplicate does not become a duplicate: nobody would count it. One
 * verdict a row, in their order; rows of other registers pass.
 */
export async function checkLinks(
  run: Tx['query'],
  { register, findUnit }: Checking,
  rows: readonly LinkRow[],
): Promise<LinkVerdict[]> {
  const placed = rows.map((row): Placed => ({ row, verdict: { values: row.values, problems: [], named: [] } }));
  if (register === 'complaints') {
    const across = placed.filter(({ row }) => isAcross(row.values));
    if (across.length > 0) await judgeAcross(run, await findUnit(), across);
    const duplicates = placed.filter(({ row }) => isDuplicate(row.values));
    if (duplicates.length > 0) await judgeDuplicates(run, duplicates);
  }
  return placed.map(({ verdict }) => judged(verdict));
}

/** Units whose duplicates count on one of these cases; it must not go away unnoticed. */
export async function unitsCountingOn(run: Tx['query'], ids: readonly number[]): Promise<string[]> {
  const rows = await run<{ unit: string }>(
    `select distinct du.name as unit from complaint t join org_unit u on u.id = t.unit_id
     join complaint d on d.duplicate_of = t.case_no || '@' || u.code and strpos(d.duplicate_of, '@') > 0
       and d.status = 'duplicate' and d.id <> all($1::int[])
     join org_unit du on du.id = d.unit_id where t.id = any($1::int[]) order by 1`,
    [ids],
  );
  return rows.map(({ unit }) => unit);
}
