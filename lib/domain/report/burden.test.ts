import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asked, automaticShare, burdenOf, origins, sumBurdens, totalBurden, type Burden } from './burden';
import { composeReport } from './compose';
import { figuresOf } from './document';
import type { Narrative } from './narrative';
import { annualDisclosure } from './templates/annual-disclosure';
import { templates } from './templates';
import { demoCells, valuesFrom } from './testing/values';
import { slotsOf } from './template';

const values = valuesFrom(demoCells());
const docOf = (template: (typeof templates)[number], narrative: Readonly<Record<string, Narrative>> = {}) =>
  composeReport({ template, values, narrative, signatory: '', signedOn: null });
const none = new Set<string>();

describe('the burden of the statutory report', () => {
  const doc = docOf(annualDisclosure);
  const burden = burdenOf(doc, { template: annualDisclosure, narrative: {}, imported: none });

  it('counts every cell of the three tables, and most of them are nobody’s work', () => {
    expect(asked(burden)).toBeGreaterThanOrEqual(200);
    expect(burden.fields).toBe(slotsOf(annualDisclosure).length);
    expect(burden.written).toBe(0);
    expect(burden.figures.derived).toBeGreaterThan(150);
    // the seven columns of 上年结转, and the sentence that tells it
    expect(burden.figures.carried).toBeGreaterThanOrEqual(7);
  });

  it('knows what was read from an old report, and what nobody has', () => {
    const imported = new Set(['act.licences', 'act.penalties', 'act.coercions', 'act.feesYuan']);
    const read = burdenOf(doc, { template: annualDisclosure, narrative: {}, imported });
    expect(read.figures.imported).toBe(4);
    expect(read.figures.derived).toBe(burden.figures.derived - 4);
    const empty = composeReport({
      template: annualDisclosure,
      values: valuesFrom([]),
      narrative: {},
      signatory: '',
      signedOn: null,
    });
    const nothing = burdenOf(empty, { template: annualDisclosure, narrative: {}, imported: none });
    expect(nothing.figures.missing).toBe(asked(nothing));
    expect(automaticShare(nothing)).toBe(0);
  });

  it('counts written fields, and numbers in them that are not bound', () => {
    const narrative: Record<string, Narrative> = {
      problems: '2025年新增公开63条，办结率98.5%，第12条已整改。',
      other: {
        type: 'doc',
        content: [
          {
            type: 'paragraph',
            content: [
              { type: 'text', text: '接待' },
              { type: 'figure', attrs: { code: 'hall.visits', part: 'value', when: 'now', period: null, unit: null } },
              { type: 'text', text: '人次。' },
            ],
          },
        ],
      },
    };
    const written = burdenOf(docOf(annualDisclosure, narrative), {
      template: annualDisclosure,
      narrative,
      imported: none,
    });
    expect(written).toMatchObject({ written: 2, unbound: 3 });
    expect(asked(written)).toBe(asked(burden));
  });
});

describe('laws', () => {
  it('every number that is asked for has one origin, in every template', () => {
    for (const template of templates) {
      const doc = docOf(template);
      const burden = burdenOf(doc, { template, narrative: {}, imported: none });
      const keys = new Set(figuresOf(doc).map((f) => `${f.code} ${f.part} ${f.when} ${f.unit ?? ''}`));
      expect([template.id, asked(burden)]).toEqual([template.id, keys.size]);
    }
  });

  it('reports whose burden is not kept are no zeros', () => {
    expect(totalBurden([])).toBeNull();
    expect(totalBurden([null, null])).toBeNull();
  });

  const count = fc.nat({ max: 500 });
  const burden: fc.Arbitrary<Burden> = fc.record({
    figures: fc.record({ derived: count, carried: count, imported: count, typed: count, missing: count }),
    fields: count,
    written: count,
    unbound: count,
  });

  it('a county is its units together, in any order', () => {
    fc.assert(
      fc.property(fc.array(burden), (some) => {
        const sum = sumBurdens(some);
        expect(sumBurdens([...some].reverse())).toEqual(sum);
        expect(totalBurden([null, ...some])).toEqual(some.length === 0 ? null : sum);
        expect(asked(sum)).toBe(some.reduce((n, one) => n + asked(one), 0));
        for (const origin of origins)
          expect(sum.figures[origin]).toBe(some.reduce((n, one) => n + one.figures[origin], 0));
        const share = automaticShare(sum);
        if (share !== null) expect(share >= 0 && share <= 1).toBe(true);
      }),
    );
  });
});
