import 'server-only';

import { getTranslations } from 'next-intl/server';

import { formatValue } from '@/components/register/format';
import { valueWords } from '@/components/register/words';
import type { Row, Value } from '@/lib/domain/columns';
import type { ImportName, ImportOutcome, ImportSample } from '@/lib/domain/import/problem';
import {
  type FileReview,
  type NoticeGroup,
  type Option,
  SHEET_SEPARATOR,
  type UnknownValue,
  type WordedProblem,
  type WordedSample,
} from '@/lib/domain/import/review';
import { importTarget, noWords } from '@/lib/domain/import/target';
import { registerWords } from '@/lib/i18n/import-words';
import type { Locale } from '@/lib/i18n/namespaces';
import { problemText } from '@/lib/i18n/problem-text';
import { translator } from '@/lib/i18n/translator';

const SHOWN = 200;
const NOTICES = 5;
/** Which months are replaced is to be read whole. */
const MONTHS = 36;
const UNKNOWN = 60;

type Place = Pick<FileReview, 'token' | 'name'>;

interface FileWording {
  readonly fields: readonly Option[];
  /** the review, and all problems of which it shows the first */
  readonly file: (place: Place, outcome: ImportOutcome) => { file: FileReview; problems: readonly WordedProblem[] };
}

function groups(notices: readonly WordedProblem[], counts: ImportOutcome['noticeCounts']): NoticeGroup[] {
  return Object.entries(counts).map(([code, count]) => ({
    code,
    count,
    first: notices.filter((notice) => notice.code === code).slice(0, code === 'replacesEntry' ? MONTHS : NOTICES),
  }));
}

const same = (a: Value | undefined, b: Value | undefined): boolean =>
  JSON.stringify(a ?? null) === JSON.stringify(b ?? null);

/** Everything about a file in the words of one language. */
export async function fileWording(register: ImportName, locale: Locale): Promise<FileWording> {
  const [say, words, t, registers] = await Promise.all([
    problemText(register, locale),
    registerWords(register, locale),
    translator(locale, 'import'),
    getTranslations('registers'),
  ]);
  const target = importTarget(register, noWords);
  const labelOf = (field: string): string => words.fields[field] ?? t(field);
  const format = valueWords(registers, { register: register as Parameters<typeof valueWords>[1]['register'], locale });

  function text(field: string, row: Row): string {
    const column = target.columns[field];
    return column ? formatValue({ field, column, value: row[field] }, format) : '';
  }

  function sample({ action, row, now, before, cells }: ImportSample): WordedSample {
    if (now === null) {
      const raw = (cells ?? []).map((cell, i) => ({ label: String(i + 1), now: cell, before: null }));
      return { action, row, cells: raw.filter((cell) => cell.now !== '') };
    }
    const fields = target.fields.filter((field) => field in now);
    const shown = fields.filter((field) => (before ? !same(now[field], before[field]) : now[field] !== null));
    const named = fields.slice(0, 2).filter((field) => before !== null && !shown.includes(field));
    return {
      action,
      row,
      cells: [...named, ...shown].map((field) => ({
        label: labelOf(field),
        now: text(field, now),
        before: before && shown.includes(field) ? text(field, before) : null,
      })),
    };
  }

  /** Problems name the heading; the mapping tells which of its fields has choices. */
  function choiceOf(outcome: ImportOutcome, column: string): string | undefined {
    const fields = outcome.mapping.find((use) => use.heading === column)?.fields ?? [column];
    return fields.find((one) => target.columns[one]?.choices !== undefined);
  }

  function unknown(outcome: ImportOutcome): UnknownValue[] {
    const found = new Map<string, UnknownValue>();
    for (const { code, column, found: value } of outcome.problems) {
      if (code !== 'notAChoice' || value === null || found.size >= UNKNOWN) continue;
      const field = choiceOf(outcome, column ?? '');
      if (field === undefined) continue;
      const options = (target.columns[field]?.choices ?? []).map((choice) => ({
        value: choice,
        label: words.choices[field]?.[choice] ?? choice,
      }));
      found.set(`${field} ${value}`, { field, label: labelOf(field), found: value, choices: options });
    }
    return [...found.values()];
  }

  return {
    fields: target.fields.map((field) => ({ value: field, label: labelOf(field) })),
    file: (place, outcome) => {
      const worded = (all: ImportOutcome['problems']) => all.map((problem) => ({ ...problem, message: say(problem) }));
      const problems = worded(outcome.problems);
      const several = outcome.problems.find((problem) => problem.code === 'severalSheets');
      const { readable, counts, mapping, reading } = outcome;
      const file: FileReview = {
        ...place,
        readable,
        counts,
        mapping,
        reading,
        problems: problems.slice(0, SHOWN),
        problemsTotal: problems.length,
        notices: groups(worded(outcome.notices), outcome.noticeCounts),
        sheets: several?.expected?.split(SHEET_SEPARATOR) ?? [],
        unknownValues: unknown(outcome),
        samples: outcome.samples.map(sample),
      };
      return { file, problems };
    },
  };
}
