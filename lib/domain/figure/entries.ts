import type { IndicatorValue } from '../indicator/definition';
import type { EntryNote, Figure } from './figure';

/** `text` is empty where no month behind the value was entered. */
export const entryNote = (
  { value, entered }: Pick<IndicatorValue, 'value' | 'entered'>,
  text: string,
): EntryNote | null => (text === '' ? null : { text, counts: value !== null && entered !== undefined });

/** Whether anything of the figure has to do with entered months. */
export const hasEntries = (figure: Figure): boolean =>
  figure.series.some(({ entries }) => entries?.some((note) => note !== null) === true);

/** Whether a drawing of the figure shows the sign of an entered month. */
export const marksEntries = (figure: Figure): boolean =>
  figure.series.some(({ entries }) => entries?.some((note) => note?.counts === true) === true);
