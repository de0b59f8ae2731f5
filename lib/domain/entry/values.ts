import type { EntryLine } from './lines';

/** A stated number, or that the line does not apply to the unit; a line that is absent was left blank. */
export type EntryValue = number | 'na';
/** By line id. */
export type EntryValues = Readonly<Record<string, EntryValue>>;
/** As typed, by line id. */
export type EntryTexts = Readonly<Record<string, string>>;

/** What one line must not be, whatever the others say. */
export type TextFault = 'notNumber' | 'notWhole' | 'tooLarge';

const MOST = 10_000_000;
const MOST_YUAN = 1_000_000_000;
/** How offices write that a line does not apply: "/" on paper forms. */
const NOT_APPLICABLE = /^(?:[/／—–-]|n\/?a\.?|n\.a\.|不适用)$/i;

export type Read =
  { readonly kind: 'blank' } | { readonly kind: 'value'; readonly value: EntryValue } | { readonly kind: TextFault };

/** Full-width digits, and commas or spaces between thousands, as they come out of spreadsheets. */
const tidy = (text: string): string =>
  text
    .trim()
    .replace(/[０-９．]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replace(/(?<=\d)[,，\s](?=\d{3}(?:\D|$))/g, '');

function readNumber(text: string, amount: boolean): Read {
  if (!/^\d+(?:\.\d+)?$/.test(text)) return { kind: 'notNumber' };
  const value = Number(text);
  if (!(amount ? /^\d+(?:\.\d{1,2}0*)?$/ : /^\d+(?:\.0+)?$/).test(text)) return { kind: 'notWhole' };
  return value > (amount ? MOST_YUAN : MOST) ? { kind: 'tooLarge' } : { kind: 'value', value };
}

/** One cell of the form. */
export function readText({ amount }: Pick<EntryLine, 'amount'>, typed: string): Read {
  const text = tidy(typed);
  if (text === '') return { kind: 'blank' };
  return NOT_APPLICABLE.test(text) ? { kind: 'value', value: 'na' } : readNumber(text, amount === true);
}

/** As the form shows it again. */
export const textOf = (value: EntryValue | undefined): string => {
  if (value === undefined) return '';
  return value === 'na' ? '/' : String(value);
};

export const textsOf = (values: EntryValues): EntryTexts =>
  Object.fromEntries(Object.entries(values).map(([id, value]) => [id, textOf(value)]));
