import { Alert, Text, Title } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';

import { GridHead } from '@/components/day-grid/grid-head';
import { EntryForm } from '@/components/month-entry/entry-form';
import { MonthStrip } from '@/components/month-entry/month-strip';
import { shownBlocks } from '@/components/month-entry/shown-blocks';
import type { EntryLock } from '@/components/month-entry/types';
import { TextLink } from '@/components/register/links';
import { today } from '@/lib/clock';
import { cellsBeside, entryMonths, findEntry, rowsInMonth } from '@/lib/data/month-entries';
import { may, type Role } from '@/lib/domain/access';
import { monthOf, type Month } from '@/lib/domain/dates';
import { textBeside } from '@/lib/domain/entry/beside';
import type { EntryCell } from '@/lib/domain/entry/cells';
import type { EntryMonth, StoredEntry } from '@/lib/domain/entry/month-entry';
import { linesOf } from '@/lib/domain/entry/lines';
import { textsOf, type EntryTexts } from '@/lib/domain/entry/values';
import { isEnterable, type EnterableRegister } from '@/lib/domain/measure/entered';
import { monthText, parsePeriod, shiftMonth, yearPeriod } from '@/lib/domain/period';
import type { OrgScope } from '@/lib/domain/scope';
import { readFilter } from '@/lib/gate/filter';
import { guardPage } from '@/lib/gate/page';
import { registerOf } from '../register-of';
import { enterMonthNumbers, saveMonthDraft, withdrawMonthNumbers } from './actions';

type Props = PageProps<'/registers/[register]/months'>;

export async function generateMetadata() {
  return { title: (await getTranslations('monthEntry'))('title') };
}

const hasRows = (now: EntryMonth | undefined): boolean => now?.state === 'rows' || now?.state === 'replaced';

function lockOf(role: Role, now: EntryMonth | undefined): EntryLock | null {
  if (!may(role, 'record')) return 'noRight';
  if (hasRows(now)) return 'rows';
  if (now?.locked === true) return 'locked';
  return now?.state === 'future' ? 'future' : null;
}

interface Asked {
  readonly scope: OrgScope;
  readonly unitId: number;
  readonly register: EnterableRegister;
  readonly month: Month;
}

/** The entry of the month, what replaces it, and what counts in the months that stand beside it. */
async function load({ scope, ...key }: Asked) {
  const { unitId, register, month } = key;
  const [before, lastYear] = [shiftMonth(month, -1), shiftMonth(month, -12)];
  const period = yearPeriod(Math.floor(month / 100));
  const [months, entry, beside, rows] = await Promise.all([
    entryMonths(scope, { unitId, register, period, today: today() }),
    findEntry(key),
    cellsBeside(key, [month, before, lastYear]),
    rowsInMonth(key),
  ]);
  const cellsOf = (of: Month): readonly EntryCell[] => beside.get(of) ?? [];
  return { months, entry, rows, now: cellsOf(month), before: cellsOf(before), lastYear: cellsOf(lastYear) };
}

/** What the rows of the month were added up to, where they stand instead of an entry. */
const countedRows = (register: EnterableRegister, cells: readonly EntryCell[]): EntryTexts =>
  Object.fromEntries(linesOf(register).map((line) => [line.id, textBeside(register, line, cells)]));

/** What the form begins with: a draft before what counts. */
function startOf(entry: StoredEntry | null) {
  if (entry === null) return { version: 0, texts: {}, counted: null, note: '', kept: 'none' as const };
  const { version, draft, note } = entry;
  const counted = entry.lines === null ? null : textsOf(entry.lines);
  const kept = counted === null ? ('draft' as const) : ('entered' as const);
  return { version, texts: draft ?? counted ?? {}, counted: draft === null ? null : counted, note, kept };
}

/** The month of the address, or the one before this month. */
const monthAsked = (text: string | string[] | undefined): Month =>
  (typeof text === 'string' ? parsePeriod(text)?.from : undefined) ?? shiftMonth(monthOf(today()), -1);

/** 按月填报: one month of one unit; ?unit=&month=YYYY-MM. */
export default async function MonthEntryPage({ params, searchParams }: Props) {
  const { scope, user } = await guardPage('read');
  const { name } = await registerOf(params);
  if (!isEnterable(name)) notFound();
  const [{ unit, units }, address, t, registers] = await Promise.all([
    readFilter(searchParams, scope),
    searchParams,
    getTranslations('monthEntry'),
    getTranslations('registers'),
  ]);
  const month = monthAsked(address['month']);
  const key = { unitId: unit.id, register: name, month };
  const { months, entry, rows, ...cells } = await load({ scope, ...key });
  const start = startOf(entry);
  const now = months.find((one) => one.month === month);
  const lock = lockOf(user.role, now);
  const path = `/registers/${name}/months`;
  const list = `/registers/${name}?unit=${unit.code}&period=${monthText(month)}`;
  return (
    <>
      <TextLink href={list}>← {registers(`${name}.name`)}</TextLink>
      <Title order={1} mt="xs">
        {t('title')} · {registers(`${name}.name`)} · {unit.name} · {monthText(month)}
      </Title>
      <Text maw={760} size="sm">
        {t('about')}
      </Text>
      <GridHead units={units} unit={unit} month={month} address={path} />
      <MonthStrip months={months} month={month} hrefOf={(one) => `${path}?unit=${unit.code}&month=${monthText(one)}`} />
      <EnteredBy entry={entry} />
      {lock === null ? null : (
        <Alert variant="light" color="gray" mb="sm">
          {lock === 'rows' ? t('locks.rows', { rows, kept: start.kept }) : t(`locks.${lock}`)}{' '}
          {lock === 'rows' ? (
            <TextLink href={list} underline="always">
              {t('seeRows')}
            </TextLink>
          ) : null}
        </Alert>
      )}
      <EntryForm
        key={`${unit.id} ${month}`}
        {...key}
        {...start}
        {...(hasRows(now) ? { texts: countedRows(name, cells.now), counted: null } : {})}
        blocks={shownBlocks({ register: name, ...cells, t, registers })}
        lock={lock}
        enter={enterMonthNumbers}
        saveDraft={saveMonthDraft}
        withdraw={withdrawMonthNumbers}
      />
    </>
  );
}

function EnteredBy({ entry }: { readonly entry: StoredEntry | null }) {
  const t = useTranslations('monthEntry');
  if (!entry?.enteredBy) return null;
  return (
    <Text size="sm" mb="xs">
      {t('by', { by: entry.enteredBy, at: entry.enteredAt?.replace('T', ' ') ?? '' })}
    </Text>
  );
}
