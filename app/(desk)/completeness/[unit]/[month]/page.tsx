import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';

import type { MonthActions } from '@/components/reporting/month-actions';
import { MonthView } from '@/components/reporting/month-view';
import { today } from '@/lib/clock';
import { readDueDates } from '@/lib/data/reporting/matrix';
import { readMonths } from '@/lib/data/reporting/month-facts';
import { listSteps } from '@/lib/data/reporting/month-history';
import { checkMonth } from '@/lib/data/reporting/plausible';
import { listRevisions } from '@/lib/data/reporting/revisions';
import { readSubmission, standsAbove } from '@/lib/data/reporting/submission';
import { may, type Role } from '@/lib/domain/access';
import type { Month } from '@/lib/domain/dates';
import type { OrgUnit } from '@/lib/domain/org-unit';
import { parsePeriod } from '@/lib/domain/period';
import type { OrgScope } from '@/lib/domain/scope';
import { unitInScope } from '@/lib/gate/authorize';
import { guardPage } from '@/lib/gate/page';
import { acceptMonth, explainCell, returnCell, submitMonth } from '../../actions';

export async function generateMetadata() {
  return { title: (await getTranslations('submission'))('month.title') };
}

const REVISIONS = 200;

type Params = PageProps<'/completeness/[unit]/[month]'>['params'];

/** The unit and the one month of the address; 404 for anything else. */
async function asked(scope: OrgScope, params: Params): Promise<{ unit: OrgUnit; month: Month }> {
  const { unit: code, month: text } = await params;
  const period = parsePeriod(text);
  const unit = await unitInScope(scope, decodeURIComponent(code));
  if (unit === null || period === null || period.from !== period.to) notFound();
  return { unit, month: period.from };
}

/** What the reader may do: hand in and explain what is theirs, judge what is below them. */
function actionsFor(role: Role, above: boolean): MonthActions {
  const submits = may(role, 'submit');
  const judges = above && may(role, 'accept');
  return {
    submit: submits ? submitMonth : null,
    explain: submits ? explainCell : null,
    accept: judges ? acceptMonth : null,
    giveBack: judges ? returnCell : null,
  };
}

/** One month of one unit: what is in, what was said about it, and what can be done with it now. */
export default async function MonthPage({ params }: PageProps<'/completeness/[unit]/[month]'>) {
  const { scope, user } = await guardPage('read');
  const { unit, month } = await asked(scope, params);
  const key = { unitId: unit.id, month };
  const period = { from: month, to: month };
  const [[facts], due, submission, odd, revisions, steps] = await Promise.all([
    readMonths({ path: unit.path, period, unitId: unit.id }),
    readDueDates([month]),
    readSubmission(key),
    checkMonth(scope, { ...key, own: true }),
    listRevisions(scope, { unitId: unit.id, period, own: true, limit: REVISIONS }),
    listSteps(key),
  ]);
  return (
    <MonthView
      unit={{ id: unit.id, code: unit.code, name: unit.name }}
      month={month}
      today={today()}
      dueOn={due.of.get(month) ?? null}
      facts={facts ?? null}
      submission={submission}
      odd={odd}
      revisions={revisions}
      steps={steps}
      actions={actionsFor(user.role, standsAbove(scope, unit))}
    />
  );
}
