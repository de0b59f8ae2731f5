import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { annualDisclosure } from './templates/annual-disclosure';
import { canonical, changedFigures, correctedLines, figureLines, freeze, type FigureLine } from './frozen';
import { diffText } from './text-diff';
import type { IndicatorValue } from '../indicator/definition';
import { workSummary } from './templates/work-summary';
import { demoCells, valuesFrom } from './testing/values';
import type { ReportValues } from './values';

const line = fc.record({
  code: fc.constantFrom('hall.visits', 'hall.matters', 'disclosure.published'),
  part: fc.constantFrom('value' as const, 'change' as const),
  when: fc.constantFrom('now' as const, 'before' as const),
  text: fc.nat({ max: 9 }).map(String),
});
const lines = fc.uniqueArray(line, { selector: (l) => `${l.code} ${l.part} ${l.when}` });

describe('changes of numbers', () => {
  it('are none against itself, and turn round when the states do', () => {
    fc.assert(
      fc.property(lines, lines, (a, b) => {
        expect(changedFigures(a, a)).toEqual([]);
        const there = changedFigures(a, b).map((c) => `${c.code}${c.part}${c.when} ${c.from} ${c.to}`);
        const back = changedFigures(b, a).map((c) => `${c.code}${c.part}${c.when} ${c.to} ${c.from}`);
        expect(there.sort()).toEqual(back.sort());
      }),
    );
  });

  it('applied to the earlier numbers give the later ones', () => {
    fc.assert(
      fc.property(lines, lines, (a, b) => {
        const key = (l: Omit<FigureLine, 'text'>): string => `${l.code} ${l.part} ${l.when}`;
        const state = new Map(a.map((l) => [key(l), l.text]));
        for (const c of changedFigures(a, b))
          if (c.to === null) state.delete(key(c));
          else state.set(key(c), c.to);
        expect(Object.fromEntries(state)).toEqual(Object.fromEntries(b.map((l) => [key(l), l.text])));
      }),
    );
  });
});

describe('a frozen report', () => {
  const input = {
    template: annualDisclosure,
    values: valuesFrom(demoCells()),
    narrative: { problems: '甲' },
    signatory: '',
    signedOn: null,
  };
  it('holds the version of every definition that it shows', () => {
    const frozen = freeze(input);
    expect(Object.keys(frozen.definitions)).toEqual([...new Set(frozen.figures.map((f) => f.code))].sort());
    expect(frozen.figures.length).toBeGreaterThan(175);
    expect(figureLines(frozen.document)).toEqual(frozen.figures);
  });

  it('says which of its numbers, and of its changes on last year, rest on corrected ones, and no others', () => {
    expect(correctedLines(freeze(input).document)).toEqual([]);
    const mark = (year: ReadonlyMap<string, IndicatorValue>, code: string) =>
      new Map([...year].map(([of, value]) => [of, of === code ? { ...value, corrected: true as const } : value]));
    const { values } = input;
    const summary = { ...input, template: workSummary };
    const told = (corrected: Partial<ReportValues>) =>
      correctedLines(freeze({ ...summary, values: { ...values, ...corrected } }).document).map(
        ({ code, part, when }) => `${code} ${part} ${when}`,
      );
    const now = told({ now: mark(values.now, 'complaint.received') });
    expect(now).toContain('complaint.received value now');
    expect(now).toContain('complaint.received change now');
    const before = told({ before: mark(values.before, 'complaint.received') });
    expect(before).toContain('complaint.received value before');
    expect(before).toContain('complaint.received change now');
    expect(before).not.toContain('complaint.received value now');
    expect([...now, ...before].filter((one) => !one.startsWith('complaint.received '))).toEqual([]);
  });

  it('has the same text in whatever order its keys were kept', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const kept: unknown = JSON.parse(JSON.stringify(value));
        expect(JSON.parse(canonical(kept))).toEqual(kept);
      }),
    );
    expect(canonical({ b: 1, a: [{ d: 2, c: null }] })).toBe('{"a":[{"c":null,"d":2}],"b":1}');
    expect(canonical(JSON.parse(canonical(freeze(input))))).toBe(canonical(freeze(input)));
  });
});

describe('words compared', () => {
  it('give back both texts', () => {
    const text = fc
      .array(fc.constantFrom('接', '待', '865', '人次', '，', '93.5%', 'A'), { maxLength: 30 })
      .map((t) => t.join(''));
    fc.assert(
      fc.property(text, text, (a, b) => {
        const found = diffText(a, b);
        expect(
          found
            .filter((s) => s.kind !== 'added')
            .map((s) => s.text)
            .join(''),
        ).toBe(a);
        expect(
          found
            .filter((s) => s.kind !== 'removed')
            .map((s) => s.text)
            .join(''),
        ).toBe(b);
        if (a === b) expect(found.every((s) => s.kind === 'same')).toBe(true);
      }),
    );
  });

  it('change numbers as a whole', () => {
    expect(diffText('接待865人次', '接待926人次')).toEqual([
      { kind: 'same', text: '接待' },
      { kind: 'removed', text: '865' },
      { kind: 'added', text: '926' },
      { kind: 'same', text: '人次' },
    ]);
  });
});
