import { truncate } from 'node:fs/promises';
import { join } from 'node:path';
import { constants, deflateRawSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { disconnect } from '../data/db';
import { good, importBench, runImport } from './real-data/harness';

const bench = importBench();
const { file, complaints, stored } = bench;
beforeAll(bench.open);
afterAll(bench.close);
beforeEach(bench.clear);

describe('what cannot be read is refused with words, and nothing is written', () => {
  const refused = async (path: string, code: string, ...more: string[]) => {
    const answer = await complaints(path, ...more);
    expect(answer).toMatchObject({ code: 1, ok: false, problems: [{ code }] });
    expect(answer.problems[0]?.message).not.toContain('problems.');
    expect(await stored()).toEqual([]);
  };

  it.each([
    ['empty.csv', '', 'emptyFile'],
    ['blank.csv', '\n\n', 'emptyFile'],
    ['report.csv', '%PDF-1.7', 'wrongFileType'],
    ['picture.xlsx', '\x89PNG\r\n', 'wrongFileType'],
    ['page.xls', '<html><table><tr><td>1</td></tr></table></html>', 'wrongFileType'],
    ['~$good.xlsx', '\x05admin', 'lockFile'],
    ['broken.xlsx', 'PK\x03\x04 not a zip', 'unreadableWorkbook'],
    ['columns.csv', '编号,标题\n1,甲\n', 'missingColumn'],
  ])('%s: %#', async (name, content, code) => {
    await refused(await file(name, Buffer.from(content, name === 'picture.xlsx' ? 'latin1' : 'utf8')), code);
  });

  it('a file that is not there, an unknown unit, no unit, an unknown map field', async () => {
    await refused(join(bench.folder(), 'absent.csv'), 'fileNotFound');
    const path = await file('good2.csv', good);
    expect(await runImport('complaints', path, '--unit', '无此镇')).toMatchObject({
      code: 1,
      problems: [{ code: 'unknownUnit' }],
    });
    expect(await runImport('complaints', path)).toMatchObject({ code: 1, problems: [{ code: 'unitMissing' }] });
    await refused(path, 'mapUnknownField', '--map', await file('map.json', '{"constants":{"colour":"red"}}'));
    await refused(path, 'unknownEncodingName', '--encoding', 'klingon');
  });

  it('a Word file', async () => {
    await refused(await file('letter.xlsx', zipSync({ 'word/document.xml': strToU8('<w/>') })), 'wrongFileType');
  });

  it('1 GB of zeros, as bytes and as digits, quickly', async () => {
    const path = await file('zeros.csv', '');
    await truncate(path, 1_000_000_000);
    const start = performance.now();
    await refused(path, 'notText');
    await refused(await file('digits.csv', '0'.repeat(50_000_000)), 'recordTooLong');
    expect(performance.now() - start).toBeLessThan(20_000);
  });

  it('1 GB of zeros in a workbook, whatever size it declares', async () => {
    const bomb = zipOfZeros(1_000_000_000);
    await refused(await file('bomb.xlsx', bomb), 'tooBigInside');
    const central = bomb.lastIndexOf('PK\x01\x02', undefined, 'latin1');
    bomb.writeUInt32LE(1000, central + 24);
    await refused(await file('liar.xlsx', bomb), 'tooBigInside');
  });

  it('no database: the command says so', async () => {
    const url = process.env['DATABASE_URL'];
    await disconnect();
    process.env['DATABASE_URL'] = 'postgres://127.0.0.1:1/none';
    await expect(runImport('complaints', join(bench.folder(), 'good2.csv'), '--unit', 'T1')).rejects.toThrow(
      /ECONNREFUSED/,
    );
    await disconnect();
    process.env['DATABASE_URL'] = url;
  });
});

/** An archive of one entry of zeros: raw deflate of 10 MB, repeated, and an end. */
function zipOfZeros(size: number): Buffer {
  const part = deflateRawSync(Buffer.alloc(10_000_000), { finishFlush: constants.Z_FULL_FLUSH });
  const packed = Buffer.concat([...Array.from({ length: size / 10_000_000 }, () => part), Buffer.of(3, 0)]);
  const name = Buffer.from('xl/workbook.xml');
  const sizes = Buffer.alloc(12);
  sizes.writeUInt32LE(packed.length, 4);
  sizes.writeUInt32LE(size, 8);
  const bytes = (...n: number[]) => Buffer.from(n);
  const local = Buffer.concat([
    bytes(80, 75, 3, 4, 20, 0, 0, 0, 8, 0, 0, 0, 0, 0),
    sizes,
    bytes(name.length, 0, 0, 0),
    name,
  ]);
  const central = Buffer.concat([
    bytes(80, 75, 1, 2, 20, 0, 20, 0, 0, 0, 8, 0, 0, 0, 0, 0),
    sizes,
    bytes(name.length, 0),
    Buffer.alloc(16),
    name,
  ]);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(local.length + packed.length, 16);
  return Buffer.concat([local, packed, central, end]);
}
