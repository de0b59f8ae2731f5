import type { Row } from './columns';
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
