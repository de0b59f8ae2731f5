/**
 * What needs somebody, by consequence: what is late by law; registers of past months that are missing or were given
 * back; items of the catalogue that did not appear; what falls due in the next days.
 */
export const needKinds = ['late', 'gaps', 'missing', 'soon'] as const;
export type NeedKind = (typeof needKinds)[number];
export type NeedCounts = Readonly<Record<NeedKind, number>>;

interface Waiting {
  readonly waiting: { readonly late: number; readonly soon: number };
  readonly openCells: readonly unknown[];
  readonly missingItems: number;
}

/** The one count of dashboard, wall and list. */
export const countNeeds = ({ waiting, openCells, missingItems }: Waiting): NeedCounts => ({
  late: waiting.late,
  gaps: openCells.length,
  missing: missingItems,
  soon: waiting.soon,
});

export const needKindOf = (text: string | undefined): NeedKind | null =>
  needKinds.find((kind) => kind === text) ?? null;

/** Of one kind, or of all. */
export const needsTotal = (counts: NeedCounts, kind: NeedKind | null = null): number =>
  needKinds.filter((one) => kind === null || one === kind).reduce((sum, one) => sum + counts[one], 0);

/** Some of one kind: `count` of them from the place `from`, beginning with 0. */
export interface NeedRun {
  readonly kind: NeedKind;
  readonly from: number;
  readonly count: number;
}

interface Window {
  readonly kind: NeedKind | null;
  /** place in the whole list, from 0 */
  readonly from: number;
  readonly size: number;
}

/** What a part of the list holds of each kind, in its order. */
export function runsOf(counts: NeedCounts, { kind, from, size }: Window): NeedRun[] {
  const runs: NeedRun[] = [];
  let before = 0;
  for (const one of needKinds.filter((k) => kind === null || k === kind)) {
    const first = Math.max(from - before, 0);
    const last = Math.min(from + size - before, counts[one]);
    if (last > first) runs.push({ kind: one, from: first, count: last - first });
    before += counts[one];
  }
  return runs;
}
