import { countFields, countProblems, countText, type Counts, type Lock } from '@/lib/domain/day-grid';
import type { RowProblem } from '@/lib/domain/register/definition';

/** One window on one day. */
export interface Line {
  readonly key: string;
  readonly day: string;
  readonly window: string;
  readonly lock: Lock | null;
  /** null: nothing is stored yet */
  readonly edit: { readonly id: number; readonly version: number } | null;
  readonly saved: Counts;
  readonly now: Counts;
  /** on its way to the server */
  readonly busy: boolean;
  /** why the server did not take it; gone with the next change */
  readonly refused: readonly RowProblem[];
}

export type CellState = 'empty' | 'saved' | 'pending' | 'invalid' | 'locked';

export const keyOf = (day: string, window: string): string => `${day} ${window}`;

export const changed = (line: Line, field: string): boolean =>
  countText(line.saved, field).trim() !== countText(line.now, field).trim();

export const isDirty = (line: Line): boolean => countFields.some((field) => changed(line, field));

/** What stands against saving the line: its own rules first, then what the server answered. */
export const problemsOf = (line: Line): readonly RowProblem[] => {
  const own = isDirty(line) ? countProblems(line.now) : [];
  return own.length > 0 ? own : line.refused;
};

/** A problem of the whole row (it changed meanwhile, the day has cases) shows on every cell that was changed. */
export function problemAt(line: Line, field: string): RowProblem | null {
  const problems = problemsOf(line);
  const own = problems.find((problem) => problem.field === field);
  const whole = problems.find((problem) => !countFields.includes(problem.field));
  return own ?? (changed(line, field) ? (whole ?? null) : null);
}

export function stateAt(line: Line, field: string): CellState {
  if (line.lock !== null) return 'locked';
  if (problemAt(line, field) !== null) return 'invalid';
  if (changed(line, field)) return 'pending';
  return countText(line.now, field) === '' ? 'empty' : 'saved';
}

export const isReady = (line: Line): boolean =>
  line.lock === null && !line.busy && isDirty(line) && problemsOf(line).length === 0;

export interface Answer {
  readonly key: string;
  /** the counts that were sent: what was typed since is still pending */
  readonly sent: Counts;
  readonly outcome:
    | { readonly ok: true; readonly edit: Line['edit'] }
    | { readonly ok: false; readonly problems: readonly RowProblem[]; readonly latest?: Latest };
}

/** The row as somebody else left it. */
export interface Latest {
  readonly edit: Line['edit'];
  readonly counts: Counts;
}

export type Change =
  | { readonly type: 'typed'; readonly cells: readonly Typed[] }
  | { readonly type: 'sent'; readonly keys: readonly string[] }
  | { readonly type: 'failed' }
  | { readonly type: 'answered'; readonly answers: readonly Answer[] }
  | { readonly type: 'added'; readonly lines: readonly Line[] }
  /** after a conflict: mine is to be saved over it, or theirs is taken */
  | { readonly type: 'insisted' | 'taken'; readonly key: string };

export interface Typed {
  readonly key: string;
  readonly field: string;
  readonly text: string;
}

function typed(line: Line, cells: readonly Typed[]): Line {
  const own = cells.filter((cell) => cell.key === line.key);
  if (own.length === 0 || line.lock !== null) return line;
  const now = { ...line.now, ...Object.fromEntries(own.map((cell) => [cell.field, cell.text])) };
  return { ...line, now, refused: [] };
}

/** Somebody else's version comes in under what was typed here; nothing typed is lost, nothing of theirs overwritten. */
function met(line: Line, latest: Latest, problems: readonly RowProblem[]): Line {
  const mine = countFields.filter((field) => changed(line, field));
  const kept = Object.fromEntries(mine.map((field) => [field, countText(line.now, field)]));
  return {
    ...line,
    busy: false,
    edit: latest.edit,
    saved: latest.counts,
    now: { ...latest.counts, ...kept },
    refused: problems,
  };
}

function answered(line: Line, answer: Answer | undefined): Line {
  if (answer === undefined) return line;
  const { outcome, sent } = answer;
  if (outcome.ok) return { ...line, busy: false, edit: outcome.edit, saved: sent, refused: [] };
  if (outcome.latest !== undefined) return met(line, outcome.latest, outcome.problems);
  return { ...line, busy: false, refused: outcome.problems };
}

function inOrder(lines: readonly Line[]): Line[] {
  const known = new Map(lines.map((line) => [line.key, line]));
  return [...known.values()].sort((a, b) => (a.key < b.key ? -1 : 1));
}

const each: {
  readonly [T in Change['type']]: (lines: readonly Line[], c: Extract<Change, { type: T }>) => readonly Line[];
} = {
  typed: (lines, { cells }) => lines.map((line) => typed(line, cells)),
  sent: (lines, { keys }) => lines.map((line) => (keys.includes(line.key) ? { ...line, busy: true } : line)),
  failed: (lines) => lines.map((line) => (line.busy ? { ...line, busy: false } : line)),
  answered: (lines, { answers }) =>
    lines.map((line) =>
      answered(
        line,
        answers.find((a) => a.key === line.key),
      ),
    ),
  added: (lines, { lines: more }) => inOrder([...more, ...lines]),
  insisted: (lines, { key }) => lines.map((line) => (line.key === key ? { ...line, refused: [] } : line)),
  taken: (lines, { key }) => lines.map((line) => (line.key === key ? { ...line, now: line.saved, refused: [] } : line)),
};

/** The grid after a change; lines that it does not concern stay the same objects. */
export function reduce(lines: readonly Line[], change: Change): readonly Line[] {
  const apply = each[change.type] as (lines: readonly Line[], change: Change) => readonly Line[];
  return apply(lines, change);
}

/** Nothing stored and nothing typed: the line of a window that was just named. */
export const newLine = (day: string, window: string, lock: Lock | null): Line => ({
  key: keyOf(day, window),
  day,
  window,
  lock,
  edit: null,
  saved: {},
  now: {},
  busy: false,
  refused: [],
});

/** Sent with the values; a line emptied again is a row to be deleted. */
export const sendable = (line: Line) => ({
  day: line.day,
  window: line.window,
  counts: { ...line.now },
  ...(line.edit === null ? {} : { edit: { ...line.edit } }),
});
