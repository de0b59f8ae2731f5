/** What a column holds decides how Excel shows it; rows give plain values. */
export type SheetKind = 'text' | 'code' | 'number' | 'date' | 'dateTime';

export interface SheetColumn {
  readonly label: string;
  readonly kind: SheetKind;
  /** Excel number format, for kind 'number' only; default General */
  readonly format?: string;
  /** in characters; default by kind */
  readonly width?: number;
}

/** Dates are 'YYYY-MM-DD', date-times 'YYYY-MM-DDTHH:MM:SS'; null is an empty cell, never 0. */
export type SheetCell = string | number | null;

export interface Sheet {
  /** name of the sheet; what Excel forbids is taken out */
  readonly name: string;
  readonly columns: readonly SheetColumn[];
  readonly rows: AsyncIterable<readonly SheetCell[]> | Iterable<readonly SheetCell[]>;
}

const isPrintable = (character: string): boolean => {
  const code = character.charCodeAt(0);
  return code >= 0x20 ? code !== 0xfffe && code !== 0xffff : code === 0x09 || code === 0x0a || code === 0x0d;
};

/** Without what XML 1.0 has no place for: one such character makes the whole workbook unreadable. */
export function printable(text: string): string {
  const whole = text.replace(/\p{Surrogate}/gu, '\uFFFD');
  return Array.from(whole).every(isPrintable) ? whole : Array.from(whole).filter(isPrintable).join('');
}
