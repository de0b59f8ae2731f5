import { createReadStream } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';

import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { backUpDaily, backUpTo, DAILY_KEPT, listBackups } from '@/lib/data/backup/folder';
import { linesOf } from '@/lib/data/backup/lines';
import { verifyCells } from '@/lib/data/cells';
import { ensureCells } from '@/lib/data/cells-version';
import { read, transaction } from '@/lib/data/db';
import { evaluateUnit } from '@/lib/data/indicators';
import { enterMonth, saveDraft } from '@/lib/data/month-entry';
import { generate } from '@/lib/data/testing/generate';
import { insertRows, scopeOf } from '@/lib/data/testing/insert';
import { useUnits } from '@/lib/data/testing/database';
import { registerNames } from '@/lib/domain/register/definition';
import { migrationsDirectory, readMigrations } from '@/lib/ops/migrate';
import { backupCommand, restoreCommand } from './backup';
import type { Command } from './command';

/** A month without rows. */
const ENTERED = 202103;
const awkward = 'tab\there, line\nbreak, \\N, \\., "quoted", \u2028 and 㐀𠀀';
let folder = '';
let file = '';

useUnits(async (tx) => {
  for (const name of registerNames) await insertRows(tx, name, generate(name, 30));
  await tx.query('update complaint set title = $1 where id = (select min(id) from complaint)', [awkward]);
  await tx.query(`insert into attachment (register, row_id, name, media_type, size, sha256, added_by)
    select 'complaints', min(id), 'a.bin', 'application/pdf', 3, 'x', 'test' from complaint`);
  await tx.query(`insert into attachment_piece (attachment_id, nth, bytes)
    select id, 0, decode('00ff0a', 'hex') from attachment`);
  const given = { unitId: 5, register: 'complaints' as const, note: awkward, version: 0 };
  const texts = { 'complaint.received': '3', 'complaint.repeat': '0', 'complaint.group': '/' };
  const entered = await enterMonth(tx, scopeOf('/1/2/5/'), {
    given: { ...given, month: ENTERED, texts },
    today: '2024-12-31',
  });
  const drafted = await saveDraft(tx, scopeOf('/1/2/5/'), {
    ...given,
    month: ENTERED + 1,
    texts: { 'complaint.received': '3?' },
  });
  if (!entered.ok || !drafted.ok) throw new Error('nothing was entered');
});
beforeAll(async () => {
  await ensureCells();
  folder = await mkdtemp(join(tmpdir(), 'sunledger 备份 '));
  process.env['SUNLEDGER_DATA_DIR'] = folder;
});
afterAll(async () => {
  delete process.env['SUNLEDGER_DATA_DIR'];
  await rm(folder, { recursive: true });
});
beforeEach(async () => {
  file = join(await mkdtemp(join(folder, 'case ')), 'all.sql.gz');
});

async function run(command: Command, ...args: string[]): Promise<{ code: number; out: string; err: string }> {
  let [out, err] = ['', ''];
  const code = await command(args, { out: (text) => (out += text), err: (text) => (err += `${text}\n`) });
  return { code, out, err };
}

/** Every row of every table, as text, in an order of its own. */
async function everything(): Promise<Record<string, unknown>> {
  const tables = await read<{ name: string }>(
    `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' order by 1`,
  );
  const held: Record<string, unknown> = {};
  for (const { name } of tables)
    held[name] = await read(
      `select md5(coalesce(string_agg(t::text, '|' order by t::text), '')) as hash, count(*) as n from "${name}" t`,
    );
  return held;
}

describe('backup and restore', () => {
  it('bring back every table as it was, its numbers and its sequences', async () => {
    const before = await everything();
    expect(await run(backupCommand, file)).toMatchObject({ code: 0, out: file });
    await transaction(async (tx) => {
      await tx.query('delete from complaint');
      await tx.query(`update org_unit set name = 'gone'`);
      await tx.query('create table added_later (id int)');
    });
    expect(await everything()).not.toEqual(before);
    const restored = await run(restoreCommand, file, '--lang', 'en');
    expect(restored).toMatchObject({ code: 0 });
    expect(restored.out).toMatch(/restored: \d+ tables, \d+ rows/);
    expect(await everything()).toEqual(before);
    expect(await verifyCells()).toEqual([]);
    // What was entered is stored as lines, and counts again with its marks; a draft is one still.
    const lines = { 'complaint.received': 3, 'complaint.repeat': 0, 'complaint.group': 'na' };
    expect(await read('select lines, draft, note from month_entry order by month')).toEqual([
      { lines, draft: null, note: awkward },
      { lines: null, draft: { 'complaint.received': '3?' }, note: awkward },
    ]);
    const asked = { unitId: 5, period: { from: ENTERED, to: ENTERED }, asOf: '2024-12-31' };
    const [value] = await evaluateUnit(scopeOf('/1/'), { ...asked, codes: ['complaint.received'] });
    expect(value).toMatchObject({ value: 3, entered: 1 });
    const [{ title } = {}] = await read<{ title: string }>('select title from complaint order by id limit 1');
    expect(title).toBe(awkward);
    // The next row gets a number that none has.
    const [{ next, last } = {}] = await read<{ next: number; last: number }>(
      `select nextval(pg_get_serial_sequence('complaint', 'id')) as next, (select max(id) from complaint) as last`,
    );
    expect(next).toBeGreaterThan(last ?? Number.POSITIVE_INFINITY);
  }, 60_000);

  it('keep what was there before a restore, and try without changing anything', async () => {
    await backUpTo(file);
    const before = await everything();
    const tried = await run(restoreCommand, file, '--dry-run', '--lang', 'en');
    expect(tried).toMatchObject({ code: 0, err: '' });
    expect(tried.out).toContain('is sound');
    expect(await everything()).toEqual(before);
    const kept = async (): Promise<string> => (await run(restoreCommand, file, '--lang', 'en')).err;
    const paths = [await kept(), await kept()].map(
      (said) => /backed up to (.*before-restore-\d+(-\d)?\.sql\.gz)/.exec(said)?.[1],
    );
    expect(new Set(paths).size).toBe(2);
    for (const path of paths) expect(await run(restoreCommand, path ?? '', '--dry-run')).toMatchObject({ code: 0 });
  }, 60_000);

  it('do not write over a file', async () => {
    await writeFile(file, 'mine');
    expect(await run(backupCommand, file)).toMatchObject({ code: 1 });
    expect(await readFile(file, 'utf8')).toBe('mine');
  });

  it('bring back the tables of an older program, and go on from there', async () => {
    const older = readMigrations(migrationsDirectory()).slice(0, -3);
    await backUpTo(file);
    const newest = await everything();
    await transaction(async (tx) => {
      await tx.query('drop schema public cascade; create schema public');
      await tx.query(`create table _prisma_migrations (id varchar(36) primary key not null, checksum varchar(64) not null,
        finished_at timestamptz, migration_name varchar(255) not null, logs text, rolled_back_at timestamptz,
        started_at timestamptz not null default now(), applied_steps_count integer not null default 0)`);
      for (const { name, checksum, sql } of older) {
        await tx.query(sql);
        await tx.query(
          `insert into _prisma_migrations (id, checksum, migration_name, finished_at) values (gen_random_uuid(), $2, $1, now())`,
          [name, checksum],
        );
      }
      await tx.query(
        `insert into org_unit (id, code, name, kind, path, valid_from) values (7, 'OLD', '旧镇', 'township', '/7/', '2000-01-01')`,
      );
    });
    const old = join(folder, 'old.sql.gz');
    await backUpTo(old);
    expect(await run(restoreCommand, file)).toMatchObject({ code: 0 });
    expect(await everything()).toEqual(newest);
    expect(await run(restoreCommand, old)).toMatchObject({ code: 0 });
    expect(await read('select code from org_unit')).toEqual([{ code: 'OLD' }]);
    expect(await read('select count(*) as n from _prisma_migrations')).toEqual([{ n: older.length + 3 }]);
    expect(await run(restoreCommand, file)).toMatchObject({ code: 0 });
    expect(await everything()).toEqual(newest);
  }, 120_000);
});

describe('a file that cannot be restored', () => {
  const changed = (text: Buffer, from: string, to: string): Buffer =>
    gzipSync(Buffer.from(text.toString('latin1').replace(from, to), 'latin1'));

  it.each<[string, (packed: Buffer) => Buffer, RegExp]>([
    ['is something else', () => Buffer.from('PK\u0003\u0004 a workbook'), /no backup of this program/],
    ['is empty', () => Buffer.alloc(0), /no backup of this program/],
    ['is another text', () => gzipSync('select 1;\n'), /no backup of this program \(select 1;\)/],
    ['ends too early', (packed) => packed.subarray(0, packed.length - 2000), /damaged or incomplete/],
    ['ends after a whole table', (packed) => gzipSync(gunzipSync(packed).subarray(0, -200)), /damaged or incomplete/],
    ['has another cell', (packed) => changed(gunzipSync(packed), 'quoted', 'quotes'), /damaged or incomplete/],
    [
      'has a row too few',
      (packed) =>
        gzipSync(
          gunzipSync(packed)
            .toString('latin1')
            .replace(/(copy "complaint" [^\n]*\n)[^\n]*\n/, '$1'),
          {},
        ),
      /damaged or incomplete \(complaint: 29 \/ 30\)/,
    ],
    [
      'has a cell that cannot be',
      (packed) =>
        gzipSync(
          gunzipSync(packed)
            .toString('latin1')
            .replace(/(copy "complaint" [^\n]*\n)\d+/, '$1x'),
        ),
      /damaged or incomplete \(complaint: /,
    ],
    ['is of a newer format', (packed) => changed(gunzipSync(packed), 'backup 1', 'backup 2'), /newer program/],
    [
      'has a migration of the future',
      (packed) => changed(gunzipSync(packed), '"migrations":[', '"migrations":["99990101000000_x",'),
      /lacks 99990101000000_x/,
    ],
  ])(
    'because it %s is refused with a reason, and nothing changes',
    async (_name, damage, reason) => {
      await backUpTo(file);
      await writeFile(file, damage(await readFile(file)));
      const before = await everything();
      const refused = await run(restoreCommand, file, '--lang', 'en');
      expect(refused.code).toBe(1);
      expect(refused.err).toMatch(reason);
      expect(await everything()).toEqual(before);
    },
    60_000,
  );

  it('is missing', async () => {
    expect(await run(restoreCommand, join(folder, 'none.sql.gz'), '--lang', 'en')).toMatchObject({ code: 1 });
  });
});

it('makes one backup a day, and keeps the newest', async () => {
  for (let day = 1; day <= DAILY_KEPT + 2; day += 1) await backUpDaily(`2026-03-${String(day).padStart(2, '0')}`);
  expect(await backUpDaily('2026-03-16')).toBeNull();
  const daily = (await listBackups()).filter(({ name }) => name.startsWith('daily-')).map(({ name }) => name);
  expect(daily).toHaveLength(DAILY_KEPT);
  expect(daily[0]).toBe('daily-2026-03-16.sql.gz');
  expect(await run(restoreCommand, 'daily-2026-03-16.sql.gz', '--dry-run')).toMatchObject({ code: 0 });
  expect((await readdir(join(folder, 'backups'))).filter((name) => name.endsWith('.unfinished'))).toEqual([]);
}, 60_000);

it('takes lines apart wherever a piece ends', async () => {
  const text = join(folder, 'lines.txt');
  await writeFile(text, 'one\n二行\u2028still\r\n\nlast');
  for (const highWaterMark of [1, 2, 3, 5, 64]) {
    const lines: string[] = [];
    for await (const line of linesOf(createReadStream(text, { highWaterMark }) as AsyncIterable<Buffer>))
      lines.push(line.toString());
    expect(lines).toEqual(['one\n', '二行\u2028still\r\n', '\n', 'last']);
  }
});
