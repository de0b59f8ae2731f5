import { read as readXlsx, utils } from '@e965/xlsx';
import { parse } from 'csv-parse/sync';
import { createTranslator } from 'use-intl/core';
import { beforeAll, describe, expect, it } from 'vitest';

import { exportColumns, exportRowsOf } from '@/components/register/export-rows';
import type { RegistersTranslator } from '@/components/register/words';
import { read, transaction } from '@/lib/data/db';
import { exportRows } from '@/lib/data/register-export';
import { useDatabase } from '@/lib/data/testing/database';
import { derived, insertCalendar, insertRows, insertUnits, scopeOf } from '@/lib/data/testing/insert';
import { registers } from '@/lib/domain/register/registers';
import words from '../../../messages/zh-CN/registers.json';
import type { Sheet } from './write';
import { writeCsv } from './write-csv';
import { writeXlsx } from './write-xlsx';

const COUNT = 4_500;
const { complaints } = registers;
const t: RegistersTranslator = createTranslator({
  locale: 'zh-CN',
  messages: { registers: words } as unknown as Record<string, Record<string, string>>,
  namespace: 'registers',
});

useDatabase();
beforeAll(async () => {
  const rows = Array.from({ length: COUNT }, (_, i) =>
    derived('complaints', {
      unitId: i % 2 === 0 ? 2 : 4,
      caseNo: String(i).padStart(8, '0'),
      source: 'phone',
      clock: 'hotline',
      title: i === 0 ? '=HYPERLINK("http://x","y")' : `标题${i}`,
      complainantName: '不应出现的姓名',
      receivedOn: '2024-03-05',
      status: 'received',
    }),
  );
  await transaction(async (tx) => {
    await insertCalendar(tx);
    await insertUnits(tx);
    await insertRows(tx, 'complaints', rows);
  });
});

async function sheet(): Promise<Sheet> {
  const columns = exportColumns(complaints, t);
  const rows = await exportRows(scopeOf('/1/2/'), {
    register: 'complaints',
    unitId: 2,
    period: { from: 202403, to: 202403 },
    search: '',
    state: '',
    sort: { field: 'caseNo', descending: false },
    today: '2024-09-01',
    fields: columns.flatMap((column) => column.field ?? []),
  });
  return {
    name: '投诉信访',
    columns,
    rows: exportRowsOf(rows, { definition: complaints, columns, t, locale: 'zh-CN' }),
  };
}

const bytes = async (stream: ReadableStream<Uint8Array>): Promise<Buffer> =>
  Buffer.from(await new Response(stream).arrayBuffer());

describe('a register as a file', () => {
  it('holds every row of the subtree in Excel, codes whole, no name, no formula', async () => {
    const book = readXlsx(await bytes(writeXlsx(await sheet())));
    const first = book.Sheets[book.SheetNames[0] ?? ''];
    const rows = utils.sheet_to_json<Record<string, unknown>>(first ?? {}, { raw: true });
    expect(rows).toHaveLength(COUNT / 2);
    expect(rows[0]).toMatchObject({ 单位: 'U2', 编号: '00000000', 标题: '=HYPERLINK("http://x","y")', 来源: '来电' });
    expect(JSON.stringify(rows)).not.toContain('不应出现的姓名');
    expect(
      Object.values(first ?? {}).some((cell: unknown) => typeof cell === 'object' && cell !== null && 'f' in cell),
    ).toBe(false);
  });

  it('is the same in CSV, with the formula made harmless', async () => {
    const text = (await bytes(writeCsv(await sheet()))).toString('utf8');
    const rows = parse(text, { bom: true, columns: true }) as unknown as Record<string, string>[];
    expect(rows).toHaveLength(COUNT / 2);
    expect(rows[0]?.['标题']).toBe(`'=HYPERLINK("http://x","y")`);
    expect(text).not.toContain('不应出现的姓名');
  });

  it('leaves no transaction open when the download is broken off', async () => {
    const reader = writeXlsx(await sheet()).getReader();
    await reader.read();
    await reader.cancel();
    const open = await read(
      `select 1 from pg_stat_activity where datname = current_database() and state like 'idle in transaction%'`,
    );
    expect(open).toEqual([]);
  });
});
