import 'server-only';

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

import { makeCalendar, type CalendarException, type WorkCalendar } from '@/lib/domain/calendar';
import { HOTLINE_DAYS } from '@/lib/domain/deadline/limits';
import { env } from '../env';
import { read, transaction, type Tx } from './db';
import { readSetting } from './settings';

const SOURCE = 'holiday-calendar 1.3.3 (CN)';

const index = z.object({
  regions: z.array(z.object({ name: z.string(), startYear: z.number(), endYear: z.number() })),
});
const year = z.object({
  dates: z.array(
    z.object({ date: z.string(), name_cn: z.string(), type: z.enum(['public_holiday', 'transfer_workday']) }),
  ),
});

/** The working calendar as the office keeps it; years without coverage are refused by lib/domain/calendar.ts. */
export async function readCalendar(run: Tx['query'] = read): Promise<WorkCalendar> {
  const years = await run<{ year: number }>('select year from calendar_year');
  const days = await run<CalendarException & Record<string, unknown>>('select date, workday, name from calendar_day');
  const hotlineDays = await readSetting('hotlineDays', run);
  const objectionDays = await readSetting('objectionDays', run);
  return makeCalendar(
    years.map((row) => row.year),
    days,
    { hotlineDays: hotlineDays ?? HOTLINE_DAYS, objectionDays },
  );
}

async function dataFile(name: string): Promise<unknown> {
  const path = join(env().root, 'node_modules', 'holiday-calendar', 'data', name);
  return JSON.parse(await readFile(path, 'utf8'));
}

async function packageDays(): Promise<{ years: number[]; days: { date: string; workday: boolean; name: string }[] }> {
  const region = index.parse(await dataFile('index.json')).regions.find((r) => r.name === 'CN');
  if (!region) return { years: [], days: [] };
  const years = Array.from({ length: region.endYear - region.startYear + 1 }, (_, i) => region.startYear + i);
  const files = await Promise.all(years.map(async (y) => year.parse(await dataFile(`CN/${y}.json`))));
  const days = files.flatMap((file) =>
    file.dates.map((d) => ({ date: d.date, workday: d.type === 'transfer_workday', name: d.name_cn })),
  );
  return { years, days };
}

/** Fills the years the table does not cover yet; what the office entered itself stays. Returns the years added. */
export async function ensureCalendar(): Promise<number[]> {
  const { years, days } = await packageDays();
  return transaction(async (tx) => {
    const added = await tx.query<{ year: number }>(
      `insert into calendar_year (year, source) select unnest($1::int[]), $2 on conflict do nothing returning year`,
      [years, SOURCE],
    );
    const fresh = new Set(added.map((row) => row.year));
    const wanted = days.filter((day) => fresh.has(Number(day.date.slice(0, 4))));
    await tx.query(
      `insert into calendar_day (date, workday, name, source)
       select *, $4 from unnest($1::date[], $2::boolean[], $3::text[]) on conflict do nothing`,
      [wanted.map((d) => d.date), wanted.map((d) => d.workday), wanted.map((d) => d.name), SOURCE],
    );
    return [...fresh].sort((a, b) => a - b);
  });
}
