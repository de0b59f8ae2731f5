import { addDays, type IsoDate } from '../../lib/domain/dates';
import { remedies, remedyKinds, type remedyColumns } from '../../lib/domain/remedy';
import { rowsOf, workdaysEarlier, type DemoContext, type DemoRow, type Draft } from './context';
import { padded, yearOf } from './text';
import type { DemoUnit } from './units';

type RemedyDraft = Draft<typeof remedyColumns> & { kind: (typeof remedyKinds)[number]; filedOn: IsoDate };
/** Eight against three kinds: within 24 cases every kind has had every result, and one in eight is pending. */
const results = ['upheld', 'otherResult', 'upheld', 'corrected', 'upheld', 'otherResult', null, 'upheld'] as const;
const initials = { reconsideration: '复', litigationDirect: '诉', litigationAfterReview: '复诉' } as const;

/** Case n: kinds and results take turns, so that every box of table 四 has its number. */
function remedy(context: DemoContext, n: number, of: { applicationNo: string; answeredOn: IsoDate }): RemedyDraft {
  const random = context.random.fork(`remedies/${n}`);
  const kind = remedyKinds[n % remedyKinds.length] ?? 'reconsideration';
  const result = results[n % results.length] ?? null;
  const filedOn = addDays(of.answeredOn, random.int(8, 50));
  const closedOn = addDays(filedOn, random.int(35, 85));
  // A pending case is a young one.
  if (result === null || closedOn > context.today) {
    const recent = workdaysEarlier(context, context.today, random.int(4, 35));
    const pending = recent > filedOn ? recent : filedOn;
    // A case long after the answer is about another matter (Art 9 复议法: sixty days; Art 46 诉讼法: six months).
    const linked = addDays(of.answeredOn, 180) >= pending;
    return { kind, applicationNo: linked ? of.applicationNo : null, filedOn: pending };
  }
  return { kind, applicationNo: of.applicationNo, filedOn, result, closedOn };
}

interface Answered {
  readonly unit: DemoUnit;
  readonly applicationNo: string;
  readonly answeredOn: IsoDate;
}

/** Refusals come before a court more often than not, so some of them do here. */
function contested(context: DemoContext, applications: readonly DemoRow[]): Answered[] {
  const units = new Map(context.units.map((unit) => [unit.code, unit]));
  return applications.flatMap(({ unitCode, row }) => {
    const { outcome, applicationNo, answeredOn } = row;
    const unit = units.get(unitCode);
    if (unit?.validTo !== null || typeof applicationNo !== 'string' || typeof answeredOn !== 'string') return [];
    return outcome === 'disclosed' || outcome === 'partial' ? [] : [{ unit, applicationNo, answeredOn }];
  });
}

export function demoRemedies(context: DemoContext, applications: readonly DemoRow[]): DemoRow[] {
  const cases = contested(context, applications).filter((_, i) => i % 5 === 1);
  const numbers = new Map<string, number>();
  return cases.flatMap((of, n) => {
    const draft = remedy(context, n, of);
    if (draft.filedOn > context.today) return [];
    const key = `${of.unit.code}/${initials[draft.kind]}〔${yearOf(draft.filedOn)}〕`;
    numbers.set(key, (numbers.get(key) ?? 0) + 1);
    const caseNo = `云${key.split('/')[1] ?? ''}${padded(numbers.get(key) ?? 0, 2)}号`;
    return rowsOf(context, { register: remedies, unit: of.unit, drafts: [{ ...draft, caseNo }] });
  });
}
