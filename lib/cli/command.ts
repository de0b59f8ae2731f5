/** Where a command writes: `out` is its result (JSON stays alone there), `err` is for people. */
export interface Io {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
}

/** Returns the exit code: 0 done, 2 some rows refused, 1 not done. */
export type Command = (args: readonly string[], io: Io) => Promise<number>;
