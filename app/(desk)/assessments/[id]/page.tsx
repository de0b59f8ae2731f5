import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';

import { SheetView } from '@/components/assessment/sheet-view';
import { today } from '@/lib/clock';
import { guardPage } from '@/lib/gate/page';
import { decide, deleteDraft, takeStep } from '../actions';
import { idOf } from '../id-of';
import { loadAssessment } from '../load-assessment';

export async function generateMetadata() {
  return { title: (await getTranslations('assessment'))('title') };
}

/** One assessment: all units with their points, or one's own. */
export default async function AssessmentPage({ params }: PageProps<'/assessments/[id]'>) {
  const { scope } = await guardPage('read');
  const data = await loadAssessment(scope, await idOf(params));
  if (data === null) notFound();
  const { assessment, rows, objections, changes } = data;
  return (
    <SheetView
      {...{ assessment, rows, objections, changes }}
      today={today()}
      actions={{ move: takeStep, drop: deleteDraft, decide }}
    />
  );
}
