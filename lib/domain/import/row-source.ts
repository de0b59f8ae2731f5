import type { RawRow } from './raw-row';

type Chunk = readonly RawRow[];

/**
 * The rows of one table, in the chunks in which they are read: a step for every single row costs as much as the row.
 * They can be read more than once; whoever has looked at the first rows goes on from there.
 */
export class RowSource {
  private held: Chunk[] = [];
  private rest: AsyncIterator<Chunk> | null = null;
  private readonly open: () => AsyncIterable<Chunk>;

  constructor(open: () => AsyncIterable<Chunk>) {
    this.open = open;
  }

  private begun(): AsyncIterator<Chunk> {
    return (this.rest ??= this.open()[Symbol.asyncIterator]());
  }

  /** The first rows, fewer where the table has fewer; they stay in front of what chunks() gives. */
  async head(count: number): Promise<Chunk> {
    const rest = this.begun();
    while (this.held.reduce((n, chunk) => n + chunk.length, 0) < count) {
      const next = await rest.next();
      if (next.done === true) break;
      this.held.push(next.value);
    }
    return this.held.flat().slice(0, count);
  }

  /** Every row from the first one on. */
  async *chunks(): AsyncGenerator<Chunk> {
    const rest = this.begun();
    const { held } = this;
    [this.held, this.rest] = [[], null];
    try {
      yield* held;
      for (let next = await rest.next(); next.done !== true; next = await rest.next()) yield next.value;
    } finally {
      await rest.return?.();
    }
  }

  /** The same, one by one. */
  async *each(): AsyncGenerator<RawRow> {
    for await (const chunk of this.chunks()) yield* chunk;
  }

  /** Lets go of the file where only its first rows were read. */
  async close(): Promise<void> {
    const { rest } = this;
    [this.held, this.rest] = [[], null];
    await rest?.return?.();
  }
}
