import { cookies } from 'next/headers';
import { getLocale, getTranslations } from 'next-intl/server';

import { sizeLinks, sortLinks } from '@/components/register/list-links';
import { listColumns, listRows as drawRows } from '@/components/register/list-rows';
import { formFields } from '@/components/register/form-fields';
import { ListHead } from '@/components/register/list-head';
import { ListTools } from '@/components/register/list-tools';
import { PageLinks } from '@/components/register/page-links';
import { RegisterTable } from '@/components/register/register-table';
import { totalsOf } from '@/components/register/totals';
import { EnteredList } from '@/components/month-entry/entered-list';
import { FilterBar } from '@/components/shell/filter-bar';
import { today } from '@/lib/clock';
import { listEntries } from '@/lib/data/month-entries';
import { listRows, PAGE_SIZE, type RowList } from '@/lib/data/register-read';
import { may } from '@/lib/domain/access';
import {
  columnsCookie,
  isNarrowed,
  parseList,
  SCROLLED_MOST,
  SCROLLED_ROWS,
  withParams,
  type AddressParams,
  type ListAddress,
} from '@/lib/domain/register/list-query';
import { isEnterable } from '@/lib/domain/measure/entered';
import { bulkFields } from '@/lib/domain/register/bulk';
import { readFilter, seesBelow } from '@/lib/gate/filter';
import { guardPage } from '@/lib/gate/page';
import { changeMany } from './bulk-action';
import { registerOf } from './register-of';

type Props = PageProps<'/registers/[register]'>;

export async function generateMetadata({ params }: Props) {
  const { name } = await registerOf(params);
  return { title: (await getTranslations('registers'))(`${name}.name`) };
}

/** The address, with the columns last chosen in this browser where it names none. */
async function addressOf(params: Promise<AddressParams>, register: string): Promise<AddressParams> {
  const [address, jar] = await Promise.all([params, cookies()]);
  const columns = address['columns'] ?? jar.get(columnsCookie(register))?.value.replaceAll('.', ',');
  return columns === undefined ? address : { ...address, columns };
}

const rowsAPage = (asked: ListAddress): number => (asked.size === '50' ? PAGE_SIZE : SCROLLED_ROWS);

/** Rows the table will hold: those of the page, or all of a list that is scrolled as a whole. */
const rowCount = (asked: ListAddress, list: RowList): number =>
  asked.size === 'all' && list.total <= SCROLLED_MOST && list.page === 1 ? list.total : list.rows.length;

export default async function RegisterPage({ params, searchParams }: Props) {
  const { scope, user } = await guardPage('read');
  const definition = await registerOf(params);
  const { name } = definition;
  const [filter, address, t, locale] = await Promise.all([
    readFilter(searchParams, scope),
    addressOf(searchParams, name),
    getTranslations('registers'),
    getLocale(),
  ]);
  const asked = parseList(definition, address);
  const { unit, period, units } = filter;
  const query = { ...asked, register: name, unitId: unit.id, period, today: today() };
  const [list, entries, withUnit] = await Promise.all([
    listRows(scope, { ...query, pageSize: rowsAPage(asked) }),
    isEnterable(name) ? listEntries(scope, { register: name, unitId: unit.id, period }) : [],
    seesBelow(filter),
  ]);
  const record = may(user.role, 'record');
  const view = { definition, fields: asked.fields, withUnit, locale };
  const shown = { definition, asked, address };
  const columns = listColumns(view, t);
  const [field, ...fields] = formFields(definition, t).filter((one) => bulkFields(definition).includes(one.field));
  const source = withParams(address, { unit: unit.code, unitColumn: withUnit ? '1' : '0', page: null });
  const count = rowCount(asked, list);
  return (
    <>
      <FilterBar unit={unit} period={period} units={units} today={today()} />
      <ListHead register={name} total={list.total} address={address} record={record} />
      <EnteredList register={name} entries={entries} />
      <div className={isNarrowed(asked) ? undefined : 'off-paper'}>
        <ListTools definition={definition} asked={asked} address={address} />
      </div>
      <RegisterTable
        key={`${source} ${list.page} ${list.total}`}
        register={name}
        name={t(`${name}.name`)}
        columns={columns}
        rows={drawRows(list.rows, view, t)}
        count={count}
        total={list.total}
        source={`/registers/${name}/rows${source}`}
        address={Object.fromEntries(new URLSearchParams(source))}
        bulk={record && field ? { fields: [field, ...fields], run: changeMany } : null}
        serverSort={sortLinks(
          shown,
          columns.map((column) => column.id),
        )}
        {...totalsOf(list.sums, view, t)}
      />
      <PageLinks
        page={list.page}
        pages={count > list.rows.length ? 1 : list.pages}
        total={list.total}
        size={count > list.rows.length ? list.total : list.pageSize}
        previousHref={withParams(address, { page: String(list.page - 1) })}
        nextHref={withParams(address, { page: String(list.page + 1) })}
        sizes={sizeLinks(shown, list.total, t)}
      />
    </>
  );
}
