import { narrow } from '../rules/text';

export interface ReadCell {
  /** null: blank */
  readonly value: number | null;
  readonly note: 'numberWithWords' | 'notANumber' | null;
}

const blank = /^(?:[-—–/\\]+|无|空)?$/;
const number = /^-?\d+(?:\.\d+)?/;
const unit = /^(?:件|项|条|份|个|宗|次|万元|元)?$/;

/**
 * The number of a cell as printed: full-width digits, grouping commas and a unit are taken off, '22（其中修订16件）' is 22
 * and noted, '—', '/' and '无' are blank (never 0), other words are no number and are noted.
 */
export function readCell(printed: string): ReadCell {
  const text = narrow(printed)
    .replace(/[\s\u3000\u00a0]/g, '')
    .replace(/^[+＋]/, '')
    .replace(/^[－−]/, '-');
  if (blank.test(text)) return { value: null, note: null };
  const found = number.exec(text)?.[0];
  if (found === undefined) return { value: null, note: 'notANumber' };
  const rest = text.slice(found.length);
  return { value: Number(found), note: unit.test(rest) ? null : 'numberWithWords' };
}
