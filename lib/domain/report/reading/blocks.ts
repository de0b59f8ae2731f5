/** What a file shows, in its order. In a grid a merged cell repeats in every place that it covers. */
export type SourceBlock =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'table'; readonly grid: readonly (readonly string[])[] }
  | { readonly kind: 'picture' };

/** Something a reader must know: a cell with words beside its number, a table that is a picture. Words by the messages. */
export interface ReadingNote {
  /** message key under reading.notes */
  readonly code:
    | 'numberWithWords'
    | 'notANumber'
    | 'pictureTable'
    | 'splitTable'
    | 'otherName'
    | 'noTable'
    | 'unknownRow'
    | 'noYear';
  readonly where: string;
  readonly found: string;
}
