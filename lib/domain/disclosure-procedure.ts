import type { Row } from './columns';
import type { IsoDate } from './dates';
import type { RowProblem } from './register/definition';
import { inOrder, needed, text } from './register/rules';

/** Which way an item goes before it appears: 一般, 财务, 重大, 学校. */
export const procedures = ['ordinary', 'finance', 'major', 'school'] as const;
export type Procedure = (typeof procedures)[number];

/** One step: the column that holds its day, and the one that holds who signed, where somebody has to. */
export interface Step {
  readonly on: string;
  readonly by?: string;
}

const review: Step = { on: 'reviewedOn', by: 'reviewedBy' };
const approve: Step = { on: 'approvedOn', by: 'approvedBy' };
const collect: Step = { on: 'collectedOn' };
const joint: Step = { on: 'jointMeetingOn' };
const countersign: Step = { on: 'financeSignedOn', by: 'financeSignedBy' };

/**
 * The steps before publishing, in their order. An ordinary item needs its review alone, without the day of it: older
 * registers do not hold the day. Practice of the source reports; the review is 政府信息公开条例 Art 17.
 */
export const stepsOf: Readonly<Record<Procedure, readonly Step[]>> = {
  ordinary: [review],
  finance: [collect, joint, countersign, review, approve],
  major: [collect, joint, review, { on: 'countyReportedOn' }, approve],
  school: [{ on: 'boardOn' }, { on: 'congressOn' }, review, approve],
};

export const procedureOf = (row: Row): Procedure =>
  procedures.find((procedure) => procedure === text(row, 'procedure')) ?? 'ordinary';

/** What a step lacks before the item may be published. */
const lacking = (row: Row, step: Step, dated: boolean): RowProblem[] => [
  ...(step.by === undefined ? [] : needed(row, step.by, true)),
  ...needed(row, step.on, dated),
];

/**
 * The guard: an item that is out has all its steps signed, each not before the one in front of it, none after
 * publication. It is part of the row's own rules, so that form, grid, import and API all stand before it.
 */
export function procedureProblems(row: Row, out: boolean): RowProblem[] {
  const procedure = procedureOf(row);
  const steps = stepsOf[procedure];
  const dated = procedure !== 'ordinary';
  const days = [...steps.map((step) => step.on), 'publishedOn'];
  return [
    ...(out ? steps.flatMap((step) => lacking(row, step, dated)) : []),
    ...days.slice(1).flatMap((day, i) => inOrder(row, days[i] ?? day, day)),
  ];
}

/** The first step not yet done; null when the item may go out. */
export function nextStep(row: Row): Step | null {
  const dated = procedureOf(row) !== 'ordinary';
  return stepsOf[procedureOf(row)].find((step) => lacking(row, step, dated).length > 0) ?? null;
}

export type StepState = 'done' | 'next' | 'waiting';

/** One step of an item's way as its page shows it. */
export interface StepLine {
  readonly step: Step;
  readonly state: StepState;
  readonly on: IsoDate | null;
  /** who signed; null also where the step asks for no signature */
  readonly by: string | null;
}

/** What has been signed, what comes next, what waits; steps signed out of turn are done as well. */
export function procedureLine(row: Row): StepLine[] {
  const dated = procedureOf(row) !== 'ordinary';
  const next = nextStep(row);
  return stepsOf[procedureOf(row)].map((step) => {
    const done = lacking(row, step, dated).length === 0;
    const state = done ? 'done' : step === next ? 'next' : 'waiting';
    return { step, state, on: text(row, step.on), by: step.by === undefined ? null : text(row, step.by) };
  });
}

/** The step whose signature can still be taken back: the last one done, as long as nothing has appeared. */
export function lastSigned(row: Row): Step | null {
  if (text(row, 'publishedOn') !== null) return null;
  return procedureLine(row).findLast(({ state }) => state === 'done')?.step ?? null;
}

/** What signing writes into the row, as a form sends it; both empty: the signature is taken back. */
export const signature = (
  step: Step,
  { on, by }: { readonly on: string; readonly by: string },
): Record<string, string> => ({
  [step.on]: on,
  ...(step.by === undefined ? {} : { [step.by]: by }),
});
