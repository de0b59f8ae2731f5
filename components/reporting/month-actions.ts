import type { ActionResult } from '@/lib/domain/action-result';

interface Key {
  unitId: number;
  month: number;
}
type Act<I> = ((input: I) => Promise<ActionResult<null>>) | null;

/** null: the reader may not. */
export interface MonthActions {
  readonly submit: Act<Key>;
  readonly accept: Act<Key>;
  readonly giveBack: Act<Key & { cell: string; reason: string }>;
  readonly explain: Act<Key & { measure: string; text: string }>;
}
