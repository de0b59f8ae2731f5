import { Text } from '@mantine/core';
import { getTranslations } from 'next-intl/server';

import { AssessmentList } from '@/components/assessment/assessment-list';
import { ButtonLink } from '@/components/register/links';
import { PageHead } from '@/components/ui/page-head';
import { may } from '@/lib/domain/access';
import { guardPage } from '@/lib/gate/page';
import { loadList } from './load-list';

export async function generateMetadata() {
  return { title: (await getTranslations('assessment'))('title') };
}

/** 考核 (政府信息公开条例 Art 46): the schemes by year, how far each has come, and who leads. */
export default async function AssessmentsPage() {
  const { scope, user } = await guardPage('read');
  const [t, list] = await Promise.all([getTranslations('assessment'), loadList(scope)]);
  return (
    <>
      <PageHead title={t('title')}>
        {may(user.role, 'assess') && <ButtonLink href="/assessments/new">{t('list.new')}</ButtonLink>}
      </PageHead>
      <Text size="sm" mb="sm" maw={900}>
        {t('about')}
      </Text>
      <AssessmentList list={list} />
    </>
  );
}
