import { type ImportName, type ImportOutcome, type ImportProblem, totalCounts } from '@/lib/domain/import/problem';
import type { Locale } from '@/lib/i18n/namespaces';
import { problemText } from '@/lib/i18n/problem-text';
import { type Translate, translator } from '@/lib/i18n/translator';
import type { Io } from './command';

export interface PrintOptions {
  readonly name: ImportName;
  readonly locale: Locale;
  readonly json: boolean;
  readonly dryRun: boolean;
}

const SHOWN = 50;

function place(t: Translate, { file, sheet, row, column }: ImportProblem): string {
  const where = sheet === null ? t('command.file', { file }) : t('command.sheet', { file, sheet });
  if (row === null) return column === null ? where : `${where} ${t('command.column', { column })}`;
  return `${where} ${column === null ? t('command.place', { row: String(row) }) : t('command.placeColumn', { row: String(row), column })}`;
}

/** The result: one JSON object on `out`, or sentences, the refused rows on `err`. */
export async function printOutcome(io: Io, outcomes: readonly ImportOutcome[], options: PrintOptions): Promise<void> {
  const t = await translator(options.locale, 'import');
  const say = await problemText(options.name, options.locale);
  const counts = totalCounts(outcomes.map((outcome) => outcome.counts));
  const problems = outcomes.flatMap((outcome) => outcome.problems);
  const notices = outcomes.flatMap((outcome) => outcome.notices);
  const readable = outcomes.every((outcome) => outcome.readable);
  if (options.json) {
    const worded = (list: readonly ImportProblem[]) => list.map((problem) => ({ ...problem, message: say(problem) }));
    const ok = outcomes.every((outcome) => outcome.ok);
    const mapping = outcomes.map((outcome) => outcome.mapping);
    io.out(
      JSON.stringify({
        ok,
        dryRun: options.dryRun,
        counts,
        problems: worded(problems),
        notices: worded(notices),
        mapping,
      }),
    );
    return;
  }
  for (const problem of problems.slice(0, SHOWN)) io.err(`${place(t, problem)}: ${say(problem)}`);
  if (problems.length > SHOWN) io.err(t('command.more', { count: problems.length - SHOWN }));
  for (const notice of notices.slice(0, SHOWN)) io.err(`· ${place(t, notice)}: ${say(notice)}`);
  if (!readable) io.err(t('command.unreadable'));
  if (outcomes.some((outcome) => outcome.readable)) io.out(t('command.counts', { ...counts }));
  if (options.dryRun) io.out(t('command.dryRun'));
}
