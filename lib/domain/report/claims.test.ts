import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applicantKinds, outcomes } from '../application';
import type { Cell } from '../indicator/lookup';
import { measures, reportedMeasure } from '../measure/catalogue';
import { registerNames } from '../register/definition';
import { composeReport } from './compose';
import { figuresOf, plain, type ReportDocument } from './document';
import { writeFigure } from './number';
import { templates } from './templates';
import { falseClaims } from './testing/claims';
import { workSummary } from './templates/work-summary';
import { demoCells, valuesFrom } from './testing/values';
import { definitionOf, numberOf, type ReportValues } from './values';

const composed = (template: (typeof templates)[number], values: ReportValues): ReportDocument =>
  composeReport({ template, values, narrative: {}, signatory: '', signedOn: null });

const slices: Readonly<Record<string, readonly string[]>> = {
  'application.received': applicantKinds,
  'application.closed': outcomes.flatMap((o) => applicantKinds.map((k) => `${o}|${k}`)),
  'disclosure.publishedByChannel': ['website', 'noticeBoard', 'broadcast'],
  'hall.rating': ['satisfied', 'dissatisfied'],
};

/** Parts never above their wholes, as registers give them: every measure gets a number below that of its base. */
const cell = fc.constantFrom(...measures).chain((m) =>
  fc.record({
    measure: fc.constant(m.code),
    slice: fc.constantFrom(...(slices[m.code] ?? [m.kind === 'histogram' ? '7' : ''])),
    month: fc.constantFrom(202401, 202406, 202412, 202501, 202503, 202512),
    value: fc.nat({ max: 400 }),
  }),
);
const reported: Cell[] = registerNames.flatMap((r) =>
  [202401, 202501].map((month) => ({ measure: reportedMeasure(r), slice: '', month, value: 1 })),
);
const cells = fc.array(cell, { maxLength: 70 }).chain((some) => fc.constantFrom(some, [...some, ...reported]));

describe('composed reports from random data', () => {
  it('say nothing false, and print every number as the catalogue has it', { timeout: 60_000 }, () => {
    let reports = 0;
    fc.assert(
      fc.property(cells, (given) => {
        const values = valuesFrom(given);
        for (const template of templates) {
          const doc = composed(template, values);
          reports += 1;
          expect(falseClaims(doc, values)).toEqual([]);
          for (const f of figuresOf(doc))
            expect([f.code, f.text]).toEqual([f.code, writeFigure(definitionOf(f.code), f.part, numberOf(values, f))]);
        }
      }),
      { numRuns: 50 },
    );
    expect(reports).toBeGreaterThanOrEqual(300);
  });
});

describe('the checker of claims', () => {
  const values = valuesFrom(demoCells());
  const doc = composed(workSummary, values);
  const altered = (from: string, to: string): ReportDocument => ({
    ...doc,
    chapters: doc.chapters.map((c) => ({
      ...c,
      sections: c.sections.map((s) => ({
        ...s,
        blocks: s.blocks.map((b) =>
          b.kind === 'paragraph'
            ? { ...b, runs: b.runs.map((r) => (r.kind === 'text' ? plain(r.text.replace(from, to)) : r)) }
            : b,
        ),
      })),
    })),
  });

  it('finds nothing in what is true', () => {
    expect(falseClaims(doc, values)).toEqual([]);
  });

  it.each([
    ['增加', '减少'],
    ['，与上年持平', '，比上年增加'],
  ])('finds %s turned into %s', (from, to) => {
    expect(falseClaims(altered(from, to), values)).not.toEqual([]);
  });

  it('finds a rate that is not that of its numbers', () => {
    const wrong = JSON.parse(JSON.stringify(doc).replaceAll('"text":"89.3%"', '"text":"98.3%"')) as ReportDocument;
    expect(falseClaims(wrong, values).map((c) => c.why)).toContain('300 of 336 is not 98.3%');
  });
});
