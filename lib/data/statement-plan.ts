import 'server-only';

import { read } from './db';

/** What the planner expects of a statement. */
export interface StatementPlan {
  /** in its own unit: one page of the disk read in order */
  readonly cost: number;
  readonly rows: number;
  /** some table is gone through from end to end */
  readonly scansTable: boolean;
}

interface Node {
  readonly 'Node Type': string;
  readonly 'Total Cost': number;
  readonly 'Plan Rows': number;
  readonly Plans?: readonly Node[];
}

const scansTable = (node: Node): boolean => node['Node Type'] === 'Seq Scan' || (node.Plans ?? []).some(scansTable);

/** Asks the planner, which takes a millisecond; the statement itself is not run. */
export async function planOf(text: string, values: readonly unknown[]): Promise<StatementPlan> {
  const [made] = await read<{ 'QUERY PLAN': [{ Plan: Node }] }>(`explain (format json) ${text}`, values);
  const node = made?.['QUERY PLAN'][0].Plan;
  if (node === undefined) return { cost: 0, rows: 0, scansTable: false };
  return { cost: node['Total Cost'], rows: node['Plan Rows'], scansTable: scansTable(node) };
}
