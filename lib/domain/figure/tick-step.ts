/** Pixels of one character at 12 px: a Chinese one fills its square, a digit or Latin letter takes little more than half. */
const WIDE = 12;
const NARROW = 7;
/** Pixels between two names. */
const GAP = 8;

/** Where the characters begin that are as wide as high. */
const FIRST_WIDE = '\u2e80';

const widthOf = (label: string): number =>
  Array.from(label).reduce((width, char) => width + (char >= FIRST_WIDE ? WIDE : NARROW), 0);

/**
 * Of so many names along an axis every nth is written, the first always, so that none runs into the next; 1 writes all.
 * Reckoned from their characters: to measure them in the page takes longer than to draw the chart.
 * @param room pixels of the axis
 */
export function tickStep(labels: readonly string[], room: number): number {
  const widest = Math.max(0, ...labels.map(widthOf)) + GAP;
  const each = room / Math.max(1, labels.length);
  return Math.min(Math.max(1, Math.ceil(widest / Math.max(each, 1))), Math.max(1, labels.length));
}
