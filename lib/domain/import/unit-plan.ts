import type { Row, Value } from '../columns';
import { orgUnitColumns } from '../org-unit';
import type { RowProblem } from '../register/definition';
import { inOrder, isBlank } from '../register/rules';

export interface UnitRow {
  readonly line: number;
  readonly given: Row;
}
export interface UnitPlan {
  readonly inserted: readonly Row[];
  readonly updated: readonly Row[];
  readonly unchanged: number;
  readonly duplicate: number;
  readonly errors: readonly { readonly line: number; readonly problems: readonly RowProblem[] }[];
  /** where an inserted or updated row stands in the file */
  readonly lines: ReadonlyMap<Row, number>;
}

const fields = Object.entries(orgUnitColumns) as [string, { required?: true; preset?: Value }][];
const codeOf = (row: Row): string => String(row['code'] ?? '');
const same = (a: Row, b: Row): boolean => fields.every(([field]) => (a[field] ?? null) === (b[field] ?? null));

function completed(given: Row, known: Row | undefined): Row {
  return Object.fromEntries(
    fields.map(([field, column]) => {
      const value = field in given ? given[field] : known?.[field];
      return [field, isBlank(value) ? (column.preset ?? null) : (value ?? null)];
    }),
  );
}

function faults(row: Row, codes: ReadonlySet<string>): RowProblem[] {
  const absent = fields.filter(([field, column]) => column.required && isBlank(row[field]));
  const link = (field: string, code: string): RowProblem[] => {
    const to = row[field];
    return typeof to === 'string' && !codes.has(to) ? [{ field, code, found: to }] : [];
  };
  return [
    ...absent.map(([field]) => ({ field, code: 'required' })),
    ...link('parentCode', 'unknownParent'),
    ...link('successorCode', 'unknownSuccessor'),
    ...inOrder(row, 'validFrom', 'validTo'),
  ];
}

/** The codes on the way up, if it leads back to where it began. */
function circle(code: string, parents: ReadonlyMap<string, string>): string | null {
  const seen: string[] = [];
  for (let at: string | undefined = code; at !== undefined; at = parents.get(at)) {
    if (seen.includes(at)) return [...seen, at].join(' → ');
    seen.push(at);
  }
  return null;
}

interface Candidate {
  readonly line: number;
  readonly row: Row;
}

/** Units of one code and different content: none is believed. */
function byCode(rows: readonly UnitRow[], known: ReadonlyMap<string, Row>): Map<string, Candidate[]> {
  const groups = new Map<string, Candidate[]>();
  for (const { line, given } of rows) {
    const row = completed(given, known.get(codeOf(given)));
    groups.set(codeOf(row), [...(groups.get(codeOf(row)) ?? []), { line, row }]);
  }
  return groups;
}

/**
 * What an import of units would do. A row that fails takes the rows below it along (their parent is unknown), until
 * nothing changes any more.
 */
export function planUnits(rows: readonly UnitRow[], stored: readonly Row[]): UnitPlan {
  const known = new Map(stored.map((row) => [codeOf(row), row]));
  const errors: { line: number; problems: RowProblem[] }[] = [];
  const good = new Map<string, Candidate>();
  let duplicate = 0;
  for (const [code, group] of byCode(rows, known)) {
    const [first] = group;
    if (!first) continue;
    if (group.every(({ row }) => same(row, first.row))) {
      good.set(code, first);
      duplicate += group.length - 1;
    } else
      for (const { line } of group)
        errors.push({
          line,
          problems: [{ field: 'code', code: 'duplicateKey', found: code, expected: String(first.line) }],
        });
  }
  for (let changed = true; changed;) {
    const codes = new Set([...known.keys(), ...good.keys()]);
    changed = false;
    for (const [code, { line, row }] of good) {
      const problems = faults(row, codes);
      if (problems.length === 0) continue;
      errors.push({ line, problems });
      good.delete(code);
      changed = true;
    }
  }
  dropCircles(good, known, errors);
  return sorted({ good, known, duplicate, errors });
}

function dropCircles(
  good: Map<string, Candidate>,
  known: ReadonlyMap<string, Row>,
  errors: { line: number; problems: RowProblem[] }[],
): void {
  const parents = new Map<string, string>();
  for (const row of [...known.values(), ...[...good.values()].map((c) => c.row)]) {
    const parent = row['parentCode'];
    if (typeof parent === 'string') parents.set(codeOf(row), parent);
    else parents.delete(codeOf(row));
  }
  for (const [code, { line }] of [...good]) {
    const found = circle(code, parents);
    if (found === null) continue;
    errors.push({ line, problems: [{ field: 'parentCode', code: 'unitCycle', found }] });
    good.delete(code);
  }
}

interface Sorting {
  readonly good: ReadonlyMap<string, Candidate>;
  readonly known: ReadonlyMap<string, Row>;
  readonly duplicate: number;
  readonly errors: UnitPlan['errors'];
}

function sorted({ good, known, duplicate, errors }: Sorting): UnitPlan {
  const inserted: Row[] = [];
  const updated: Row[] = [];
  const lines = new Map<Row, number>();
  let unchanged = 0;
  for (const [code, { line, row }] of good) {
    lines.set(row, line);
    const before = known.get(code);
    if (!before) inserted.push(row);
    else if (same(before, row)) unchanged += 1;
    else updated.push(row);
  }
  return { inserted, updated, unchanged, duplicate, errors, lines };
}
