import type { UnitKind } from './org-unit';

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

const LENGTHS = [2, 4, 6, 9] as const;

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
