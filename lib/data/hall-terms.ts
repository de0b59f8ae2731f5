import 'server-only';

import type { Row } from '@/lib/domain/columns';
import type { IsoDate } from '@/lib/domain/dates';
import { withTerms, type MatterTerms } from '@/lib/domain/hall-catalogue';
import type { RegisterName } from '@/lib/domain/register/definition';
import { read, type Tx } from './db';

interface Matter extends MatterTerms {
  /** of the unit that keeps it in its list */
  readonly path: string;
  readonly name: string;
  readonly validFrom: IsoDate | null;
  readonly validTo: IsoDate | null;
}

/** Completes a row that is new, or whose matter has changed; `stored` null: it is new. */
export type FillTerms = (unitId: number, row: Row, stored: Row | null) => Row;

const asIs: FillTerms = (_unitId, row) => row;

const holds = (matter: Matter, day: unknown): boolean =>
  typeof day !== 'string' || ((matter.validFrom ?? day) <= day && day <= (matter.validTo ?? day));

/** Every matter by its name; of those of one name the one that is kept nearest to the asker's unit comes first. */
async function mattersByName(run: Tx['query']): Promise<Map<string, Matter[]>> {
  const rows = await run<Matter & Record<string, unknown>>(
    `select o.path, m.name, m.statutory_days as "statutoryDays", m.promised_days as "promisedDays",
       m.charge_yuan as "chargeYuan", m.valid_from as "validFrom", m.valid_to as "validTo"
     from hall_matter m join org_unit o on o.id = m.unit_id
     order by length(o.path) desc, m.id`,
  );
  const found = new Map<string, Matter[]>();
  for (const matter of rows) found.set(matter.name, [...(found.get(matter.name) ?? []), matter]);
  return found;
}

async function pathsOf(run: Tx['query'], unitId: number | null): Promise<Map<number, string>> {
  const units = await run<{ id: number; path: string }>(
    'select id, path from org_unit where $1::int is null or id = $1',
    [unitId],
  );
  return new Map(units.map(({ id, path }) => [id, path]));
}

/**
 * Service cases leave limits and fee to their matter where they are blank. Only when a case is entered or comes to
 * another matter: what was left blank on purpose stays blank when something else is edited. null: all units.
 */
export async function termsFiller(
  register: RegisterName,
  unitId: number | null,
  run: Tx['query'] = read,
): Promise<FillTerms> {
  if (register !== 'service-cases') return asIs;
  const matters = await mattersByName(run);
  if (matters.size === 0) return asIs;
  const paths = await pathsOf(run, unitId);
  return (unit, row, stored) => {
    const { matter: name, servedOn } = row;
    if (typeof name !== 'string' || stored?.['matter'] === name) return row;
    const path = paths.get(unit) ?? '';
    const matter = matters.get(name)?.find((m) => path.startsWith(m.path) && holds(m, servedOn));
    return matter === undefined ? row : withTerms(row, matter);
  };
}
