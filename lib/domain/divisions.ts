import type { Row } from './columns';
import type { UnitRow } from './import/unit-plan';
import type { UnitKind } from './org-unit';
import type { RowProblem } from './register/definition';

/** 行政区划: code of a province 2, a city 4, a county 6, a township or street 9 digits; the code of a parent begins it. */
export interface Division {
  readonly code: string;
  readonly name: string;
}

export interface DivisionUnit {
  readonly code: string;
  readonly name: string;
  readonly kind: UnitKind;
  /** null at the top of what was asked for */
  readonly parentCode: string | null;
}

export const LENGTHS = [2, 4, 6, 9] as const;

/** What a unit with a code of that length may be: a street may have become a township since, a bureau never a county. */
const LEVEL_KINDS: Readonly<Record<number, readonly unknown[]>> = {
  2: ['province'],
  4: ['city'],
  6: ['county'],
  9: ['township', 'street'],
};

function kindOf({ code, name }: Division): UnitKind {
  if (code.length === 2) return 'province';
  if (code.length === 4) return 'city';
  if (code.length === 6) return 'county';
  return /街道(办事处)?$/.test(name) ? 'street' : 'township';
}

/** 110101 → 1101; null for a province. */
export function parentOf(code: string): string | null {
  const level = LENGTHS.findIndex((length) => length === code.length);
  const shorter = LENGTHS[level - 1];
  return shorter === undefined ? null : code.slice(0, shorter);
}

/** The division with everything below it, parents first; 'all' is the country. Empty for a code that there is none of. */
export function divisionUnits(divisions: readonly Division[], asked: string): DivisionUnit[] {
  const chosen = asked === 'all' ? [...divisions] : divisions.filter(({ code }) => code.startsWith(asked));
  const codes = new Set(chosen.map(({ code }) => code));
  if (asked !== 'all' && !codes.has(asked)) return [];
  return chosen
    .sort((a, b) => a.code.length - b.code.length || (a.code < b.code ? -1 : 1))
    .map((division) => {
      const parent = parentOf(division.code);
      return { ...division, kind: kindOf(division), parentCode: parent !== null && codes.has(parent) ? parent : null };
    });
}

/** The division itself with those above it, the highest first; empty for a code that there is none of. */
export function divisionWay(divisions: ReadonlyMap<string, Division>, code: string): Division[] {
  const way: Division[] = [];
  for (let at: string | null = code; at !== null; at = parentOf(at)) {
    const division = divisions.get(at);
    if (division === undefined) return [];
    way.unshift(division);
  }
  return way;
}

/** Of one level, by code: all of them below '' or a code. */
export const divisionsBelow = (divisions: readonly Division[], code: string, length: number): Division[] =>
  divisions
    .filter((one) => one.code.length === length && one.code.startsWith(code))
    .sort((a, b) => (a.code < b.code ? -1 : 1));

export interface FoundDivision extends Division {
  /** names of those above it, the highest first */
  readonly above: readonly string[];
}

/**
 * Divisions by a piece of their name or the beginning of their code: whole names first, then the higher level, then by
 * code. `more` counts what is left off.
 */
export function findDivisions(
  divisions: ReadonlyMap<string, Division>,
  words: string,
  most: number,
): { readonly found: readonly FoundDivision[]; readonly more: number } {
  const wanted = words.trim();
  if (wanted === '') return { found: [], more: 0 };
  const hits = [...divisions.values()].filter(({ code, name }) => name.includes(wanted) || code.startsWith(wanted));
  const rank = ({ code, name }: Division): number => (name === wanted ? 0 : code.length);
  hits.sort((a, b) => rank(a) - rank(b) || (a.code < b.code ? -1 : 1));
  const found = hits.slice(0, most).map((division) => ({
    ...division,
    above: divisionWay(divisions, division.code)
      .slice(0, -1)
      .map(({ name }) => name),
  }));
  return { found, more: hits.length - found.length };
}

interface Refusal {
  readonly line: number;
  readonly problems: readonly RowProblem[];
}

const text = (row: Row, field: string): string => String(row[field] ?? '');

/**
 * What of an import of divisions must not go in: a unit of the same code that is something else (a bureau, a village),
 * which would be overwritten, and everything below it, which would come to stand under it. `twins` go in, but a unit
 * of the same name stands in the same place under another code already. Rows: parents before their children.
 */
export function divisionClashes(
  rows: readonly UnitRow[],
  stored: readonly Row[],
): { readonly refused: readonly Refusal[]; readonly twins: readonly Refusal[] } {
  const known = new Map(stored.map((row) => [text(row, 'code'), row]));
  const placed = new Map(stored.map((row) => [`${text(row, 'parentCode')} ${text(row, 'name')}`, row]));
  const refused = new Map<string, Refusal>();
  const twins: Refusal[] = [];
  for (const { line, given } of rows) {
    const code = text(given, 'code');
    const refuse = (problem: RowProblem) => refused.set(code, { line, problems: [problem] });
    const same = known.get(code);
    const parent = text(given, 'parentCode');
    if (same && LEVEL_KINDS[code.length]?.includes(same['kind']) !== true)
      refuse({ field: 'code', code: 'divisionTaken', found: code, expected: text(same, 'name') });
    else if (refused.has(parent)) refuse({ field: 'parentCode', code: 'divisionAboveTaken', found: parent });
    const twin = placed.get(`${parent} ${text(given, 'name')}`);
    if (!same && twin)
      twins.push({
        line,
        problems: [{ field: 'name', code: 'divisionTwin', found: text(given, 'name'), expected: text(twin, 'code') }],
      });
  }
  return { refused: [...refused.values()], twins };
}
