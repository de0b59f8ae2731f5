import type { CompareAddress } from './compare-address';
import type { ComparedRow, Comparison } from './comparison';

/** More units than this are sorted by the server and shown a page at a time. */
const PAGE = 100;

interface ComparePage {
  readonly rows: readonly ComparedRow[];
  readonly page: number;
  readonly pages: number;
  /** null: all units are there, and the browser sorts */
  readonly sort: { readonly column: string; readonly descending: boolean } | null;
  /** for each column that sorts, what the address says to sort by it: the other way round where it is sorted already */
  readonly sorts: readonly (readonly [column: string, sort: string])[];
}

function sortOf({ definitions }: Comparison, text: string | undefined): { column: string; descending: boolean } {
  const [descending, column = ''] = text?.startsWith('-') ? [true, text.slice(1)] : [false, text];
  if (column === 'unit' || definitions.some((d) => d.code === column)) return { column, descending };
  const first = definitions.find((d) => d.direction !== 'none') ?? definitions[0];
  return { column: first?.code ?? 'unit', descending: first?.direction !== 'lower' };
}

/** Unknown values last in both directions; equal ones by code. */
function sorted({ definitions, rows }: Comparison, sort: { column: string; descending: boolean }): ComparedRow[] {
  const at = definitions.findIndex((d) => d.code === sort.column);
  const sign = sort.descending ? -1 : 1;
  const byCode = (a: ComparedRow, b: ComparedRow): number => (a.unit.code < b.unit.code ? -1 : 1);
  if (at < 0) return [...rows].sort((a, b) => sign * byCode(a, b));
  const key = (row: ComparedRow): number | null => row.cells[at]?.value.value ?? null;
  return [...rows].sort((a, b) => {
    const [x, y] = [key(a), key(b)];
    if (x === null || y === null) return Number(x === null) - Number(y === null) || byCode(a, b);
    return sign * (x - y) || byCode(a, b);
  });
}

export function pageOf(comparison: Comparison, { sort: text, page: asked }: CompareAddress): ComparePage {
  const { rows, definitions } = comparison;
  if (rows.length <= PAGE) return { rows, page: 1, pages: 1, sort: null, sorts: [] };
  const sort = sortOf(comparison, text);
  const pages = Math.ceil(rows.length / PAGE);
  const page = Math.min(asked, pages);
  const next = (column: string, first: boolean): string => {
    const descending = sort.column === column ? !sort.descending : first;
    return descending ? `-${column}` : column;
  };
  return {
    rows: sorted(comparison, sort).slice((page - 1) * PAGE, page * PAGE),
    page,
    pages,
    sort,
    sorts: [['unit', next('unit', false)], ...definitions.map((d) => [d.code, next(d.code, true)] as const)],
  };
}
