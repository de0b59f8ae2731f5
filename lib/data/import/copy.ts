import 'server-only';

import { hash } from 'node:crypto';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { from as copyFrom } from 'pg-copy-streams';

import type { Row, Value } from '@/lib/domain/columns';
import { canonical } from '@/lib/domain/import/complete';
import type { RegisterDefinition } from '@/lib/domain/register/definition';
import type { Tx } from '../db';

/** A checked row with its computed fields, ready to be written. */
export interface PlannedRow {
  /** line in the file; the name of the row until it has an id */
  readonly line: number;
  readonly unitId: number;
  /** the row this one replaces, when a form edits it by id */
  readonly targetId?: number;
  readonly values: Row;
}

/** Many at a time: waiting for every single row costs more than the row. */
export type PlannedChunks = AsyncIterable<readonly PlannedRow[]>;

export const rowHash = (definition: RegisterDefinition, values: Row): string =>
  hash('sha256', canonical(definition, values), 'base64');

const SPECIAL = /[\\\n\r\t]/;
const escapes: Readonly<Record<string, string>> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };
export const escaped = (text: string): string =>
  SPECIAL.test(text) ? text.replace(/[\\\n\r\t]/g, (c) => escapes[c] ?? c) : text;

function copyValue(value: Value | undefined): string {
  if (value === null || value === undefined) return '\\N';
  if (typeof value === 'string') return escaped(value);
  if (typeof value === 'object') return escaped(`{${value.map((v) => `"${v.replace(/["\\]/g, '\\$&')}"`).join(',')}}`);
  return String(value);
}

/** What one COPY writes: the columns of the statement in front of the fields and their hash, and those behind. */
export interface CopyOrder {
  readonly statement: string;
  readonly definition: RegisterDefinition;
  readonly rows: PlannedChunks;
  readonly before: (row: PlannedRow) => string;
  /** begins with a tab, unless there is nothing */
  readonly after: string;
}

export async function* copyText({ definition, rows, before, after }: CopyOrder): AsyncGenerator<string> {
  const fields = Object.keys(definition.columns);
  const end = `${after}\n`;
  let text = '';
  for await (const chunk of rows) {
    for (const row of chunk) {
      const { values } = row;
      text += before(row);
      for (const field of fields) text += `\t${copyValue(values[field])}`;
      text += `\t${rowHash(definition, values)}${end}`;
    }
    if (text.length > 65_536) {
      yield text;
      text = '';
    }
  }
  if (text !== '') yield text;
}

/** Streams the rows; an error of the source aborts the COPY and with it the transaction. */
export async function copyRows(tx: Tx, order: CopyOrder): Promise<void> {
  await pipeline(Readable.from(copyText(order)), tx.client.query(copyFrom(order.statement)));
}
