import 'server-only';

import type { Month } from '@/lib/domain/dates';
import type { Correction } from '@/lib/domain/indicator/corrected';
import { presetWeights, type Weights } from '@/lib/domain/indicator/definition';
import { unpacked, type PackedRow } from '@/lib/domain/indicator/packed-rows';
import { spansOver, type Known, type SumsAsked } from '@/lib/domain/indicator/span-sums';
import { packGroups, type PackGroup, type PacksAsked } from '@/lib/domain/measure/pack-groups';
import { storedIn, type Span } from '@/lib/domain/measure/spans';
import { STANDING } from '@/lib/domain/measure/standing';
import { monthsIn, type Period } from '@/lib/domain/period';
import { putInto } from '@/lib/domain/put-into';
import { DISCLOSURE_CELL, HALL_CELL } from '@/lib/domain/reporting/obligations';
import { askedMonths, monthsByUnit, type AskedRow } from './asked-months';
import { correctionsByRoot, correctionsFor, type CorrectionRow } from './corrections';
import { readEach, readPrepared, type Statement } from './db';
import { hallWindows, windowsByUnit, type WindowRow } from './hall-windows';
import { asksCell, asksMissing, givenFor, lateOwners, missingIn } from './missing';
import type { GivenRow, Missing, MissingAsked } from './missing';
import type { Members } from './members';
import { unitSteps, type UnitStep } from './standing-units';

/** What one question wants to know of the cells. */
export interface FactsAsked extends SumsAsked, MissingAsked {
  /** each month of the period by itself, not the period as a whole */
  readonly monthly: boolean;
  /** with the office's weights of the three rates */
  readonly weighted: boolean;
}

/** What is known for one question. */
export interface Facts {
  readonly known: (root: number) => Known;
  readonly missing: Missing;
  readonly corrections: (root: number) => readonly Correction[];
  readonly weights: Weights;
}

type PackRow = PackedRow & { readonly unit: number };

function packsAsked(asked: FactsAsked): PacksAsked[] {
  const { over, open, before, beforeYear } = spansOver(asked);
  const own = { measures: asked.measures, spans: asked.monthly ? monthsIn(asked.period) : [...over, ...open] };
  return [own, { measures: asked.stocks, spans: before, beforeYear }];
}

/** $1 is the units; one part for each group, in one journey. */
async function readPacks(members: Members, groups: readonly PackGroup[]): Promise<PackRow[]> {
  if (groups.length === 0) return [];
  const values: unknown[] = [members.units.map(({ id }) => id)];
  const bind = (value: unknown): string => `$${values.push(value)}`;
  const parts = groups.map(({ packs, spans, beforeYear }) => {
    const years = beforeYear === 0 ? '' : `or span < ${bind(beforeYear)} and span % 10 = 0`;
    return `select unit_id as unit, span, sums from cell_rollup where unit_id = any($1::int[])
      and pack = any(${bind(packs)}::text[]) and (span = any(${bind(storedIn(spans))}::int[]) ${years})`;
  });
  return readPrepared<PackRow>(parts.join(' union all '), values);
}

interface Small {
  readonly given: GivenRow;
  readonly windows: WindowRow;
  readonly asked: AskedRow;
  readonly corrected: CorrectionRow;
  readonly steps: UnitStep;
  readonly weights: { readonly value: Weights };
}

const WEIGHTS: Statement<Small['weights']> = {
  text: `select value from setting where key = 'threeRates'`,
  values: [],
};

function smallStatements(members: Members, asked: readonly FactsAsked[]): Parameters<typeof readEach<Small>>[0] {
  const owing = asked.filter(asksMissing);
  const standing = asked.filter(({ measures }) => measures.includes(STANDING));
  const late = lateOwners(members);
  const asks = (cell: string): boolean => asked.some((one) => asksCell(one, cell));
  return {
    given: owing.length === 0 ? null : givenFor(members, owing),
    windows: late.length > 0 && asks(HALL_CELL) ? hallWindows(late) : null,
    asked: late.length > 0 && asks(DISCLOSURE_CELL) ? askedMonths(late, spanOf(asked)) : null,
    corrected: correctionsFor(members, asked),
    steps: standing.length === 0 ? null : unitSteps(members, lastOf(standing)),
    weights: asked.some(({ weighted }) => weighted) ? WEIGHTS : null,
  };
}

const spanOf = (asked: readonly FactsAsked[]): Period => ({
  from: Math.min(...asked.map(({ period }) => period.from)),
  to: lastOf(asked),
});
const lastOf = (asked: readonly FactsAsked[]): Month => Math.max(...asked.map(({ period }) => period.to));

const nothing: Known = { packed: [], single: [] };

interface Stored {
  readonly packs: readonly PackRow[];
  /** what is wanted of them */
  readonly spans: readonly Span[];
  readonly steps: readonly UnitStep[];
}

/** By root: what is packed of the units below it, and the units themselves as they came and went. */
function knownByRoot(members: Members, { packs, spans, steps }: Stored): Map<number, Known> {
  const packed = new Map<number, PackedRow[]>();
  const single = new Map<number, UnitStep[]>();
  for (const row of packs) for (const root of members.above.get(row.unit) ?? []) putInto(packed, root, row);
  for (const step of steps) putInto(single, step.root, step);
  const roots = new Set([...packed.keys(), ...single.keys()]);
  return new Map(
    [...roots].map((root) => [
      root,
      { packed: unpacked(packed.get(root) ?? [], spans), single: single.get(root) ?? [] },
    ]),
  );
}

/** Reads what several questions about the same units want to know: two journeys, however many questions there are. */
export async function readFacts(members: Members, asked: readonly FactsAsked[]): Promise<Facts[]> {
  const groups = packGroups(asked.flatMap(packsAsked));
  const [packs, small] = await Promise.all([
    readPacks(members, groups),
    readEach<Small>(smallStatements(members, asked)),
  ]);
  const spans = [...new Set(groups.flatMap((group) => group.spans))];
  const known = knownByRoot(members, { packs, spans, steps: small.steps });
  const reported = { given: small.given, windows: windowsByUnit(small.windows), asked: monthsByUnit(small.asked) };
  const weights = small.weights[0]?.value ?? presetWeights;
  return asked.map((one) => {
    const corrections = correctionsByRoot(members, small.corrected, one);
    return {
      known: (root) => known.get(root) ?? nothing,
      missing: missingIn(members, reported, one),
      corrections: (root) => corrections.get(root) ?? [],
      weights,
    };
  });
}
