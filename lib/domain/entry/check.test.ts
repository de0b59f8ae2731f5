import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { measureByCode, measuresOf } from '../measure/catalogue';
import { enterableRegisters, slicedNeed, type EnterableRegister } from '../measure/entered';
import { checkEntry } from './check';
import { entryForms, linesOf } from './lines';
import { entryState } from './month-entry';
import { readText, textOf, type EntryTexts } from './values';

const codesOf = (texts: EntryTexts, register: EnterableRegister = 'complaints') =>
  checkEntry(register, texts).problems.map(({ line, code, found, expected }) => [line, code, found, expected]);

describe('the lines of a form', () => {
  it.each(enterableRegisters)('%s: are cells of its own measures, each once', (register) => {
    const lines = linesOf(register);
    expect(new Set(lines.map(({ id }) => id)).size).toBe(lines.length);
    const known = new Set(measuresOf(register).map(({ code }) => code));
    for (const { measure, also } of lines) {
      expect(known.has(measure), measure).toBe(true);
      expect(measureByCode.get(measure)?.kind).not.toBe('histogram');
      expect(also === undefined || known.has(also.measure)).toBe(true);
    }
    const cells = lines.filter(({ slice }) => slice !== null).map(({ measure, slice }) => `${measure} ${slice ?? ''}`);
    expect(new Set(cells).size).toBe(cells.length);
  });

  it.each(enterableRegisters)('%s: rules speak of lines that exist', (register) => {
    const known = new Set(linesOf(register).map(({ id }) => id));
    for (const rule of entryForms[register].rules) {
      const named = [
        ...('whole' in rule ? [rule.whole] : []),
        ...('parts' in rule ? rule.parts : []),
        ...('part' in rule ? [rule.part] : []),
      ];
      for (const id of named) expect(known.has(id), id).toBe(true);
    }
  });

  it('may give a whole without its slices only where indicators by slice know of it', () => {
    const free = enterableRegisters.flatMap((register) =>
      entryForms[register].rules.flatMap((rule) =>
        rule.kind === 'sum' &&
        rule.needed !== true &&
        linesOf(register).some((l) => l.id === rule.whole && l.slice === null)
          ? // the parts of another measure say nothing of this one
            rule.parts.some((id) => id.startsWith(`${rule.whole}/`))
            ? rule.whole
            : []
          : [],
      ),
    );
    expect(free.filter((measure) => slicedNeed(measure) === measure)).toEqual([]);
  });
});

describe('what is typed', () => {
  it.each([
    ['', 'blank'],
    ['0', 0],
    ['１２', 12],
    ['1,234', 1234],
    ['3.0', 3],
    ['/', 'na'],
    ['不适用', 'na'],
    ['n/a', 'na'],
    ['3.5', 'notWhole'],
    ['-3', 'notNumber'],
    ['abc', 'notNumber'],
    ['99999999', 'tooLarge'],
  ])('%s → %s', (text, expected) => {
    const read = readText({}, text);
    expect(read.kind === 'value' ? read.value : read.kind).toBe(expected);
  });

  it('is shown again as it was entered', () => {
    const values = fc.oneof(fc.nat({ max: 10_000_000 }), fc.constant('na' as const));
    fc.assert(
      fc.property(values, (one) => {
        expect(readText({}, textOf(one))).toEqual({ kind: 'value', value: one });
      }),
    );
  });
});

describe('what must hold between lines', () => {
  it.each<[string, EntryTexts, unknown[]]>([
    ['nothing at all', {}, [['', 'empty', '', undefined]]],
    ['a text', { 'complaint.received': 'x' }, [['complaint.received', 'notNumber', 'x', undefined]]],
    [
      'in time above answered',
      { 'complaint.dueAnswered': '4', 'complaint.dueOnTime': '5' },
      [['complaint.dueOnTime', 'above', '5', 4]],
    ],
    [
      'sources that do not add up',
      { 'complaint.received': '9', 'complaint.received/letter': '2', 'complaint.received/phone': '5' },
      [['complaint.received', 'sumDiffers', '9', 7]],
    ],
    ['sources without their sum', { 'complaint.received/letter': '2' }, [['complaint.received', 'sumDiffers', '', 2]]],
    [
      'some grades only',
      { 'complaint.answered': '5', 'complaint.rating/satisfied': '2' },
      [['complaint.rating/verySatisfied', 'incomplete', '', 4]],
    ],
    [
      'people of no group',
      { 'complaint.group': '2', 'complaint.groupPeople': '9' },
      [['complaint.groupPeople', 'tooFewPeople', '9', 10]],
    ],
  ])('%s', (_, texts, expected) => {
    expect(codesOf(texts)).toEqual(expected);
  });

  it('applications are known by applicant and result', () => {
    expect(codesOf({ 'application.received': '3' }, 'applications')).toEqual([
      ['application.received/natural', 'slicesNeeded', '', 3],
    ]);
    expect(codesOf({ 'application.received': '0', 'application.closed': '0' }, 'applications')).toEqual([]);
  });

  it('an item through several channels is one item', () => {
    const all = Object.fromEntries(linesOf('disclosures').map(({ id }) => [id, '0']));
    const texts = {
      ...all,
      'disclosure.published': '2',
      'disclosure.publishedByTiming/fixed': '2',
      'disclosure.publishedByLegalItem/none': '2',
      'disclosure.publishedByChannel/website': '2',
      'disclosure.publishedByChannel/wechat': '2',
    };
    expect(codesOf(texts, 'disclosures')).toEqual([]);
  });
});

describe('the state of a month', () => {
  const nothing = { entered: false, draft: false, rows: false, nil: false, ended: true };
  it.each([
    [nothing, 'empty'],
    [{ ...nothing, ended: false }, 'future'],
    [{ ...nothing, draft: true }, 'draft'],
    [{ ...nothing, nil: true, draft: true }, 'nil'],
    [{ ...nothing, entered: true, draft: true }, 'entered'],
    [{ ...nothing, entered: true, rows: true }, 'replaced'],
    [{ ...nothing, rows: true }, 'rows'],
  ] as const)('%o is %s', (facts, state) => {
    expect(entryState(facts)).toBe(state);
  });
});
