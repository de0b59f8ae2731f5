/** One column list per register: table, form, import, export and template all read it (docs/adr/0004). */
export type ColumnKind =
  | 'text'
  | 'longText'
  | 'code'
  | 'date'
  | 'dateTime'
  | 'month'
  | 'integer'
  | 'decimal'
  | 'boolean'
  | 'choice'
  | 'choices';

export interface Column {
  readonly kind: ColumnKind;
  readonly required?: true;
  /** closed vocabulary of a choice; labels are messages registers.<register>.choices.<field>.<value> */
  readonly choices?: readonly string[];
  /** value when an import or a new form leaves the field empty */
  readonly preset?: string | number | boolean | readonly string[];
  readonly min?: number;
  readonly max?: number;
  /** longest text, in characters; default 500, longText 100,000 */
  readonly length?: number;
  /** names a person: never in a report or public export (SEED-SYSTEMS H3) */
  readonly personal?: true;
  /** a number that names (a year) and does not count: written without separators */
  readonly naming?: true;
  /** what was entered before is offered while it is typed */
  readonly suggest?: true;
  /** shown in the list without being asked for */
  readonly listed?: true;
  /** computed by the register's derive(); not in forms or imports */
  readonly derived?: true;
  /** came after rows had been stored: empty, it leaves the hash of a row as it was */
  readonly later?: true;
  /** headings under which offices and systems export the field */
  readonly aliases?: readonly string[];
}

export type Columns = Readonly<Record<string, Column>>;

/** month is yyyymm; choices is a list; everything textual, dates too, is a string */
export type Value = string | number | boolean | readonly string[] | null;
export type Row = Readonly<Record<string, Value>>;

type Plain<K extends ColumnKind> = K extends 'integer' | 'decimal' | 'month'
  ? number
  : K extends 'boolean'
    ? boolean
    : K extends 'choices'
      ? readonly string[]
      : string;

/** The row type of a column list: required columns are never null. */
export type RowOf<C extends Columns> = {
  readonly [F in keyof C]: C[F] extends { required: true } ? Plain<C[F]['kind']> : Plain<C[F]['kind']> | null;
};

/** database column of a field: publishedOn → published_on */
export const snake = (field: string): string => field.replace(/[A-Z]/g, (c) => `_${c.toLowerCase()}`);
