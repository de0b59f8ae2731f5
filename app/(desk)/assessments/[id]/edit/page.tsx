import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';

import { SchemeForm } from '@/components/assessment/scheme-form';
import { TextLink } from '@/components/register/links';
import { PageHead } from '@/components/ui/page-head';
import { findAssessment, standsOver } from '@/lib/data/assessment/assessment-row';
import { draftOf } from '@/lib/domain/assessment/draft';
import { guardPage } from '@/lib/gate/page';
import { saveAssessment } from '../../actions';
import { idOf } from '../../id-of';

export async function generateMetadata() {
  return { title: (await getTranslations('assessment'))('new.edit') };
}

/** Edits a draft; once units have seen the scheme there is nothing to edit. */
export default async function EditSchemePage({ params }: PageProps<'/assessments/[id]/edit'>) {
  const { scope } = await guardPage('assess');
  const [row, t] = await Promise.all([findAssessment(scope, await idOf(params)), getTranslations('assessment')]);
  if (row === null || !standsOver(scope, row) || row.state !== 'draft') notFound();
  return (
    <>
      <TextLink href={`/assessments/${row.id}`}>← {row.scheme.title}</TextLink>
      <PageHead title={t('new.edit')} />
      <SchemeForm
        start={{ id: row.id, unitId: row.owner.id, version: row.version, draft: draftOf(row.scheme) }}
        save={saveAssessment}
      />
    </>
  );
}
