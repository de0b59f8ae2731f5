import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textOfNarrative } from '@/lib/domain/report/narrative';
import { changeOf, clashing, clashWhileSaving, isEmpty, settled, SIGNATORY, type Clash, type Draft } from './draft';

const draft = (narrative: Draft['narrative'], more: Partial<Draft> = {}): Draft => ({
  narrative,
  signatory: '',
  signedOn: null,
  ...more,
});
const clash = (theirs: Clash['theirs'], more: Partial<Clash> = {}): Clash => ({
  ...{ kind: 'conflict', changedBy: '李', version: 7, theirSignature: {}, others: {} },
  theirs,
  ...more,
});

describe('two people in one field', () => {
  const mine = draft({ a: '甲', b: '乙' });
  const base = draft({ a: '', b: '' });
  const theirs = clash({ a: '丙' }, { others: { c: '丁' } });

  it('mine is sent again, with what others wrote elsewhere taken over', () => {
    const next = settled({ draft: mine, sent: base, clash: theirs, choices: { a: 'mine' } });
    expect(next.draft.narrative).toEqual({ a: '甲', b: '乙', c: '丁' });
    expect(changeOf(next.draft, next.sent).narrative).toEqual({ a: '甲', b: '乙' });
  });

  it('theirs is not sent again, and one’s own other fields are', () => {
    const next = settled({ draft: mine, sent: base, clash: theirs, choices: { a: 'theirs' } });
    expect(next.draft.narrative['a']).toBe('丙');
    expect(changeOf(next.draft, next.sent).narrative).toEqual({ b: '乙' });
  });

  it('both stand one after the other', () => {
    const next = settled({ draft: mine, sent: base, clash: theirs, choices: { a: 'both' } });
    expect(textOfNarrative(next.draft.narrative['a'])).toBe('甲\n丙');
  });

  it('who signs is a field like any other', () => {
    const both = clash({}, { theirSignature: { signatory: '镇政府' } });
    const given = { draft: draft({}, { signatory: '办公室' }), sent: base, clash: both };
    expect(clashing(both)).toEqual([SIGNATORY]);
    const taken = settled({ ...given, choices: { [SIGNATORY]: 'theirs' } });
    expect(taken.draft.signatory).toBe('镇政府');
    expect(isEmpty(changeOf(taken.draft, { ...taken.sent }))).toBe(true);
    const kept = settled({ ...given, choices: { [SIGNATORY]: 'mine' } });
    expect(changeOf(kept.draft, kept.sent).signatory).toBe('办公室');
  });

  it('a field begun while a save was on its way clashes too; one that was not only comes in', () => {
    const sent = draft({ a: '甲', b: '' });
    const latest = draft({ a: '甲', b: '正在写' });
    const answer = { sent, latest, others: { b: '丙', c: '丁' }, by: '李', version: 3 };
    expect(clashWhileSaving(answer)).toMatchObject({ changedBy: '李', theirs: { b: '丙' } });
    expect(clashWhileSaving({ ...answer, others: { c: '丁' } })).toBeNull();
  });
});

describe('laws', () => {
  const words = fc.stringMatching(/^[一-九]{1,6}$/);
  const narrative = fc.dictionary(fc.constantFrom('a', 'b', 'c'), words);
  const choice = fc.constantFrom('mine' as const, 'theirs' as const, 'both' as const);

  it('no words are lost that were not given up by a choice', () => {
    fc.assert(
      fc.property(fc.tuple(narrative, narrative, narrative), choice, ([mine, theirs, others], one) => {
        const untouched = Object.fromEntries(
          Object.entries(others).filter(([slot]) => !(slot in theirs) && !(slot in mine)),
        );
        const choices = Object.fromEntries(Object.keys(theirs).map((slot) => [slot, one]));
        const given = clash(theirs, { others: untouched });
        const next = settled({ draft: draft(mine), sent: draft({}), clash: given, choices });
        const said = (slot: string): string => textOfNarrative(next.draft.narrative[slot]);
        for (const [slot, text] of Object.entries(mine))
          if (!(slot in theirs) || one !== 'theirs') expect(said(slot)).toContain(textOfNarrative(text));
        for (const [slot, text] of Object.entries(theirs))
          if (one !== 'mine') expect(said(slot)).toContain(textOfNarrative(text));
        for (const [slot, text] of Object.entries(untouched)) expect(said(slot)).toBe(textOfNarrative(text));
      }),
    );
  });
});
