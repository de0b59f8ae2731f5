import { getLocale, getTranslations } from 'next-intl/server';

import { DataTable } from '@/components/data-table/data-table';
import { listColumns, listRows as drawRows } from '@/components/register/list-rows';
import { ListHead } from '@/components/register/list-head';
import { ListTools } from '@/components/register/list-tools';
import { PageLinks } from '@/components/register/page-links';
import { totalsOf } from '@/components/register/totals';
import { FilterBar } from '@/components/shell/filter-bar';
import { today } from '@/lib/clock';
import { listRows, PAGE_SIZE } from '@/lib/data/register-read';
import { may } from '@/lib/domain/access';
import { canSort, parseList, withParams } from '@/lib/domain/register/list-query';
import { readFilter } from '@/lib/gate/filter';
import { guardPage } from '@/lib/gate/page';
import { registerOf } from './register-of';

type Props = PageProps<'/registers/[register]'>;

export async function generateMetadata({ params }: Props) {
  const { name } = await registerOf(params);
  return { title: (await getTranslations('registers'))(`${name}.name`) };
}

export default async function RegisterPage({ params, searchParams }: Props) {
  const { scope, user } = await guardPage('read');
  const definition = await registerOf(params);
  const [filter, address, t, locale] = await Promise.all([
    readFilter(searchParams, scope),
    searchParams,
    getTranslations('registers'),
    getLocale(),
  ]);
  const asked = parseList(definition, address);
  const { unit, period, units } = filter;
  const list = await listRows(scope, {
    ...asked,
    register: definition.name,
    unitId: unit.id,
    period,
    today: today(),
  });
  const withUnit = units.some((other) => other.parentId === unit.id);
  const view = { definition, fields: asked.fields, withUnit, locale };
  const columns = listColumns(view, t);
  const hrefs = columns
    .filter((column) => canSort(definition, column.id))
    .map((column) => {
      const up = asked.sort?.field === column.id && asked.sort.descending;
      return [column.id, withParams(address, { sort: up ? column.id : `-${column.id}`, page: null })];
    });
  return (
    <>
      <FilterBar unit={unit} period={period} units={units} today={today()} />
      <ListHead register={definition.name} total={list.total} address={address} record={may(user.role, 'record')} />
      <ListTools definition={definition} asked={asked} address={address} />
      <DataTable
        name={t(`${definition.name}.name`)}
        columns={columns}
        rows={drawRows(list.rows, view, t)}
        serverSort={{
          column: asked.sort?.field ?? definition.dated,
          descending: asked.sort?.descending ?? true,
          hrefs: Object.fromEntries(hrefs) as Record<string, string>,
        }}
        {...totalsOf(list.sums, view, t)}
      />
      <PageLinks
        {...list}
        size={PAGE_SIZE}
        previousHref={withParams(address, { page: String(list.page - 1) })}
        nextHref={withParams(address, { page: String(list.page + 1) })}
      />
    </>
  );
}
