import { hasEntries } from './entries';
import { hasCorrected, type Figure } from './figure';

/** A cell a spreadsheet would run as a formula is made text (CWE-1236). */
const guard = (text: string): string => (/^[=+@\t\r]|^-(?!\d)/.test(text) ? `'${text}` : text);
const cell = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/**
 * The figure as CSV for Excel: UTF-8 with a byte order mark, CRLF; plain numbers, a gap is an empty field. Where numbers
 * rest on corrected ones a column behind them names the series that do; where months behind them were entered, a last
 * one says of which and how.
 */
export function figureCsv(figure: Figure): string {
  const marked = hasCorrected(figure);
  const correctedAt = (i: number): string =>
    figure.series.flatMap((s) => (s.corrected?.[i] === true ? [s.label] : [])).join('; ');
  const entered = hasEntries(figure);
  const entriesAt = (i: number): string =>
    figure.series.flatMap(({ label, entries }) => (entries?.[i] ? [`${label}: ${entries[i].text}`] : [])).join('; ');
  const head = [
    figure.axis,
    ...figure.series.map((s) => s.label),
    ...(marked ? [figure.correctedWord ?? '✎'] : []),
    ...(entered ? [figure.entriesWord ?? '◇'] : []),
  ];
  const rows = figure.categories.map((category, i) => [
    category,
    ...figure.series.map((s) => {
      const value = s.values[i] ?? null;
      return value === null ? '' : String(value);
    }),
    ...(marked ? [correctedAt(i)] : []),
    ...(entered ? [entriesAt(i)] : []),
  ]);
  return `\uFEFF${[head, ...rows].map((row) => row.map((text) => cell(guard(text))).join(',')).join('\r\n')}\r\n`;
}
