import { err, ok, type Result } from '../result';
import { fold } from './text';

/** A unit as an import may name it. */
export interface NamedUnit {
  readonly id: number;
  readonly code: string;
  readonly name: string;
  readonly shortName: string | null;
  /** names from the root down, joined by '/' */
  readonly fullName: string;
}
export interface UnitFault {
  readonly code: 'unknownUnit' | 'ambiguousUnit';
  readonly expected?: string;
}

/** Code first, then full path, then name: names are not keys (QUIRKS U2), an ambiguous one lists its candidates. */
export function unitFinder(units: readonly NamedUnit[]): (written: string) => Result<number, UnitFault> {
  const codes = new Map(units.map((u) => [fold(u.code), u.id]));
  const names = new Map<string, NamedUnit[]>();
  for (const unit of units)
    for (const name of new Set([unit.fullName, unit.name, unit.shortName ?? unit.name].map(fold)))
      names.set(name, [...(names.get(name) ?? []), unit]);
  const asked = new Map<string, Result<number, UnitFault>>();
  const find = (written: string): Result<number, UnitFault> => {
    const key = fold(written);
    const id = codes.get(key);
    if (id !== undefined) return ok(id);
    const found = names.get(key) ?? [];
    if (found.length === 0) return err({ code: 'unknownUnit' });
    if (found.length > 1)
      return err({ code: 'ambiguousUnit', expected: found.map((u) => `${u.code} ${u.fullName}`).join('; ') });
    return ok(found[0]?.id ?? 0);
  };
  // A million rows name a dozen units.
  return (written) => {
    const known = asked.get(written);
    if (known) return known;
    if (asked.size > 10_000) asked.clear();
    const result = find(written);
    asked.set(written, result);
    return result;
  };
}
