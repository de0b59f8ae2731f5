import { err, ok, type Result } from '../result';
import { guessColumns } from './guess';
import type { ImportMap } from './map-file';
import type { HeadingUse } from './problem';
import type { Cell, RawRow, TableFault } from './table';
import { UNIT_FIELD, type ImportTarget } from './target';
import { clean, fold } from './text';

/** Headings as they are addressed: when one occurs more than once, 'Date (1)', 'Date (2)' … (QUIRKS T3). */
export function namedHeadings(cells: readonly Cell[]): string[] {
  const names = cells.map((cell) => (cell === null ? '' : clean(String(cell)).replace(/\s+/g, ' ')));
  const total = new Map<string, number>();
  for (const name of names) total.set(name, (total.get(name) ?? 0) + 1);
  const seen = new Map<string, number>();
  return names.map((name) => {
    if (name === '' || total.get(name) === 1) return name;
    const n = (seen.get(name) ?? 0) + 1;
    seen.set(name, n);
    return `${name} (${n})`;
  });
}

const bare = (heading: string): string => fold(heading.replace(/ \(\d+\)$/, ''));

/** How many headings of the row are known, by themselves or through the map. */
function knownHeadings(row: RawRow, target: ImportTarget, map: ImportMap): number {
  const wanted = new Set(Object.keys(map.columns).map(bare));
  return namedHeadings(row.cells).filter((h) => h !== '' && (target.headings.has(bare(h)) || wanted.has(bare(h))))
    .length;
}

/** The best of the first rows: chooses among the sheets of a workbook. */
export const recognised = (rows: readonly RawRow[], target: ImportTarget, map: ImportMap): number =>
  Math.max(0, ...rows.map((row) => knownHeadings(row, target, map)));

/** Among the first rows, the one whose cells name most fields; else the first that is not blank. */
export function headingRow(rows: readonly RawRow[], target: ImportTarget, map: ImportMap): RawRow | null {
  if (map.headerRow !== undefined) return rows.find((row) => row.line === map.headerRow) ?? null;
  let best: RawRow | null = null;
  let most = 0;
  for (const row of rows) {
    const n = knownHeadings(row, target, map);
    if (n > most) [best, most] = [row, n];
  }
  return best ?? rows.find((row) => row.cells.some((cell) => cell !== null && cell !== '')) ?? null;
}

/** position in the file → fields it fills, with the heading for messages */
export interface UsedColumn {
  readonly index: number;
  readonly heading: string;
  readonly fields: readonly string[];
}
export interface Mapping {
  readonly used: readonly UsedColumn[];
  readonly unused: readonly string[];
  readonly headings: readonly HeadingUse[];
  /** positions of the columns that our own file of refused rows added */
  readonly reasons: readonly number[];
  /** fields a record has; more with something in them are two records in one line */
  readonly width: number;
}

function explicitColumns(names: readonly string[], map: ImportMap): Result<Map<number, string[]>, TableFault> {
  const used = new Map<number, string[]>();
  const folded = names.map(fold);
  for (const [source, fields] of Object.entries(map.columns)) {
    const exact = names.indexOf(clean(source));
    const index = exact >= 0 ? exact : folded.indexOf(fold(source));
    if (index < 0) return err({ code: 'mapUnknownHeading', found: source, expected: names.filter(Boolean).join(' ') });
    used.set(index, [...(used.get(index) ?? []), ...[fields].flat()]);
  }
  return ok(used);
}

const isSurplus = (name: string, target: ImportTarget): boolean => target.surplus.has(bare(name));
const isOurs = (name: string, target: ImportTarget): boolean =>
  target.reasons.has(bare(name)) || isSurplus(name, target);

/** Fields spoken for by the map, in columns or constants, are not looked for among the other headings. */
function ownColumns(names: readonly string[], target: ImportTarget, taken: ReadonlySet<string>): Map<number, string[]> {
  const used = new Map<number, string[]>();
  names.forEach((name, index) => {
    const fields = (target.headings.get(bare(name)) ?? []).filter((field) => !taken.has(field));
    if (name !== '' && fields[0] !== undefined && !isOurs(name, target)) used.set(index, [fields[0]]);
  });
  return used;
}

function twice(used: ReadonlyMap<number, readonly string[]>, names: readonly string[]): TableFault | null {
  const by = new Map<string, string>();
  for (const [index, fields] of used)
    for (const field of fields) {
      const other = by.get(field);
      if (other !== undefined)
        return { code: 'columnTwice', found: `${other} / ${names[index] ?? ''}`, expected: field };
      by.set(field, names[index] ?? '');
    }
  return null;
}

/** Required fields without a column, a constant or a preset. */
function missing(target: ImportTarget, have: ReadonlySet<string>, names: readonly string[]): TableFault | null {
  const absent = Object.entries(target.columns)
    .filter(([field, c]) => c.required === true && c.preset === undefined && !have.has(field))
    .map(([field]) => field);
  if (absent.length === 0) return null;
  return { code: 'missingColumn', found: names.filter(Boolean).join(' '), expected: absent.join(' ') };
}

export interface MappingInput {
  readonly target: ImportTarget;
  readonly map: ImportMap;
  /** a unit was given for the whole file */
  readonly unitGiven: boolean;
  /** rows below the headings, when columns may be guessed by what they hold */
  readonly below?: readonly RawRow[];
}

interface Understood {
  readonly names: readonly string[];
  readonly used: ReadonlyMap<number, readonly string[]>;
  readonly headings: readonly HeadingUse[];
}

/** What a map says, what the headings say, and what the cells look like; in this order. */
function understand(cells: readonly Cell[], input: MappingInput): Result<Understood, TableFault> {
  const { target, map } = input;
  const names = namedHeadings(cells);
  const explicit = explicitColumns(names, map);
  if (!explicit.ok) return explicit;
  const taken = new Set([...explicit.value.values()].flat().concat(Object.keys(map.constants)));
  if (input.unitGiven) taken.add(UNIT_FIELD);
  const known = new Map([...ownColumns(names, target, taken), ...explicit.value]);
  const free = names.flatMap((name, index) =>
    name !== '' && !known.has(index) && !isOurs(name, target) ? [index] : [],
  );
  for (const fields of known.values()) for (const field of fields) taken.add(field);
  const guessed = guessColumns(free, { rows: input.below ?? [], target, taken });
  const used = new Map([...known, ...guessed]);
  const by = (index: number): HeadingUse['by'] =>
    explicit.value.has(index) ? 'map' : guessed.has(index) ? 'content' : 'name';
  const headings = names.flatMap((heading, index): HeadingUse[] => {
    if (heading === '' || isOurs(heading, target)) return [];
    const fields = used.get(index) ?? [];
    return [fields.length === 0 ? { heading, fields } : { heading, fields, by: by(index) ?? 'name' }];
  });
  return ok({ names, used, headings });
}

/** Which column of the file fills which field. */
export function mapHeadings(cells: readonly Cell[], input: MappingInput): Result<Mapping, TableFault> {
  const { target, map } = input;
  const understood = understand(cells, input);
  if (!understood.ok) return understood;
  const { names, used, headings } = understood.value;
  const have = new Set([...[...used.values()].flat(), ...Object.keys(map.constants)]);
  const fault = twice(used, names) ?? missing(target, have, names);
  if (fault) return err(fault);
  if (target.fields.includes(UNIT_FIELD) && !input.unitGiven && !have.has(UNIT_FIELD))
    return err({ code: 'unitMissing' });
  const columns = [...used].filter(([, fields]) => fields.length > 0);
  const surplus = names.findIndex((name) => isSurplus(name, target));
  return ok({
    used: columns.map(([index, fields]) => ({ index, heading: names[index] ?? '', fields })),
    unused: names.filter((name, index) => name !== '' && !used.has(index) && !isOurs(name, target)),
    headings,
    reasons: names.flatMap((name, index) => (target.reasons.has(bare(name)) ? [index] : [])),
    width: surplus < 0 ? names.length : surplus,
  });
}

/** As far as the headings can be told, for people to complete: also when mapHeadings refuses. */
export function headingUses(cells: readonly Cell[], input: MappingInput): readonly HeadingUse[] {
  const told = understand(cells, input);
  if (told.ok) return told.value.headings;
  const blank = understand(cells, { ...input, map: { ...input.map, columns: {} } });
  return blank.ok ? blank.value.headings : [];
}

/** The same headings, whatever stands below them: by this an office's choice is remembered. */
export const headingSignature = (cells: readonly Cell[], target: ImportTarget): string =>
  namedHeadings(cells)
    .filter((name) => !isOurs(name, target))
    .map(fold)
    .join('\n');
