import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { roundTo } from '../figure/format';
import { measureEntry, measureIndicator, measureInspection, type Measured } from './measured';
import { noticeOf } from './notices';
import { isRanked, placeUnits, scoreItem, scoreUnit } from './score';
import type { AssessmentItem } from './scheme';
import { indicatorByCode } from '../indicator/catalogue';

const item = (given: Partial<AssessmentItem>): AssessmentItem => ({
  code: '1',
  title: 'x',
  weight: 10,
  source: { kind: 'indicator', code: 'complaint.onTimeRate' },
  formula: { kind: 'linear', floor: 0, goal: 1 },
  unrated: 'leaveOut',
  basis: '',
  ...given,
});
const seen = (value: number): Measured => ({
  value,
  numerator: null,
  denominator: null,
  missing: 0,
  lack: null,
  reason: null,
});
const rate = (value: number | null, denominator: number | null) => ({
  code: 'complaint.onTimeRate',
  value,
  numerator: null,
  denominator,
  missing: 0,
});
const onTime = indicatorByCode.get('complaint.onTimeRate');
if (onTime === undefined) throw new Error('the catalogue has lost its on-time rate');

describe('what cannot be rated', () => {
  it('a gap, nothing to divide by and too few cases are three things, and none of them is a number of points', () => {
    expect(measureIndicator(onTime, rate(null, null), 30).lack).toBe('notAvailable');
    expect(measureIndicator(onTime, undefined, 30).lack).toBe('notAvailable');
    expect(measureIndicator(onTime, rate(null, 0), 30).lack).toBe('noCases');
    expect(measureIndicator(onTime, rate(0.5, 29), 30).lack).toBe('tooFew');
    expect(measureIndicator(onTime, rate(0.5, 30), 30).lack).toBeNull();
    const few = measureIndicator(onTime, rate(0.5, 29), 30);
    expect(scoreItem(item({}), few)).toMatchObject({ points: null, state: 'leftOut', value: 0.5 });
  });

  it('gets points only where the scheme says so', () => {
    const gap = measureIndicator(onTime, undefined, 30);
    expect(scoreItem(item({ unrated: 'zero' }), gap)).toMatchObject({ points: 0, state: 'rule' });
    expect(scoreItem(item({ unrated: 'full' }), gap)).toMatchObject({ points: 10, state: 'rule' });
  });

  it('leaves the whole, so that the share is of what was rated', () => {
    const score = scoreUnit([
      scoreItem(item({ weight: 40 }), seen(0.5)),
      scoreItem(item({ code: '2', weight: 60 }), measureEntry(undefined)),
    ]);
    expect(score).toMatchObject({ total: 20, rated: 40, share: 0.5 });
    expect(isRanked(score, { fullPoints: 100, minRatedShare: 0.6 })).toBe(false);
    expect(isRanked(score, { fullPoints: 100, minRatedShare: 0.4 })).toBe(true);
    expect(scoreUnit([])).toMatchObject({ total: 0, rated: 0, share: null });
  });

  it('an unvisited unit has no findings to its credit', () => {
    const rows = [
      { item: 'board', checked: 2, findings: 1, points: 8, fullPoints: 10 },
      { item: 'content', checked: 1, findings: 0, points: null, fullPoints: null },
    ] as const;
    const visits = (counts: 'findings' | 'points', ...items: ('board' | 'content' | 'hall')[]) =>
      measureInspection({ kind: 'inspection', items, counts }, rows);
    expect(visits('findings')).toMatchObject({ value: 1, denominator: 3, lack: null });
    expect(visits('findings', 'content')).toMatchObject({ value: 0, lack: null });
    expect(visits('findings', 'hall')).toMatchObject({ value: null, lack: 'notInspected' });
    expect(visits('points')).toMatchObject({ value: 0.8, numerator: 8, denominator: 10 });
    expect(visits('points', 'content')).toMatchObject({ value: null, lack: 'noCases' });
  });
});

describe('a decision', () => {
  it('stands above the formula and keeps what the formula gave', () => {
    const decided = scoreItem(item({}), seen(0.5), { points: 8, reason: 'x' });
    expect(decided).toMatchObject({ points: 8, computed: 5, state: 'decided' });
    expect(scoreItem(item({}), seen(0.5), { points: 80, reason: 'x' }).points).toBe(10);
    expect(scoreItem(item({}), measureEntry(undefined), { points: 3, reason: 'x' })).toMatchObject({
      points: 3,
      computed: null,
    });
  });
});

const share = fc.option(
  fc.integer({ min: 0, max: 100 }).map((n) => n * 0.01),
  { nil: null },
);
const score = fc.record({ share, rated: fc.integer({ min: 0, max: 100 }) });
const rule = { fullPoints: 100, minRatedShare: 0.6 };

describe('totals and places', () => {
  it('the sum of the items is the total', () => {
    const value = fc.option(
      fc.integer({ min: 0, max: 1000 }).map((n) => n * 0.001),
      { nil: null },
    );
    fc.assert(
      fc.property(fc.array(value, { maxLength: 30 }), (values) => {
        const items = values.map((v, i) =>
          scoreItem(item({ code: String(i) }), v === null ? measureEntry(undefined) : seen(v)),
        );
        const found = scoreUnit(items);
        expect(found.total).toBe(
          roundTo(
            items.reduce((sum, i) => sum + (i.points ?? 0), 0),
            2,
          ),
        );
        expect(found.total).toBeLessThanOrEqual(found.rated);
        expect(found.rated).toBe(10 * values.filter((v) => v !== null).length);
      }),
    );
  });

  it('do not depend on the order of the units', () => {
    fc.assert(
      fc.property(fc.array(score, { maxLength: 20 }), (units) => {
        const places = placeUnits(units, rule);
        expect(placeUnits(units.toReversed(), rule)).toEqual(places.toReversed());
      }),
    );
  });

  it('the better has the better rank, equals share it and the next is skipped', () => {
    fc.assert(
      fc.property(fc.array(score, { maxLength: 20 }), (units) => {
        const ranks = placeUnits(units, rule).map((p) => p.rank);
        units.forEach((a, i) =>
          units.forEach((b, j) => {
            const [ra, rb] = [ranks[i] ?? null, ranks[j] ?? null];
            if (ra === null || rb === null) return;
            expect(Math.sign(ra - rb)).toBe(Math.sign((b.share ?? 0) - (a.share ?? 0)));
          }),
        );
        const known = ranks.filter((r) => r !== null).toSorted((a, b) => a - b);
        known.forEach((rank, i) => expect(known.indexOf(rank) + 1).toBe(known[i] === rank ? rank : 0));
      }),
    );
    const tie = [0.91, 0.910004, 0.5].map((s) => ({ share: s, rated: 100 }));
    expect(placeUnits(tie, rule).map((p) => p.rank)).toEqual([1, 1, 3]);
  });

  it('too little rated has no rank and is on no list by its points', () => {
    const lists = { ...rule, commendAt: 0.9, criticiseBelow: 0.6 };
    const little = { share: 0.99, rated: 59 };
    expect(placeUnits([little], rule)).toEqual([{ rank: null, tooLittle: true }]);
    expect(noticeOf(little, lists)).toBeNull();
    expect(noticeOf({ share: 0.9, rated: 60 }, lists)).toMatchObject({ notice: 'commended', by: 'threshold' });
    expect(noticeOf({ share: 0.6, rated: 60 }, lists)).toBeNull();
    expect(noticeOf({ share: 0.59, rated: 60 }, lists)?.notice).toBe('criticised');
    expect(noticeOf(little, lists, { notice: 'criticised', reason: '瞒报' })).toMatchObject({
      by: 'hand',
      reason: '瞒报',
    });
    expect(noticeOf({ share: 0.99, rated: 100 }, lists, { notice: 'none', reason: '一票否决' })).toBeNull();
  });
});
