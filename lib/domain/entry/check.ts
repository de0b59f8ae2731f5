import { GROUP_PEOPLE } from '../measure/catalogue';
import type { EnterableRegister } from '../measure/entered';
import { entryForms, linesOf, type EntryRule } from './lines';
import { readText, type EntryTexts, type EntryValue, type EntryValues, type TextFault } from './values';

/** Why an entry was not taken: which line, what it holds, what it must be. Words: monthEntry.problems.<code>. */
export interface EntryProblem {
  /** '' for the whole */
  readonly line: string;
  readonly code:
    TextFault | 'above' | 'sumAbove' | 'sumDiffers' | 'slicesNeeded' | 'incomplete' | 'tooFewPeople' | 'empty';
  readonly found: string;
  /** the number it is measured by */
  readonly expected?: number;
  /** the line it is measured by */
  readonly by?: string;
}

export interface Checked {
  readonly values: EntryValues;
  readonly problems: readonly EntryProblem[];
}

const numberOf = (value: EntryValue | undefined): number | null => (typeof value === 'number' ? value : null);
const given = (values: EntryValues, parts: readonly string[]): number[] =>
  parts.flatMap((id) => numberOf(values[id]) ?? []);
/** Money in cents adds up; binary fractions do not. */
const total = (numbers: readonly number[]): number => Math.round(numbers.reduce((sum, n) => sum + n, 0) * 100) / 100;

type Of<K extends EntryRule['kind']> = Extract<EntryRule, { kind: K }>;

function sum(rule: Of<'sum'>, values: EntryValues): EntryProblem[] {
  const whole = numberOf(values[rule.whole]);
  const numbers = given(values, rule.parts);
  const [first = ''] = rule.parts;
  const found = total(numbers);
  const about = { line: numbers.length === 0 ? first : rule.whole, by: rule.whole };
  if (whole === null) {
    // Parts without their whole: it may be written down, so that nothing that is blank is taken for a zero.
    return numbers.length === 0 ? [] : [{ ...about, line: rule.whole, code: 'sumDiffers', found: '', expected: found }];
  }
  if (numbers.length === 0)
    return rule.needed === true && whole > 0 ? [{ ...about, code: 'slicesNeeded', found: '', expected: whole }] : [];
  return found === whole ? [] : [{ ...about, code: 'sumDiffers', found: String(whole), expected: found }];
}

function all(rule: Of<'all'>, values: EntryValues): EntryProblem[] {
  const blank = rule.parts.filter((id) => values[id] === undefined);
  const [first] = blank;
  if (first === undefined || blank.length === rule.parts.length) return [];
  return [{ line: first, code: 'incomplete', found: '', expected: blank.length }];
}

function atMost(rule: Of<'atMost'>, values: EntryValues): EntryProblem[] {
  const whole = numberOf(values[rule.whole]);
  if (whole === null) return [];
  const by = { expected: whole, by: rule.whole };
  if (rule.together === true) {
    const found = total(given(values, rule.parts));
    const [line = ''] = rule.parts.filter((id) => numberOf(values[id]) !== null);
    return found > whole ? [{ line, code: 'sumAbove', found: String(found), ...by }] : [];
  }
  return rule.parts
    .filter((id) => (numberOf(values[id]) ?? 0) > whole)
    .map((line) => ({ line, code: 'above', found: String(values[line]), ...by }));
}

function people(rule: Of<'people'>, values: EntryValues): EntryProblem[] {
  const [groups, persons] = [numberOf(values[rule.whole]), numberOf(values[rule.part])];
  if (groups === null || persons === null) return [];
  const least = groups * GROUP_PEOPLE;
  const wrong = groups === 0 ? persons > 0 : persons < least;
  return wrong
    ? [{ line: rule.part, code: 'tooFewPeople', found: String(persons), expected: least, by: rule.whole }]
    : [];
}

const each: { readonly [K in EntryRule['kind']]: (rule: Of<K>, values: EntryValues) => EntryProblem[] } = {
  sum,
  all,
  atMost,
  people,
};

/** What stands against these numbers taken together. */
export const checkValues = (register: EnterableRegister, values: EntryValues): EntryProblem[] =>
  entryForms[register].rules.flatMap((rule) =>
    (each[rule.kind] as (rule: EntryRule, values: EntryValues) => EntryProblem[])(rule, values),
  );

/** Texts as numbers, and everything that keeps them from being entered; a text of no line is passed over. */
export function checkEntry(register: EnterableRegister, texts: EntryTexts): Checked {
  const values: Record<string, EntryValue> = {};
  const problems: EntryProblem[] = [];
  for (const line of linesOf(register)) {
    const typed = texts[line.id] ?? '';
    const read = readText(line, typed);
    if (read.kind === 'value') values[line.id] = read.value;
    else if (read.kind !== 'blank') problems.push({ line: line.id, code: read.kind, found: typed.trim() });
  }
  if (problems.length === 0 && Object.keys(values).length === 0) problems.push({ line: '', code: 'empty', found: '' });
  return { values, problems: [...problems, ...(problems.length === 0 ? checkValues(register, values) : [])] };
}
