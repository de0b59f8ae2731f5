import { audit } from '../../lib/data/audit';
import { ensureCalendar, readCalendar } from '../../lib/data/calendar';
import { recomputeAll } from '../../lib/data/cells';
import { read, transaction, type Tx } from '../../lib/data/db';
import { writeSetting } from '../../lib/data/settings';
import type { IsoDate } from '../../lib/domain/dates';
import { registerNames, type RegisterName } from '../../lib/domain/register/definition';
import { registers } from '../../lib/domain/register/registers';
import { err, ok, type Result } from '../../lib/domain/result';
import { insertAssessments } from './assessments';
import { insertAttachments } from './attachments';
import { generateDemo, type DemoData } from './generate';
import { insertLetters } from './letters';
import { insertSubmissions } from './submissions';
import { ACTOR, insertNilReturns, insertRows, insertUnits } from './insert';
import { insertOldReport } from './old-reports';
import { insertPaperMonths } from './paper-months';
import { insertReports } from './reports';

export interface DemoLoaded {
  /** last day with data */
  readonly today: IsoDate;
  readonly units: number;
  readonly rows: Readonly<Record<RegisterName, number>>;
  readonly nilReturns: number;
  /** months whose numbers were entered */
  readonly entries: number;
}

async function write(tx: Tx, data: DemoData): Promise<DemoLoaded> {
  const ids = await insertUnits(tx, data.units);
  const entries = await insertPaperMonths(tx, data.book, ids);
  const counts = {} as Record<RegisterName, number>;
  for (const name of registerNames) {
    await insertRows(tx, registers[name], { rows: data.rows[name], ids });
    counts[name] = data.rows[name].length;
  }
  await insertNilReturns(tx, data.nilReturns, ids);
  await insertAttachments(tx);
  await recomputeAll(tx);
  await insertSubmissions(tx, data.today);
  await insertLetters(tx, data.today);
  await insertReports(tx, data.units, { ids, today: data.today });
  await insertOldReport(tx, data.units, { ids, today: data.today });
  await writeSetting(tx, 'demonstration', data.today);
  const loaded = {
    today: data.today,
    units: data.units.length,
    rows: counts,
    nilReturns: data.nilReturns.length,
    entries,
  };
  await audit(tx, { actor: ACTOR, action: 'demo.load', entity: 'demonstration', entityId: data.today, detail: loaded });
  return loaded;
}

const hasUnits = async (run: Tx['query']): Promise<boolean> => (await run('select 1 from org_unit limit 1')).length > 0;

/**
 * Writes the demonstration county, all of it or nothing, into an installation without units: 'notEmpty' where there is
 * one already, so that invented cases never stand among real ones.
 */
export async function loadDemo(given: { readonly today: IsoDate }): Promise<Result<DemoLoaded, 'notEmpty'>> {
  // Asked before the work, and again below where nobody can come between.
  if (await hasUnits(read)) return err('notEmpty');
  await ensureCalendar();
  const data = generateDemo({ today: given.today, calendar: await readCalendar() });
  const loaded = await transaction<Result<DemoLoaded, 'notEmpty'>>(async (tx) => {
    // Two starts at once: the second waits, and then finds the first one's units.
    await tx.query('lock table org_unit in share row exclusive mode');
    return (await hasUnits(tx.query)) ? err('notEmpty') : ok(await write(tx, data));
  });
  // Points are read as every page reads them, from what is there.
  if (loaded.ok) await insertAssessments(data.today);
  return loaded;
}
