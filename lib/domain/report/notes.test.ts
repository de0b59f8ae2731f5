import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { checkedMeasures } from '../plausibility/checked';
import { noteConcerns } from '../plausibility/note';
import { indicators } from '../indicator/catalogue';
import { monthsIn, yearPeriod } from '../period';
import { composeReport } from './compose';
import { blocksOf, figuresOf, runsOf, textOf, type ReportDocument } from './document';
import { textOfNarrative } from './narrative';
import { isToldIn, noteExplains, placeNotes, withParagraph, type ReportNote } from './notes';
import { placedWords } from './places';
import { slotsOf } from './template';
import { templates } from './templates';
import { demoCells, valuesFrom } from './testing/values';

const values = valuesFrom(demoCells());
const period = values.period;
const compose = (template: (typeof templates)[number], narrative = {}): ReportDocument =>
  composeReport({ template, values, narrative, signatory: '', signedOn: null });
const noteOf = (measure: string, month: number): ReportNote => ({
  unitCode: 'X',
  unitName: '某村',
  month,
  measure,
  text: `水管爆裂，${measure} 增多`,
  by: 'clerk',
  on: '2025-04-02',
  sentence: `某村${Math.floor(month / 100)}年${month % 100}月：水管爆裂，${measure} 增多。`,
});
const notes = fc
  .tuple(fc.constantFrom(...checkedMeasures), fc.constantFrom(...monthsIn({ from: 202411, to: 202601 })))
  .map(([measure, month]) => noteOf(measure, month));
const template = fc.constantFrom(...templates);
const said = (doc: ReportDocument): string =>
  blocksOf(doc)
    .map((b) => textOf(runsOf(b)))
    .join('\n');

describe('explanations beside a report', () => {
  it('stand beside exactly the chapters that show a number which they explain, at a place that is there', () =>
    fc.assert(
      fc.property(template, notes, (t, note) => {
        const doc = compose(t);
        const [placed] = placeNotes([note], { doc, template: t, period });
        const explained = doc.chapters.filter((chapter) =>
          figuresOf({ ...doc, opening: [], chapters: [chapter] }).some((f) => noteExplains(note, f, period)),
        );
        expect(placed?.spots.map((spot) => spot.chapter)).toEqual(explained.map(({ id }) => id));
        const places = new Set(placedWords(doc).map(({ chapter, place }) => `${chapter} ${place}`));
        const slots = slotsOf(t);
        for (const { chapter, place, slot } of placed?.spots ?? []) {
          expect(places.has(`${chapter} ${place}`)).toBe(true);
          // A chapter with a field of its own takes the words itself.
          const own = slots.filter((s) => s.chapter === chapter).map((s) => s.slot);
          expect(own.length === 0 ? slots.map((s) => s.slot) : own).toContain(slot);
        }
      }),
    ));

  it('are not in the report until somebody puts them in, and then once, in the words of the unit', () =>
    fc.assert(
      fc.property(template, notes, (t, note) => {
        const doc = compose(t);
        const [placed] = placeNotes([note], { doc, template: t, period });
        expect(said(doc)).not.toContain(note.text);
        const slot = placed?.spots[0]?.slot ?? null;
        if (slot === null) return;
        expect(isToldIn({}, note)).toBe(false);
        const narrative = { [slot]: withParagraph('已经写好的话。', note.sentence) };
        expect(isToldIn(narrative, note)).toBe(true);
        const other = { ...note, month: note.month === 202501 ? 202511 : 202501 };
        expect(isToldIn(narrative, other)).toBe(false);
        expect(textOfNarrative(narrative[slot])).toBe(`已经写好的话。\n${note.sentence}`);
        expect(said(compose(t, narrative)).split(note.text)).toHaveLength(2);
      }),
    ));

  it('say nothing of last year, of numbers stated by hand, or of another unit', () => {
    const note = noteOf('complaint.received', 202503);
    const figure = {
      kind: 'figure',
      part: 'value',
      when: 'now',
      code: 'complaint.received',
      value: 1,
      text: '1',
    } as const;
    expect(noteExplains(note, figure, period)).toBe(true);
    expect(noteExplains(note, { ...figure, when: 'before' }, period)).toBe(false);
    expect(noteExplains(note, { ...figure, typed: true }, period)).toBe(false);
    expect(noteExplains(note, { ...figure, unit: 'Y' }, period)).toBe(false);
    expect(noteExplains(note, { ...figure, unit: 'X' }, period)).toBe(true);
    expect(noteExplains(note, { ...figure, period: '2025-04' }, period)).toBe(false);
    expect(noteExplains(note, { ...figure, code: 'hall.visits' }, period)).toBe(false);
    expect(noteExplains(note, { ...figure, code: 'gone' }, period)).toBe(false);
  });

  it('begin an empty field', () => expect(textOfNarrative(withParagraph(undefined, '水管爆裂。'))).toBe('水管爆裂。'));
});

describe('the numbers that an explanation concerns', () => {
  it('are never of another measure, nor of a month after the period', () =>
    fc.assert(
      fc.property(fc.constantFrom(...indicators), notes, (d, note) => {
        const year = yearPeriod(2025);
        const parts = (d.parts ?? []).flatMap(({ code }) => indicators.filter((one) => one.code === code));
        const measures = [d, ...parts].flatMap((one) =>
          [...one.numerator, ...(one.denominator ?? [])].map((term) => term.measure),
        );
        if (noteConcerns(d, note, year)) {
          expect(measures).toContain(note.measure);
          expect(note.month).toBeLessThanOrEqual(year.to);
        }
      }),
    ));

  it('are stocks too, for months before the period', () => {
    const of = (code: string) => indicators.find((d) => d.code === code);
    const [open, received] = [of('complaint.open'), of('complaint.received')];
    const note = { measure: 'complaint.received', month: 202411 };
    expect(open && noteConcerns(open, note, yearPeriod(2025))).toBe(true);
    expect(received && noteConcerns(received, note, yearPeriod(2025))).toBe(false);
  });
});
