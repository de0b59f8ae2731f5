import type { CalendarOutcome } from '@/lib/data/calendar-save';
import type { ShownOutcome } from '@/components/calendar/due-changes';

const SHOWN = 200;

/** Every change counts, the first of them are sent to the screen; all of them stand in the history of their cases. */
export const shownOutcome = ({ changes, frozen }: CalendarOutcome): ShownOutcome => ({
  count: changes.length,
  frozen,
  changes: changes
    .slice(0, SHOWN)
    .map(({ register, id, unitName, key, before, after }) => ({ register, id, unitName, key, before, after })),
});
