import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { contentOf } from '@/lib/documents/attachment-type';
import { registerNames } from '@/lib/domain/register/definition';
import { registers } from '@/lib/domain/register/registers';
import { addAttachment, listAttachments, openAttachment, removeAttachment } from './attachments';
import { read } from './db';
import { rowHistory } from './register-history';
import { readRow } from './register-read';
import { deleteRow } from './register-save';
import { useUnits } from './testing/database';
import { generate } from './testing/generate';
import { insertRows, scopeOf } from './testing/insert';

let folder: string;
const township = scopeOf('/1/2/');
const street = scopeOf('/1/4/');
let of: { register: 'complaints'; id: number };

useUnits(async (tx) => {
  await insertRows(tx, 'complaints', generate('complaints', 20));
});
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'attachment-'));
  const [row] = await read<{ id: number }>('select id from complaint where unit_id = 2 limit 1');
  of = { register: 'complaints', id: row?.id ?? 0 };
});

afterAll(async () => {
  await rm(folder, { recursive: true });
});

async function file(name: string, bytes: string | Uint8Array): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, bytes);
  return path;
}
const added = async (name: string, bytes: string | Uint8Array) => ({
  ...of,
  name,
  mediaType: 'application/pdf',
  path: await file(name, bytes),
});

async function bytesOf(pieces: AsyncIterable<Uint8Array> | undefined): Promise<Buffer> {
  const all: Uint8Array[] = [];
  for await (const piece of pieces ?? []) all.push(piece);
  return Buffer.concat(all);
}

describe('attachments', () => {
  it('gives back byte for byte what was added, over several pieces', async () => {
    const big = Buffer.alloc(2_500_000, '%PDF-1.7 abc');
    const id = await addAttachment(township, await added('大.pdf', big));
    if (!id.ok) throw new Error(id.error.code);
    const opened = await openAttachment(township, { ...of, attachment: id.value });
    expect(opened).toMatchObject({ name: '大.pdf', size: big.length });
    expect((await bytesOf(opened?.pieces)).equals(big)).toBe(true);
    expect(await read('select 1 from attachment_piece where attachment_id = $1', [id.value])).toHaveLength(3);
  });

  it('refuses the same content twice, and more than a case can hold', async () => {
    expect(await addAttachment(township, await added('again.pdf', '%PDF-x'))).toMatchObject({ ok: true });
    expect(await addAttachment(township, await added('other name.pdf', '%PDF-x'))).toEqual({
      ok: false,
      error: { code: 'twice' },
    });
    const [other] = await read<{ id: number }>('select id from complaint where unit_id = 2 and id <> $1', [of.id]);
    const id = other?.id ?? 0;
    await read(
      `insert into attachment (register, row_id, name, media_type, size, sha256, added_by)
       select 'complaints', $1, 'x', 'x', 1, i::text, 'x' from generate_series(1, 50) i`,
      [id],
    );
    const more = await addAttachment(township, { ...(await added('51.pdf', '%PDF-51')), id });
    expect(more).toMatchObject({ ok: false, error: { code: 'tooMany' } });
  });

  it('is closed to another township: no list, no bytes, no adding, no removing', async () => {
    const [known] = await listAttachments(township, of);
    const attachment = known?.id ?? 0;
    expect(attachment).toBeGreaterThan(0);
    expect(await listAttachments(street, of)).toEqual([]);
    expect(await openAttachment(street, { ...of, attachment })).toBeNull();
    expect(await addAttachment(street, await added('y.pdf', '%PDF-y'))).toMatchObject({ error: { code: 'gone' } });
    expect(await removeAttachment(street, { ...of, attachment })).toMatchObject({ error: { code: 'gone' } });
    expect(await openAttachment(township, { ...of, id: of.id + 999, attachment })).toBeNull();
  });

  it('is removed with an entry in the history of the case', async () => {
    const id = await addAttachment(township, await added('gone.pdf', '%PDF-gone'));
    if (!id.ok) throw new Error(id.error.code);
    expect(await removeAttachment(township, { ...of, attachment: id.value })).toMatchObject({ ok: true });
    expect(await openAttachment(township, { ...of, attachment: id.value })).toBeNull();
    expect(await read('select 1 from attachment_piece where attachment_id = $1', [id.value])).toEqual([]);
    const [last, before] = await rowHistory(township, of);
    expect([last?.action, before?.action]).toEqual(['detach', 'attach']);
    expect(JSON.stringify(last?.detail)).not.toContain('gone.pdf');
  });

  it('goes with its row', async () => {
    const row = await readRow(township, of);
    expect((await deleteRow(township, { ...of, version: row?.version ?? 0 })).ok).toBe(true);
    expect(await read('select 1 from attachment where row_id = $1', [of.id])).toEqual([]);
  });

  it.each(registerNames)('%s: the table has the trigger that takes files away with their row', async (name) => {
    const rows = await read(
      `select 1 from pg_trigger t join pg_proc p on p.oid = t.tgfoid
       where t.tgrelid = $1::regclass and p.proname = 'drop_attachments' and encode(t.tgargs, 'escape') = $2 || '\\000'`,
      [registers[name].table, name],
    );
    expect(rows).toHaveLength(1);
  });
});

describe('contentOf', () => {
  it.each([
    ['%PDF-1.7\n', 'pdf'],
    [Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'png'],
    [Buffer.from('d0cf11e0a1b11ae1' + '00'.repeat(600), 'hex'), 'cfb'],
    ['<html><script>alert(1)</script>', null],
    ['plain words', null],
    ['', null],
  ])('%j is %s, whatever its name says', async (bytes, ending) => {
    expect(await contentOf(await file('photo.jpg', bytes))).toBe(ending);
  });
});
