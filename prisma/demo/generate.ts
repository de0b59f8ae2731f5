import type { WorkCalendar } from '../../lib/domain/calendar';
import { monthOf, type IsoDate, type Month } from '../../lib/domain/dates';
import { monthlyReporters } from '../../lib/domain/measure/reporting';
import { registerNames, type RegisterName } from '../../lib/domain/register/definition';
import { registers } from '../../lib/domain/register/registers';
import { demoActs } from './acts';
import { demoApplications } from './applications';
import { demoComplaints } from './complaints';
import { anchorDay, makeContext, monthsOf, type DemoContext, type DemoRow } from './context';
import { demoItems, demoObjections } from './disclosure-catalogue';
import { demoDisclosures } from './disclosures';
import { demoServiceCases, demoServiceDays } from './hall';
import { demoMatters, demoWindows } from './hall-catalogue';
import { demoInspections } from './inspections';
import { takeBook, type PaperBook } from './paper';
import { COUNTY, NOTHING_DUE } from './places';
import { makeRandom } from './random';
import { demoRemedies } from './remedies';
import { demoRosters } from './rosters';
import { isGap } from './season';
import { demoUnits, type DemoUnit } from './units';
import { demoWork } from './work';

export interface NilReturn {
  readonly unitCode: string;
  readonly register: RegisterName;
  readonly month: Month;
}

export interface DemoData {
  /** last day with data: today, or the end of the working calendar */
  readonly today: IsoDate;
  readonly units: readonly DemoUnit[];
  readonly rows: Readonly<Record<RegisterName, readonly DemoRow[]>>;
  readonly nilReturns: readonly NilReturn[];
  /** of complaints; none of it stands in `rows` */
  readonly book: PaperBook;
}

/** The month that the row reports on. */
function reportedMonth(register: RegisterName, row: DemoRow['row']): Month | null {
  const dated = row[registers[register].dated];
  if (typeof dated === 'number') return dated;
  return typeof dated === 'string' ? monthOf(dated) : null;
}

/** Registers in which the unit owes a report. A hall reports its cases or its counts, not both. */
const owed = (unit: DemoUnit, register: RegisterName, begun: boolean): boolean => {
  if (register === 'service-cases' || register === 'service-days') return unit.hall !== null && begun;
  return begun || monthlyReporters.includes(unit.kind) || unit.name === NOTHING_DUE;
};

/** Nobody states that there was no meeting. */
const monthlyNames = registerNames.filter((name) => registers[name].monthly);

/** Months in which a unit had nothing to record and says so; those of isGap say nothing. */
function nilReturns(context: DemoContext, rows: DemoData['rows']): NilReturn[] {
  return monthlyNames.flatMap((register) => {
    const reported = new Map<string, Set<Month>>();
    for (const { unitCode, row } of rows[register]) {
      const month = reportedMonth(register, row);
      if (month !== null) reported.set(unitCode, (reported.get(unitCode) ?? new Set()).add(month));
    }
    return context.units.flatMap((unit) => {
      const own = reported.get(unit.code) ?? new Set();
      if (!owed(unit, register, own.size > 0)) return [];
      const first = monthlyReporters.includes(unit.kind) || own.size === 0 ? 0 : Math.min(...own);
      return monthsOf(context, unit)
        .filter((month) => month >= first && month !== context.months.at(-1) && !own.has(month))
        .filter((month) => unit.name === NOTHING_DUE || !isGap(context, unit, { register, month }))
        .filter(() => register !== 'service-cases' && register !== 'service-days')
        .map((month) => ({ unitCode: unit.code, register, month }));
    });
  });
}

/** The whole county: the same for the same day and calendar, on every machine. */
export function generateDemo(given: { readonly today: IsoDate; readonly calendar: WorkCalendar }): DemoData {
  const today = anchorDay(given.calendar, given.today);
  const random = makeRandom(COUNTY.code);
  const units = demoUnits(random.fork('units'), today);
  const context = makeContext({ today, calendar: given.calendar, random, units });
  const applications = demoApplications(context);
  const disclosures = demoDisclosures(context);
  const { rows: complaints, book } = takeBook(context, demoComplaints(context));
  const rows = {
    disclosures,
    applications,
    remedies: demoRemedies(context, applications),
    'administrative-acts': demoActs(context),
    'service-cases': demoServiceCases(context),
    'service-days': demoServiceDays(context),
    complaints,
    inspections: demoInspections(context),
    ...demoWork(context, disclosures),
    'hall-windows': demoWindows(context),
    'hall-matters': demoMatters(context),
    'disclosure-items': demoItems(context),
    'disclosure-objections': demoObjections(context, disclosures),
    rosters: demoRosters(context),
  };
  const inBook = ({ unitCode, register, month }: NilReturn): boolean =>
    register === 'complaints' && unitCode === book.unitCode && month <= book.until;
  return { today, units, rows, book, nilReturns: nilReturns(context, rows).filter((nil) => !inBook(nil)) };
}
