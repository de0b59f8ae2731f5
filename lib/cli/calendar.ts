import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';

import { ensureCalendar } from '@/lib/data/calendar';
import { calendarCoverage, type CoveredYear } from '@/lib/data/calendar-coverage';
import { saveCalendarYear } from '@/lib/data/calendar-save';
import { isCalendarYear, parseNotice, type NoticeProblem } from '@/lib/domain/holiday-notice';
import { operatorScope } from '@/lib/gate/operator';
import { toLocale } from '@/lib/i18n/load';
import { translator, type Translate } from '@/lib/i18n/translator';
import type { Command, Io } from './command';

const options = {
  'dry-run': { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
  lang: { type: 'string' },
} as const;

interface Call {
  readonly io: Io;
  readonly t: Translate;
  readonly json: boolean;
  readonly dryRun: boolean;
}

/**
 * `calendar list`, or `calendar add YEAR FILE`: the notice of the year as its own sentences or as lines
 * date,workday|off,name. Exit 1 with words, and nothing kept, when the table cannot be right.
 */
export const calendarCommand: Command = async (args, io) => {
  const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true, strict: false });
  const t = await translator(toLocale(typeof values.lang === 'string' ? values.lang : undefined), 'deadlines');
  const call = { io, t, json: values.json === true, dryRun: values['dry-run'] === true };
  const [verb, year = '', file = ''] = positionals;
  await ensureCalendar();
  if (verb === 'list') return list(call);
  if (verb === 'add' && isCalendarYear(Number(year)) && file !== '') return add(call, Number(year), file);
  io.err(t('cli.calendarUsage'));
  return 1;
};

async function list({ io, t, json }: Call): Promise<number> {
  const years = await calendarCoverage();
  const line = ({ year, holidays, transfers, enteredBy, source }: CoveredYear): string =>
    t('cli.year', { year: String(year), holidays, transfers, source: enteredBy ?? source });
  io.out(json ? JSON.stringify(years, null, 2) : years.map(line).join('\n'));
  return 0;
}

async function add(call: Call, year: number, file: string): Promise<number> {
  const text = await readFile(file, 'utf8').catch(() => null);
  if (text === null) {
    call.io.err(call.t('cli.noFile', { file }));
    return 1;
  }
  const { days, problems } = parseNotice(year, text);
  if (problems.length > 0) return refuse(call, problems);
  const mode = call.dryRun ? 'preview' : 'apply';
  const saved = await saveCalendarYear(operatorScope(), { year, days, mode });
  if (!saved.ok) return refuse(call, saved.error);
  const { changes, frozen } = saved.value;
  if (call.json) {
    call.io.out(JSON.stringify({ year, changes, frozen }, null, 2));
    return 0;
  }
  const lines = changes.map((c) => `${c.unitName}\t${c.register}\t${c.key}\t${c.before ?? '—'}\t${c.after ?? '—'}`);
  const heads = [call.t(call.dryRun ? 'cli.planned' : 'cli.saved', { year: String(year) })];
  heads.push(call.t('calendar.recomputed', { count: changes.length, frozen }));
  call.io.out([...heads, ...lines].join('\n'));
  return 0;
}

function refuse({ io, t }: Call, problems: readonly NoticeProblem[]): number {
  io.err(problems.map(({ code, found }) => t(`calendar.errors.${code}`, { found })).join('\n'));
  return 1;
}
