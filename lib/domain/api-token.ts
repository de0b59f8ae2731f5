import { z } from 'zod';

/** What the administrator says about a new token; unitId is the top of what it sees. */
export const newToken = z.object({
  name: z.string().trim().min(1, 'required').max(60),
  unitId: z.number({ error: 'unitRequired' }).int(),
  mayRecord: z.boolean(),
});
export type NewToken = z.infer<typeof newToken>;

/** Requests a token has left: it holds BURST and regains PER_MINUTE a minute. */
export const BURST = 60;
export const PER_MINUTE = 120;
const MS_A_REQUEST = 500;

export interface Allowance {
  /** whole and part of a request */
  readonly left: number;
  /** milliseconds */
  readonly at: number;
}

export interface Granted {
  readonly allowed: boolean;
  readonly next: Allowance;
  /** seconds until a request is allowed again; 0 when this one was */
  readonly retryAfter: number;
}

/** One request at `now` (milliseconds, never running backwards): a token bucket. */
export function spend(before: Allowance | undefined, now: number): Granted {
  const idle = before === undefined ? 0 : Math.max(0, now - before.at);
  const left = Math.min(BURST, (before?.left ?? BURST) + (idle * PER_MINUTE) / 60_000);
  if (left >= 1) return { allowed: true, next: { left: left - 1, at: now }, retryAfter: 0 };
  return { allowed: false, next: { left, at: now }, retryAfter: Math.ceil(((1 - left) * MS_A_REQUEST) / 1000) };
}
