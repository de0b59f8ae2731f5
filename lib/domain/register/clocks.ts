import { applicationFacts } from '../application-clock';
import type { Row } from '../columns';
import { complaintFacts } from '../complaint';
import type { ClockFacts } from '../deadline';
import type { Done } from '../deadline/milestones';
import type { RegisterName } from './definition';
import { text } from './rules';

/** What sets the clock of a case, and what has been done in it; null: it has no statutory clock. */
export interface CaseClock {
  readonly facts: ClockFacts;
  readonly done: Done;
}

const clocks: Readonly<Partial<Record<RegisterName, (row: Row) => CaseClock | null>>> = {
  applications: (row) => ({
    facts: applicationFacts(row),
    done: {
      correctionNoticeOn: text(row, 'correctionNoticeOn'),
      correctionTermOn: text(row, 'correctionTermOn'),
      extendedOn: text(row, 'extendedOn'),
      feeNoticeOn: text(row, 'feeNoticeOn'),
      finishedOn: text(row, 'answeredOn'),
    },
  }),
  complaints: (row) => ({ facts: complaintFacts(row), done: { finishedOn: text(row, 'answeredOn') } }),
  disclosures: (row) => {
    const formedOn = text(row, 'formedOn');
    if (formedOn === null) return null;
    return { facts: { kind: 'disclosure', receivedOn: formedOn }, done: { finishedOn: text(row, 'publishedOn') } };
  },
};

export const clockOfRow = (register: RegisterName, row: Row): CaseClock | null => clocks[register]?.(row) ?? null;
