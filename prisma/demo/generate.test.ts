import { describe, expect, it } from 'vitest';

import { activityKinds } from '../../lib/domain/activity';
import { applicantKinds, outcomes } from '../../lib/domain/application';
import { makeCalendar } from '../../lib/domain/calendar';
import type { Row, Value } from '../../lib/domain/columns';
import { complaintLevels, complaintSources, complaintStates } from '../../lib/domain/complaint';
import { addDays } from '../../lib/domain/dates';
import { receiptChannels } from '../../lib/domain/deadline/receipt';
import { decisionBodies, decisionKinds, decisionResults, settlements } from '../../lib/domain/decision';
import { disclosureStates, docKinds } from '../../lib/domain/disclosure';
import { channels, legalItems, timings } from '../../lib/domain/disclosure-words';
import { complete } from '../../lib/domain/import/complete';
import { checkItems, checkResults, publicNotices, severities } from '../../lib/domain/inspection';
import { issuedKinds } from '../../lib/domain/issued-document';
import { meetingKinds } from '../../lib/domain/meeting';
import { unitKinds } from '../../lib/domain/org-unit';
import { registerNames, type RegisterDefinition, type RegisterName } from '../../lib/domain/register/definition';
import { registers } from '../../lib/domain/register/registers';
import { remedyKinds, remedyResults } from '../../lib/domain/remedy';
import { followUpResults, ratings, serviceKinds, serviceResults } from '../../lib/domain/service-hall';
import { generateDemo } from './generate';
import { NOTHING_DUE, TINY } from './places';

const TODAY = '2026-11-23';
const years = Array.from({ length: 12 }, (_, i) => 2015 + i);
const feast = (from: string): { date: string; workday: boolean; name: string }[] =>
  Array.from({ length: 8 }, (_, i) => ({ date: addDays(from, i), workday: false, name: '春节' }));
const calendar = makeCalendar(years, ['2024-02-10', '2025-01-28', '2026-02-15'].flatMap(feast));

const data = generateDemo({ today: TODAY, calendar });
const codeOf = (name: string): string => data.units.find((u) => u.name === name)?.code ?? '';
const seen = (register: RegisterName, field: string): Set<Value> =>
  new Set(data.rows[register].flatMap(({ row }) => row[field] ?? null));
const ordered = <T>(values: Iterable<T>): T[] => [...values].sort();

/** Fields whose value is not in the vocabulary, too small, too large or an unfilled template. */
const badFields = (register: RegisterDefinition, row: Row): string[] =>
  Object.entries(register.columns)
    .filter(([field, column]) => {
      const value = row[field] ?? null;
      if (typeof value === 'number') return value < (column.min ?? value) || value > (column.max ?? value);
      const words = [value].flat().filter((v) => typeof v === 'string');
      return words.some((v) => column.choices?.includes(v) === false || /[{}]|undefined|NaN/.test(v));
    })
    .map(([field]) => field);

describe('generateDemo', { timeout: 60_000 }, () => {
  it('makes the same county again', () => {
    expect(JSON.stringify(generateDemo({ today: TODAY, calendar }))).toBe(JSON.stringify(data));
  });

  it('does not change the past when it is made a day later', () => {
    const next = generateDemo({ today: addDays(TODAY, 1), calendar });
    const old = (d: typeof data): string =>
      JSON.stringify(d.rows['administrative-acts'].filter(({ row }) => Number(row['month']) < 202611));
    expect(old(next)).toBe(old(data));
  });

  it.each(registerNames)('%s: every row is one the register takes, and its key is its own', (name) => {
    const register = registers[name];
    const keys = new Set<string>();
    // Collected, then asserted once: an expectation for each of forty thousand rows would take half a minute.
    const wrong = data.rows[name].filter(({ unitCode, row }) => {
      keys.add(JSON.stringify([unitCode, ...register.key.map((field) => row[field])]));
      const done = complete(register, row, calendar);
      return !done.ok || done.notices.length > 0 || JSON.stringify(done.values) !== JSON.stringify(row);
    });
    expect(wrong).toEqual([]);
    expect(data.rows[name].filter(({ row }) => badFields(register, row).length > 0)).toEqual([]);
    expect(keys.size).toBe(data.rows[name].length);
  });

  it('is about as large as announced', () => {
    const sizes = registerNames.map((name) => data.rows[name].length);
    const sum = sizes.reduce((a, b) => a + b, 0);
    expect(sum).toBeGreaterThan(35_000);
    expect(sum).toBeLessThan(60_000);
  });

  it.each<[RegisterName, string, readonly (string | null)[]]>([
    ['disclosures', 'status', disclosureStates],
    ['disclosures', 'timing', timings],
    ['disclosures', 'channels', channels],
    ['disclosures', 'docKind', docKinds.slice(1)],
    ['disclosures', 'legalItem', [...legalItems, null]],
    ['applications', 'outcome', [...outcomes, null]],
    ['applications', 'applicantKind', applicantKinds],
    ['applications', 'receivedVia', receiptChannels],
    ['remedies', 'kind', remedyKinds],
    ['remedies', 'result', [...remedyResults, null]],
    ['service-cases', 'result', serviceResults],
    ['service-cases', 'kind', serviceKinds],
    ['service-cases', 'rating', [...ratings, null]],
    ['complaints', 'status', complaintStates],
    ['complaints', 'source', complaintSources],
    ['complaints', 'level', [...complaintLevels, null]],
    ['complaints', 'rating', [...ratings, null]],
    ['service-cases', 'followUpResult', [...followUpResults, null]],
    ['inspections', 'item', checkItems.filter((item) => item !== 'other')],
    ['inspections', 'result', checkResults],
    ['inspections', 'severity', [...severities, null]],
    ['inspections', 'notice', [...publicNotices, null]],
    ['meetings', 'kind', meetingKinds],
    ['decisions', 'kind', decisionKinds],
    ['decisions', 'body', decisionBodies.filter((body) => body !== 'other')],
    ['decisions', 'settledBy', settlements],
    ['decisions', 'result', decisionResults],
    ['activities', 'kind', activityKinds.filter((kind) => kind !== 'other')],
    ['issued-documents', 'kind', issuedKinds],
  ])('%s: shows every %s', (register, field, values) => {
    expect(ordered(seen(register, field))).toEqual(ordered(values));
  });

  it.each<[RegisterName, string]>([
    ['applications', 'correctedOn'],
    ['applications', 'suspendedFrom'],
    ['applications', 'suspensions'],
    ['applications', 'confirmedOn'],
    ['applications', 'feePaidOn'],
    ['applications', 'extendedDays'],
    ['applications', 'feeWaivedYuan'],
    ['complaints', 'duplicateOf'],
    ['complaints', 'repeatOf'],
    ['complaints', 'standingSince'],
    ['complaints', 'extendedDays'],
    ['complaints', 'subcategory'],
    ['complaints', 'assignedTo'],
    ['complaints', 'receivedBy'],
    ['complaints', 'objectedOn'],
    ['complaints', 'extendedOn'],
    ['complaints', 'acceptDueOn'],
    ['service-cases', 'followedUpOn'],
    ['inspections', 'putRightOn'],
    ['meetings', 'votes'],
    ['meetings', 'adopted'],
    ['decisions', 'disclosedAs'],
    ['decisions', 'amountYuan'],
    ['activities', 'people'],
    ['activities', 'materials'],
    ['issued-documents', 'abolishedOn'],
    ['issued-documents', 'disclosedAs'],
    ['administrative-acts', 'penalties'],
    ['service-days', 'noShows'],
  ])('%s: %s is filled in some rows and blank in others', (register, field) => {
    const values = seen(register, field);
    expect(values.has(null)).toBe(true);
    expect(values.size).toBeGreaterThan(1);
  });

  it('has cases due in the next days and cases overdue', () => {
    for (const [register, done] of [
      ['disclosures', 'publishedOn'],
      ['applications', 'answeredOn'],
      ['complaints', 'answeredOn'],
    ] as const) {
      const open = data.rows[register].filter(({ row }) => row[done] === null && row['status'] !== 'duplicate');
      const due = open.map(({ row }) => String(row['dueOn']));
      expect(due.filter((d) => d >= TODAY && d <= addDays(TODAY, 7)).length, register).toBeGreaterThan(1);
      expect(due.filter((d) => d < TODAY).length, register).toBeGreaterThan(1);
    }
  });

  it('keeps and misses promises in the hall, and sends some visitors on', () => {
    const rows = data.rows['service-cases'].map(({ row }) => row);
    const late = rows.filter((r) => String(r['finishedOn'] ?? '') > String(r['dueOn'] ?? '9999')).length;
    expect(late).toBeGreaterThan(20);
    expect(late).toBeLessThan(rows.length * 0.1);
    const legs = new Set(
      rows.filter((r) => r['leg'] === 1).map((r) => `${String(r['servedOn'])} ${String(r['ticketNo'])}`),
    );
    expect(legs.size).toBeGreaterThan(50);
  });

  it('counts a hall day by cases or by counts, never by both', () => {
    const days = new Set(data.rows['service-days'].map((r) => `${r.unitCode} ${String(r.row['day'])}`));
    expect(data.rows['service-cases'].some((r) => days.has(`${r.unitCode} ${String(r.row['servedOn'])}`))).toBe(false);
  });

  it('has three ratings, one of them bad, in the last year of the smallest hall', () => {
    const rows = data.rows['service-days'].filter(({ unitCode }) => unitCode === codeOf(TINY)).map(({ row }) => row);
    const sum = (field: string): number => rows.reduce((s, r) => s + Number(r[field] ?? 0), 0);
    expect(ratings.map(sum)).toEqual([2, 0, 0, 1, 0]);
  });

  it('has a unit with nothing but nil returns, and nil returns only where there are no rows', () => {
    const code = codeOf(NOTHING_DUE);
    expect(registerNames.some((name) => data.rows[name].some((r) => r.unitCode === code))).toBe(false);
    expect(data.nilReturns.some((n) => n.unitCode === code)).toBe(true);
    const months = new Set(
      registerNames.flatMap((name) =>
        data.rows[name].map((r) => {
          const dated = r.row[registers[name].dated];
          const month = typeof dated === 'number' ? dated : Number(String(dated).slice(0, 7).replace('-', ''));
          return `${r.unitCode} ${name} ${month}`;
        }),
      ),
    );
    expect(data.nilReturns.some((n) => months.has(`${n.unitCode} ${n.register} ${n.month}`))).toBe(false);
  });
});

describe('units of the demonstration', () => {
  it('have their own codes and names, and parents before them', () => {
    expect(new Set(data.units.map((u) => u.code)).size).toBe(data.units.length);
    expect(new Set(data.units.map((u) => u.name)).size).toBe(data.units.length);
    const before = new Set<string | null>([null]);
    for (const unit of data.units) {
      expect(before.has(unit.parentCode), unit.name).toBe(true);
      before.add(unit.code);
    }
    expect(ordered(new Set(['province', 'city', ...data.units.map((u) => u.kind)]))).toEqual(ordered(unitKinds));
  });

  it('have people that add up, from the villages to the county', () => {
    const below = (code: string): number[] =>
      data.units.filter((u) => u.parentCode === code && u.validTo === null).map((u) => u.population ?? 0);
    for (const unit of data.units.filter(
      (u) => ['county', 'township', 'street'].includes(u.kind) && u.validTo === null,
    ))
      expect(
        below(unit.code).reduce((a, b) => a + b, 0),
        unit.name,
      ).toBe(unit.population);
  });

  it('are ten townships, four streets, three bureaus, a school, and one township merged into another', () => {
    const count = (kind: string): number => data.units.filter((u) => u.kind === kind && u.validTo === null).length;
    expect(['township', 'street', 'bureau', 'school'].map(count)).toEqual([10, 4, 3, 1]);
    const merged = data.units.filter((u) => u.validTo !== null);
    expect(merged).toHaveLength(1);
    expect(data.units.some((u) => u.code === merged[0]?.successorCode)).toBe(true);
    const last = merged[0]?.validTo ?? '';
    const after = registerNames.flatMap((name) =>
      data.rows[name].filter(
        ({ unitCode, row }) => unitCode === merged[0]?.code && String(row[registers[name].dated] ?? '') > last,
      ),
    );
    expect(after.filter(({ row }) => typeof row['month'] !== 'number')).toEqual([]);
  });
});

describe('where the working calendar ends', { timeout: 60_000 }, () => {
  it('ends the data while every clock still runs', () => {
    const late = generateDemo({ today: '2027-05-02', calendar });
    expect(late.today < '2026-12-10').toBe(true);
    expect(late.today > '2026-11-20').toBe(true);
    expect(late.rows.applications.some(({ row }) => row['answeredOn'] === null)).toBe(true);
  });
});
