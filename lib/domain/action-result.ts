import type { RowProblem } from './register/definition';

/** What a server action answers. `error` is a code (message key), `problems` stand beside their fields. */
export type ActionResult<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: string; readonly problems?: readonly RowProblem[] };
