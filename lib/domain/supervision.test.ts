import { describe, expect, it } from 'vitest';

import { makeCalendar } from './calendar';
import type { Row } from './columns';
import { complaints } from './complaint';
import { decisions } from './decision';
import { hallMatters, withTerms } from './hall-catalogue';
import { checkItems, checklists, inspections } from './inspection';
import { meetings } from './meeting';
import { complete, merged } from './import/complete';
import { dueState } from './register/due';
import type { RegisterDefinition } from './register/definition';
import { FOLLOW_UP_DAYS, serviceCases } from './service-hall';

const calendar = makeCalendar([2025, 2026], [{ date: '2026-10-01', workday: false, name: '国庆' }]);

/** 'field code' of every problem of the row */
function problems(register: RegisterDefinition, row: Row): string[] {
  const done = complete(register, merged(register, row, null), calendar);
  return done.ok ? [] : done.problems.map((p) => `${p.field} ${p.code}`);
}
function values(register: RegisterDefinition, row: Row): Row {
  const done = complete(register, merged(register, row, null), calendar);
  return done.ok ? done.values : {};
}

describe('decisions', () => {
  const base = { decisionNo: 'J1', title: 't', kind: 'project', body: 'joint', decidedOn: '2026-03-02' } as const;
  it.each<[string, Row, string[]]>([
    ['a vote that was carried', { entitled: 9, quorum: 6, present: 8, votesFor: 7, votesAgainst: 1 }, []],
    ['exactly the quorum', { quorum: 6, present: 6, votesFor: 6, votesAgainst: 0 }, []],
    ['below the quorum', { quorum: 6, present: 5, votesFor: 5, votesAgainst: 0 }, ['present belowQuorum']],
    ['below the quorum, but deferred', { quorum: 6, present: 5, result: 'deferred' }, []],
    ['a tie is not carried', { present: 8, votesFor: 4, votesAgainst: 4 }, ['votesFor notCarried']],
    ['a tie, rejected', { present: 8, votesFor: 4, votesAgainst: 4, result: 'rejected' }, []],
    ['more votes than people', { present: 8, votesFor: 7, votesAgainst: 1, abstained: 1 }, ['votesFor aboveWhole']],
    ['more people than entitled', { entitled: 8, present: 9 }, ['present aboveWhole']],
    ['settled by law without a vote', { settledBy: 'law', quorum: 6, present: 2 }, []],
    ['large sums need an amount', { kind: 'funds' }, ['amountYuan required']],
    ['an amount of nothing is one', { kind: 'funds', amountYuan: 0 }, []],
    ['disclosed before it was decided', { disclosedOn: '2026-03-01' }, ['disclosedOn beforeOther']],
  ])('%s', (_, more, expected) => {
    expect(problems(decisions, { ...base, ...more })).toEqual(expected);
  });
});

describe('inspections', () => {
  const base = { inspectionNo: 'I1', inspectedOn: '2026-06-01', item: 'board' } as const;
  const found = { ...base, result: 'finding', finding: 'f', dueOn: '2026-06-15' } as const;

  it('ask for the finding and its day, and for points no higher than they can be', () => {
    expect(problems(inspections, { ...base, result: 'finding' })).toEqual(['finding required', 'dueOn required']);
    expect(problems(inspections, { ...base, points: 5 })).toEqual(['fullPoints required']);
    expect(problems(inspections, { ...base, points: 11, fullPoints: 10 })).toEqual(['points aboveWhole']);
    expect(problems(inspections, { ...found, putRightOn: '2026-05-31' })).toEqual(['putRightOn beforeOther']);
    expect(problems(inspections, found)).toEqual([]);
  });

  it.each([
    ['2026-06-11', null, 'open'],
    ['2026-06-12', null, 'soon'],
    ['2026-06-15', null, 'soon'],
    ['2026-06-16', null, 'overdue'],
    ['2026-06-20', '2026-06-15', 'onTime'],
    ['2026-06-20', '2026-06-16', 'late'],
  ])('on %s, put right on %s: %s', (today, putRightOn, state) => {
    expect(dueState('inspections', { ...found, putRightOn }, today)).toBe(state);
  });

  it('have nothing due where all was in order', () => {
    expect(dueState('inspections', { ...base, result: 'passed', dueOn: null }, '2026-07-01')).toBeNull();
  });

  it('have a checklist for every kind of unit, each item once and known', () => {
    for (const list of Object.values(checklists)) {
      expect(new Set(list).size).toBe(list.length);
      expect(checkItems).toEqual(expect.arrayContaining([...list]));
    }
    // 一到位、一规范、两齐全
    expect(checklists.village.slice(0, 4)).toEqual(['leadership', 'board', 'reportBox', 'reportPhone']);
  });
});

it('meetings: parts are no more than their wholes', () => {
  const base = { meetingNo: 'M1', kind: 'appraisal', heldOn: '2026-03-02', title: 't' };
  expect(problems(meetings, { ...base, satisfiedVotes: 3 })).toEqual(['votes required']);
  expect(problems(meetings, { ...base, votes: 2, satisfiedVotes: 3 })).toEqual(['satisfiedVotes aboveWhole']);
  expect(problems(meetings, { ...base, proposals: 0, adopted: 1 })).toEqual(['adopted aboveWhole']);
  expect(problems(meetings, { ...base, votes: 3, satisfiedVotes: 3, proposals: 0, adopted: 0 })).toEqual([]);
});

describe('matters of the hall', () => {
  const base = { matterNo: '1', name: 'm' };
  it('promise no more than the statute gives', () => {
    expect(problems(hallMatters, { ...base, statutoryDays: 5, promisedDays: 6 })).toEqual([
      'promisedDays aboveStatutory',
    ]);
    expect(problems(hallMatters, { ...base, statutoryDays: 5, promisedDays: 5 })).toEqual([]);
    expect(problems(hallMatters, { ...base, onTheSpot: true, promisedDays: 1 })).toEqual(['promisedDays notOnTheSpot']);
  });

  const terms = { statutoryDays: 20, promisedDays: 5, chargeYuan: 2 };
  const blank = { kind: 'matter', result: 'pending', statutoryDays: null, promisedDays: null, feeYuan: null };
  it.each<[string, Row, Row]>([
    ['blanks are filled', {}, { statutoryDays: 20, promisedDays: 5, feeYuan: 2 }],
    ['what is written stays, a zero too', { promisedDays: 0, feeYuan: 0 }, { promisedDays: 0, feeYuan: 0 }],
    ['a consultation has no limits', { kind: 'consultation' }, { promisedDays: null, feeYuan: null }],
    ['finished, but nobody knows when', { result: 'completed' }, { statutoryDays: 20, promisedDays: null }],
    ['finished on a day', { result: 'completed', finishedOn: '2026-03-03' }, { promisedDays: 5 }],
  ])('%s', (_, more, expected) => {
    expect(withTerms({ ...blank, ...more }, terms)).toMatchObject(expected);
  });

  it('filling twice is filling once', () => {
    const once = withTerms(blank, terms);
    expect(withTerms(once, terms)).toEqual(once);
  });
});

describe('bad ratings', () => {
  const base = { servedOn: '2026-03-02', ticketNo: 'A1', leg: 0 };
  it('are to be followed up within fifteen working days, and others are not', () => {
    expect(FOLLOW_UP_DAYS).toBe(15);
    expect(values(serviceCases, { ...base, rating: 'dissatisfied' })['followUpDueOn']).toBe('2026-03-23');
    expect(values(serviceCases, { ...base, rating: 'veryDissatisfied' })['followUpDueOn']).toBe('2026-03-23');
    for (const rating of ['basicallySatisfied', null])
      expect(values(serviceCases, { ...base, rating })['followUpDueOn']).toBeNull();
  });
  it('have a day and a result together', () => {
    expect(problems(serviceCases, { ...base, followedUpOn: '2026-03-03' })).toEqual(['followUpResult required']);
    expect(problems(serviceCases, { ...base, followUpResult: 'explained' })).toEqual(['followedUpOn required']);
  });
});

describe('petitions', () => {
  const base = { caseNo: 'X1', title: 't', clock: 'petition', receivedOn: '2026-09-25' } as const;
  it.each<[string, Row, Row]>([
    ['accepted within fifteen days', { source: 'letter' }, { acceptDueOn: '2026-10-10', objectionDueOn: null }],
    ['passed on: five working days to object', { source: 'transferred' }, { objectionDueOn: '2026-10-05' }],
    [
      'a hotline order has neither',
      { source: 'transferred', clock: 'hotline' },
      { acceptDueOn: null, objectionDueOn: null },
    ],
  ])('%s', (_, more, expected) => {
    expect(values(complaints, { ...base, ...more })).toMatchObject(expected);
  });
  it('never repeat or duplicate themselves', () => {
    expect(problems(complaints, { ...base, source: 'letter', repeatOf: 'X1' })).toEqual(['repeatOf itself']);
    const twice = { ...base, source: 'letter', status: 'duplicate', duplicateOf: 'X1' };
    expect(problems(complaints, twice)).toEqual(['duplicateOf itself']);
  });
});
