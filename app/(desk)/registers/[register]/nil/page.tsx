import { Text, Title } from '@mantine/core';
import { getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';

import { TextLink } from '@/components/register/links';
import { NilForm } from '@/components/register/nil-form';
import { FilterBar } from '@/components/shell/filter-bar';
import { today } from '@/lib/clock';
import { nilMonths } from '@/lib/data/nil-months';
import { may } from '@/lib/domain/access';
import { filterQuery } from '@/lib/domain/filter';
import { readFilter } from '@/lib/gate/filter';
import { guardPage } from '@/lib/gate/page';
import { setNil, withdrawNil } from '../actions';
import { registerOf } from '../register-of';

type Props = PageProps<'/registers/[register]/nil'>;

export async function generateMetadata() {
  return { title: (await getTranslations('registers'))('nil.title') };
}

/** 零报告: one unit, the year in which the chosen period ends. */
export default async function NilPage({ params, searchParams }: Props) {
  const { scope, user } = await guardPage('read');
  const definition = await registerOf(params);
  if (!definition.monthly) notFound();
  const [{ unit, period, units }, t] = await Promise.all([
    readFilter(searchParams, scope),
    getTranslations('registers'),
  ]);
  const year = Math.floor(period.to / 100);
  const asked = { register: definition.name, unitId: unit.id, year };
  const months = await nilMonths(scope, { ...asked, today: today() });
  const register = t(`${definition.name}.name`);
  return (
    <>
      <FilterBar unit={unit} period={period} units={units} today={today()} />
      <TextLink href={`/registers/${definition.name}?${filterQuery({ unit: unit.code, period })}`}>
        ← {register}
      </TextLink>
      <Title order={1} mt="xs">
        {t('nil.title')} · {register} · {unit.name} · {year}
      </Title>
      <Text maw={720} mb="md">
        {t('nil.about', { unit: unit.name, register })}
      </Text>
      <NilForm
        key={`${unit.id} ${year}`}
        {...asked}
        months={months}
        mayRecord={may(user.role, 'record')}
        submit={setNil}
        withdraw={withdrawNil}
      />
    </>
  );
}
