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
const escaped = (text: string): string =>
  SPECIAL.test(text) ? text.replace(/[\\\n\r\t]/g, (c) => escapes[c] ?? c) : text;

function copyValue(value: Value | undefined): string {
  if (value === null || value === undefined) return '\\N';
  if (typeof value === 'string') return escaped(value);
  if (typeof value === 'object') return escaped(`{${value.map((v) => `"${v.replace(/["\\]/g, '\\$&')}"`).join(',')}}`);
  return String(value);
}

function lineOf(definition: RegisterDefinition, fields: readonly string[], row: PlannedRow): string {
  let text = `${row.line}\t${row.targetId ?? '\\N'}\t${row.unitId}`;
  for (const field of fields) text += `\t${copyValue(row.values[field])}`;
  return `${text}\t${rowHash(definition, row.values)}\n`;
}

async function* chunks(definition: RegisterDefinition, rows: PlannedChunks): AsyncGenerator<string> {
  const fields = Object.keys(definition.columns);
  let text = '';
  for await (const chunk of rows) {
    for (const row of chunk) text += lineOf(definition, fields, row);
    if (text.length > 65_536) {
      yield text;
      text = '';
    }
  }
  if (text !== '') yield text;
}

/** Streams the rows into the staging table; an error of the source aborts the COPY and with it the transaction. */
export async function copyRows(
  tx: Tx,
  statement: string,
  { definition, rows }: { definition: RegisterDefinition; rows: PlannedChunks },
): Promise<void> {
  await pipeline(Readable.from(chunks(definition, rows)), tx.client.query(copyFrom(statement)));
}
