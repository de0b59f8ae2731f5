import { parseArgs } from 'node:util';

import { ensureCalendar, readCalendar } from '@/lib/data/calendar';
import { missingYear } from '@/lib/domain/calendar';
import { deadlineOf, type ClockFacts } from '@/lib/domain/deadline';
import { milestonesOf } from '@/lib/domain/deadline/milestones';
import { understand, type Question } from '@/lib/domain/deadline/question';
import type { Deadline } from '@/lib/domain/deadline/walk';
import { stepWords, weekdayWord } from '@/lib/i18n/deadline-words';
import { toLocale } from '@/lib/i18n/load';
import type { Locale } from '@/lib/i18n/namespaces';
import { translator, type Translate } from '@/lib/i18n/translator';
import type { Command, Io } from './command';

const options = {
  received: { type: 'string' },
  via: { type: 'string' },
  confirmed: { type: 'string' },
  corrected: { type: 'string' },
  paid: { type: 'string' },
  accepted: { type: 'string' },
  suspended: { type: 'string', multiple: true },
  extended: { type: 'string' },
  days: { type: 'string' },
  json: { type: 'boolean', default: false },
  lang: { type: 'string' },
} as const;

interface Words {
  readonly t: Translate;
  readonly problems: Translate;
  readonly locale: Locale;
}

interface Asked {
  readonly question: Question;
  readonly json: boolean;
}

/** null when an option is not one of ours or has no value: then `unknown` names it. */
function asked(args: readonly string[]): Asked | { readonly unknown: string } {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
    const [kind = '', more] = positionals;
    return more === undefined ? { question: { ...values, kind }, json: values.json } : { unknown: more };
  } catch (error) {
    return { unknown: error instanceof Error ? error.message : String(error) };
  }
}

const langOf = (args: readonly string[]): string | undefined =>
  args.includes('--lang') ? args[args.indexOf('--lang') + 1] : undefined;

/**
 * `due KIND --received DATE …`: the last day and the way to it. --json prints {due, steps: [{date, day, counts, reason}]}.
 * Exit 1 with words for everything that cannot be: a date beyond the known holiday tables is refused, not guessed.
 */
export const dueCommand: Command = async (args, io) => {
  const locale = toLocale(langOf(args));
  const [t, problems] = await Promise.all([translator(locale, 'deadlines'), translator(locale, 'problems')]);
  const words = { t, problems, locale };
  const given = asked(args);
  if ('unknown' in given) return refuse(io, [t('cli.unknownOption', { option: given.unknown }), t('cli.usage')]);
  const understood = understand(given.question);
  if (!understood.ok)
    return refuse(io, [
      ...understood.error.map(({ field, code, found = '', expected = '' }) =>
        t('cli.problem', {
          option: field === 'kind' ? 'due' : `--${field}`,
          text: problems(code, { found, expected }),
        }),
      ),
      t('cli.usage'),
    ]);
  await ensureCalendar();
  return answer(io, words, { facts: understood.value.facts, json: given.json });
};

async function answer(io: Io, words: Words, { facts, json }: { facts: ClockFacts; json: boolean }): Promise<number> {
  const calendar = await readCalendar();
  const deadline = deadlineOf(calendar, facts);
  if (!deadline.ok) {
    const last = [facts.receivedOn, facts.confirmedOn, facts.correctedOn, facts.paidOn].map((day) => day ?? '').sort();
    const year = String(missingYear(calendar, last.at(-1) ?? facts.receivedOn));
    return refuse(io, [words.t('beyond', { year }), words.t('cli.beyondHint', { year })]);
  }
  const { due, steps } = deadline.value;
  const plain = steps.map(({ date, day, counts, reason }) => ({ date, day, counts, reason }));
  io.out(json ? JSON.stringify({ due, steps: plain }, null, 2) : told(deadline.value, facts, words));
  if (!json)
    for (const { code, due: on } of milestonesOf(calendar, facts))
      io.out(`${on ?? words.t('unknownDay')}  ${words.t(`milestones.${code}`)}`);
  return 0;
}

function told({ due, steps }: Deadline, { kind }: ClockFacts, { t, locale }: Words): string {
  const lines = steps.map((step) =>
    [step.date, weekdayWord(locale, step.date), step.counts ? step.day : '', stepWords(t, step)].join('\t'),
  );
  return [t('resultLine', { kind: t(`kinds.${kind}`), due }), ...lines, '', t('milestonesTitle')].join('\n');
}

function refuse(io: Io, lines: readonly string[]): number {
  io.err(lines.join('\n'));
  return 1;
}
