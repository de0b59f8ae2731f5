import type { CaseDeadlineProps } from '@/components/deadline/case-deadline';
import { readCalendar } from '@/lib/data/calendar';
import { missingYear } from '@/lib/domain/calendar';
import type { Row } from '@/lib/domain/columns';
import { deadlineOf, limitOf } from '@/lib/domain/deadline';
import { calculatorAddress } from '@/lib/domain/deadline/address';
import { milestonesOf } from '@/lib/domain/deadline/milestones';
import { clockOfRow } from '@/lib/domain/register/clocks';
import type { RegisterName } from '@/lib/domain/register/definition';
import { text } from '@/lib/domain/register/rules';

/** How the due date of the row came about; null for rows without a statutory clock. */
export async function loadDeadline(register: RegisterName, row: Row): Promise<CaseDeadlineProps | null> {
  const clock = clockOfRow(register, row);
  if (clock === null) return null;
  const calendar = await readCalendar();
  const { facts, done } = clock;
  const deadline = deadlineOf(calendar, facts);
  return {
    deadline: deadline.ok ? deadline.value : null,
    missing: deadline.ok ? null : missingYear(calendar, facts.receivedOn),
    stored: text(row, 'dueOn'),
    closed: (done.finishedOn ?? null) !== null,
    milestones: milestonesOf(calendar, facts, done),
    limit: limitOf(calendar, facts),
    asking: (facts.suspended ?? []).some((range) => range.to === null),
    href: calculatorAddress(facts),
  };
}
