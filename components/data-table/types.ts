import type { ReactNode } from 'react';

/** A status mark: always drawn with its word, never by colour alone. */
export type MarkTone = 'normal' | 'good' | 'warn' | 'attention' | 'overdue' | 'missing';

export interface DataMark {
  readonly tone: MarkTone;
  readonly word: string;
}

export interface DataColumn {
  readonly id: string;
  readonly label: string;
  /** right-aligned tabular figures */
  readonly numeric?: boolean;
  /** one sentence, shown as the title of the heading */
  readonly hint?: string;
  /** false: this heading does not sort */
  readonly sortable?: boolean;
  /** heading above neighbouring columns of the same group */
  readonly group?: string;
  /** a page on this column alone */
  readonly link?: { readonly href: string; readonly label: string };
}

/** One cell, ready to draw: text is already formatted in the reader's language. */
export interface DataCell {
  readonly text: string;
  /** value to sort by in the browser: absent the text, null sorts last in both directions */
  readonly sort?: string | number | null;
  readonly href?: string;
  readonly mark?: DataMark;
  /** lighter text behind the value: a unit or "1 204 / 1 238" */
  readonly detail?: string;
  /** short links behind the value: what has to be known of it */
  readonly notices?: readonly { readonly text: string; readonly href: string; readonly title: string }[];
  /** lighter lines under the value */
  readonly lines?: readonly string[];
  /** values over time, drawn as a small line; what it says in words */
  readonly spark?: {
    readonly values: readonly (number | null)[];
    readonly label: string;
    readonly scale?: { readonly low: number; readonly high: number };
  };
  /** shown when the cell is pointed at */
  readonly title?: string;
}

export interface DataRow {
  readonly id: string;
  readonly cells: Readonly<Record<string, DataCell>>;
}

/** Sorting done by the server: each sortable heading is a link to the address that sorts by it. */
export interface ServerSort {
  readonly column: string | null;
  readonly descending: boolean;
  readonly hrefs: Readonly<Record<string, string>>;
}

export interface DataTableProps {
  /** caption for screen readers, and the name of the scrolling region */
  readonly name: string;
  readonly columns: readonly DataColumn[];
  readonly rows: readonly DataRow[];
  /** footer texts by column; the first column says "total" */
  readonly totals?: Readonly<Record<string, string>>;
  /** absent: the browser sorts */
  readonly serverSort?: ServerSort;
  /** sorting of the browser at first sight */
  readonly initialSort?: { readonly column: string; readonly descending: boolean };
  /** columns not drawn */
  readonly hidden?: readonly string[];
  /** a narrow first column, such as a box to select the row */
  readonly leading?: { readonly head: ReactNode; readonly cell: (row: DataRow) => ReactNode };
  /** of a long list: the first and last row in sight */
  readonly onRange?: (from: number, to: number) => void;
}
