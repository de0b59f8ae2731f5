import { Text, Title } from '@mantine/core';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';

import { VisitForm } from '@/components/inspection/visit-form';
import { TextLink } from '@/components/register/links';
import { today } from '@/lib/clock';
import { lastVisit } from '@/lib/data/inspection-visit';
import { checklists } from '@/lib/domain/inspection';
import { readFilter } from '@/lib/gate/filter';
import { guardPage } from '@/lib/gate/page';
import { registerOf } from '../register-of';
import { saveInspectionVisit } from './actions';

type Props = PageProps<'/registers/[register]/visit'>;

export async function generateMetadata() {
  return { title: (await getTranslations('supervision'))('title') };
}

/** One visit of a round: the checklist of the unit's kind on one page; ?unit= */
export default async function VisitPage({ params, searchParams }: Props) {
  const { scope } = await guardPage('record');
  const { name } = await registerOf(params);
  if (name !== 'inspections') notFound();
  const [{ unit, units }, t, last] = await Promise.all([
    readFilter(searchParams, scope),
    getTranslations('supervision'),
    lastVisit(scope),
  ]);
  return (
    <>
      <TextLink href={`/registers/${name}?unit=${unit.code}`}>← {t('back')}</TextLink>
      <Title order={1} mt="xs">
        {t('title')} · {unit.name}
      </Title>
      <Text size="sm" c="gray.7" mb="sm">
        {t('about')}
      </Text>
      <VisitForm
        key={unit.id}
        unit={unit}
        units={units?.filter((one) => one.validTo === null || one.validTo >= today()) ?? null}
        items={checklists[unit.kind]}
        last={last}
        today={today()}
        address={`/registers/${name}`}
        save={saveInspectionVisit}
      />
    </>
  );
}
