import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';

import { MonthView } from '@/components/reporting/month-view';
import { today } from '@/lib/clock';
import { readDueDates } from '@/lib/data/reporting/matrix';
import { readMonths } from '@/lib/data/reporting/month-facts';
import { listSteps } from '@/lib/data/reporting/month-history';
import { checkMonth } from '@/lib/data/reporting/plausible';
import { listRevisions } from '@/lib/data/reporting/revisions';
import { readSubmission, standsAbove } from '@/lib/data/reporting/submission';
import { may } from '@/lib/domain/access';
import { parsePeriod } from '@/lib/domain/period';
import { unitInScope } from '@/lib/gate/authorize';
import { guardPage } from '@/lib/gate/page';
import { acceptMonth, explainCell, returnCell, submitMonth } from '../../actions';

export async function generateMetadata() {
  return { title: (await getTranslations('submission'))('month.title') };
}

const REVISIONS = 200;

/** One month of one unit: what is in, what was said about it, and what can be done with it now. */
export default async function MonthPage({ params }: PageProps<'/completeness/[unit]/[month]'>) {
  const { scope, user } = await guardPage('read');
  const { unit: code, month: text } = await params;
  const period = parsePeriod(text);
  const unit = await unitInScope(scope, decodeURIComponent(code));
  if (unit === null || period?.from !== period?.to || period === null) notFound();
  const month = period.from;
  const key = { unitId: unit.id, month };
  const [[facts], due, submission, odd, revisions, steps] = await Promise.all([
    readMonths({ path: unit.path, period, unitId: unit.id }),
    readDueDates([month]),
    readSubmission(key),
    checkMonth(scope, { ...key, own: true }),
    listRevisions(scope, { unitId: unit.id, period, own: true, limit: REVISIONS }),
    listSteps(key),
  ]);
  const above = standsAbove(scope, unit);
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
      actions={{
        submit: may(user.role, 'submit') ? submitMonth : null,
        accept: above && may(user.role, 'accept') ? acceptMonth : null,
        giveBack: above && may(user.role, 'accept') ? returnCell : null,
        explain: may(user.role, 'submit') ? explainCell : null,
      }}
    />
  );
}
