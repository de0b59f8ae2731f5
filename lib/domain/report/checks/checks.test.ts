import { describe, expect, it } from 'vitest';
import { yearPeriod } from '../../period';
import type { ReportInput } from '../compose';
import { templateById } from '../templates';
import { demoCells, valuesFrom } from '../testing/values';
import type { ReportValues } from '../values';
import { checkReport } from '.';

const template = (id: string): ReportInput['template'] => {
  const found = templateById(id);
  if (!found) throw new Error(id);
  return found;
};
const values = valuesFrom(demoCells());
const input = (id: string, given: Partial<ReportInput> = {}): ReportInput => ({
  template: template(id),
  values,
  narrative: {},
  signatory: '',
  signedOn: '2026-01-12',
  ...given,
});
const rules = (given: ReportInput): string[] => checkReport(given).map((p) => p.rule);

/** The same values with one line set to another number. */
function changed(code: string, value: number | null): ReportValues {
  const old = values.now.get(code);
  if (!old) throw new Error(code);
  return { ...values, now: new Map([...values.now, [code, { ...old, value }]]) };
}

describe('statutory identities', () => {
  const identities = (v: ReportValues): string[] =>
    rules(input('annual-disclosure', { values: v })).filter((rule) =>
      /^(carryOver|applicants|outcomes|remedyParts)$/.test(rule),
    );

  it('hold on values from cells', () => {
    expect(identities(values)).toEqual([]);
  });

  it.each([
    ['annual.newReceived.natural', 'carryOver'],
    ['annual.carriedOut.total', 'carryOver'],
    ['annual.deny3.research', 'applicants'],
    ['annual.noproc5.other', 'outcomes'],
    ['annual.reconsideration.pending', 'remedyParts'],
  ])('%s changed by one breaks %s', (code, rule) => {
    const one = changed(code, (values.now.get(code)?.value ?? 0) + 1);
    expect(identities(one)).toContain(rule);
  });

  it('现行有效 must follow from last year', () => {
    const given = input('annual-disclosure', { values: changed('annual.normative.inForce', 40) });
    expect(checkReport(given)).toContainEqual(
      expect.objectContaining({ rule: 'inForce', where: 'proactive.normativeDocs.valid', found: '40', expected: '35' }),
    );
    expect(rules(input('annual-disclosure'))).not.toContain('inForce');
  });

  it('an unknown cell is said once a table, not proved', () => {
    const given = input('annual-disclosure', { values: changed('annual.act.licences', null) });
    expect(checkReport(given).filter((p) => p.rule === 'unknown')).toEqual([
      expect.objectContaining({ chapter: 'table2', where: 'proactive.licences', expected: '1' }),
    ]);
    expect(rules(input('annual-disclosure', { values: changed('annual.deny1.total', -1) }))).toContain('negative');
  });
});

describe('typed text', () => {
  const typed = (text: string, slot = 'hall') => checkReport(input('work-summary', { narrative: { [slot]: text } }));

  it('that contradicts a figure is pointed out, as 865 against 926 was not', () => {
    expect(typed('截止目前，共接待群众865人次，办结率100%。')).toContainEqual({
      rule: 'contradiction',
      severity: 'warning',
      chapter: 'hall',
      where: 'hall.visits',
      found: '865人次',
      expected: '948',
    });
  });

  it.each(['共接待群众９４８人次。', '上年接待群众924人次。', '接待群众中，其中老年人300人次。', '新装座椅12件。'])(
    '%s is left alone',
    (text) => {
      expect(typed(text).map((p) => p.rule)).not.toContain('contradiction');
    },
  );

  it.each([
    ['下一步××××。', 'leftOver'],
    ['联系电话13800138000。', 'personalNumber'],
    ['身份证11010119900307123X。', 'personalNumber'],
  ])('%s is refused', (text, rule) => {
    expect(typed(text, 'plans').map((p) => p.rule)).toContain(rule);
  });

  it('is asked for where it is required', () => {
    const empty = checkReport(input('work-summary')).filter((p) => p.rule === 'empty');
    expect(empty.map((p) => p.where)).toEqual(['organisation', 'plans']);
  });
});

describe('the whole report', () => {
  it('names gaps, a missing date and a date within the period', () => {
    const gaps = [{ registers: ['disclosures'] as const, months: [202503, 202504] }];
    const found = checkReport(input('work-summary', { values: { ...values, gaps }, signedOn: null }));
    expect(found).toContainEqual(
      expect.objectContaining({ rule: 'gap', chapter: 'disclosure', found: '2025年3月、2025年4月' }),
    );
    expect(found.map((p) => p.rule)).toContain('undated');
    expect(rules(input('work-summary', { signedOn: '2025-12-01' }))).toContain('early');
  });

  it('lets the first year pass without history, saying which cells are unknown', () => {
    const first = valuesFrom(
      demoCells().filter((c) => c.month >= 202501),
      yearPeriod(2025),
    );
    const found = checkReport(input('annual-disclosure', { values: first }));
    expect(found.filter((p) => p.rule === 'unknown').map((p) => p.where)).toEqual(['applications.carriedIn.natural']);
  });
});
