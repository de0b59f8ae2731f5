const INVISIBLE = /\u200b|\u200c|\u200d|\u2060|\ufeff/g;
const EDGES = /^[\s\u00a0\u3000]+|[\s\u00a0\u3000]+$/g;
const WIDE = /[\uff01-\uff5e]/g;
// The mark that keeps a text from being run as a formula, Excel's and that of our own files.
const NEUTRAL = /^'(\s*[=+\-@\t\r＝＋－＠])/u;
// Plain ASCII that neither begins nor ends with a blank needs nothing: most cells of most files.
const PLAIN = /^[\x21-\x7e](?:[\x20-\x7e]*[\x21-\x7e])?$/;

/** A cell without invisible characters and outer blanks (QUIRKS F6); line ends are \n; Excel's _x000D_ is one. */
export function clean(text: string): string {
  if (PLAIN.test(text) && !text.startsWith("'") && !text.includes('_x')) return text;
  return text
    .replace(NEUTRAL, '$1')
    .replace(/_x000[dD]_/g, '\r')
    .replace(/\r\n?/g, '\n')
    .replace(INVISIBLE, '')
    .replace(EDGES, '');
}

/** Full-width letters, digits and signs as their ASCII twins: ２０２５ → 2025, ： → : */
export function narrow(text: string): string {
  if (PLAIN.test(text)) return text;
  return text.replace(WIDE, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0)).replace(/\u3000/g, ' ');
}

/** Headings and labels are compared without blanks, case and width: 'CREATION DATE' = 'Creation Date' (QUIRKS T5). */
export const fold = (text: string): string => narrow(clean(text)).replace(/\s+/g, '').toLowerCase();

/** Dashes and N/A that stand for an empty cell of a number or date column. */
export const isDash = (text: string): boolean => /^(?:-+|—+|–|\/|n\/a|null)$/i.test(text);
