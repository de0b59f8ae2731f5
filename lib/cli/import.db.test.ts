import { readFile, writeFile } from 'node:fs/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { read } from '../data/db';
import { rowsCounted } from '../domain/import/problem';
import { importCommand } from './import';
import { codes, good, HEAD, importBench, runImport } from './real-data/harness';

const bench = importBench();
const { file, complaints, stored } = bench;
beforeAll(bench.open);
afterAll(bench.close);
beforeEach(bench.clear);

describe('import', () => {
  it('inserts, then finds everything unchanged, then updates what changed', async () => {
    const path = await file('good.csv', good);
    expect(await complaints(path)).toMatchObject({ code: 0, ok: true, counts: { inserted: 2 } });
    expect(await complaints(path)).toMatchObject({ code: 0, counts: { inserted: 0, unchanged: 2 } });
    await writeFile(path, good.replace('噪声', '夜间噪声'));
    expect(await complaints(path)).toMatchObject({ code: 0, counts: { updated: 1, unchanged: 1 } });
    expect(await stored()).toMatchObject([{ title: '路灯不亮' }, { title: '夜间噪声' }]);
    expect(await read(`select count(*) as n from audit_entry where action = 'import'`)).toEqual([{ n: 3 }]);
  });

  it('a dry run counts the same and writes nothing', async () => {
    const path = await file('dry.csv', good);
    expect(await complaints(path, '--dry-run')).toMatchObject({ code: 0, counts: { inserted: 2 } });
    expect(await stored()).toEqual([]);
    expect(await read('select count(*) as n from import_batch')).toEqual([{ n: 0 }]);
  });

  it('keeps what a narrower file does not have', async () => {
    await complaints(await file('wide.csv', `${HEAD},地点\nA-1,路灯,2025-03-09,received,,东街\n`));
    const narrow = await file('narrow.csv', `${HEAD}\nA-1,路灯,2025-03-09,closed,2025-03-10\n`);
    expect(await complaints(narrow)).toMatchObject({ counts: { updated: 1 } });
    expect(await complaints(narrow)).toMatchObject({ counts: { unchanged: 1 } });
    expect(await read('select place, status from complaint')).toEqual([{ place: '东街', status: 'closed' }]);
  });

  it('takes the good rows, names the bad ones with line, column and what was found, and exits 2', async () => {
    const rows = [
      'A-3,标题,2025-02-30,received,',
      'A-4,,2025-03-01,received,',
      'A-5,标题,2025-03-01,closed,',
      '合计,,,,',
      ',,,,',
    ];
    const answer = await complaints(await file('bad.csv', `${good}${rows.join('\n')}\n`));
    expect(answer).toMatchObject({ code: 2, ok: false, counts: { inserted: 2, error: 3, ignored: 2 } });
    expect(answer.problems).toMatchObject([
      {
        row: 4,
        column: '收到日期',
        code: 'impossibleDate',
        found: '2025-02-30',
        message: '“2025-02-30”不是真实存在的日期',
      },
      { row: 5, column: '标题', code: 'required' },
      { row: 6, column: '答复日期', code: 'required' },
    ]);
    expect(await stored()).toHaveLength(2);
  });

  it('counts equal rows of one key as duplicates, and believes none of two that differ', async () => {
    const rows =
      'B-1,甲,2025-03-01,received,\nB-1,甲,2025-03-01,received,\nB-2,乙,2025-03-01,received,\nB-2,丙,2025-03-01,received,\n';
    const answer = await complaints(await file('twice.csv', `${HEAD}\n${rows}`));
    expect(answer).toMatchObject({ code: 2, counts: { inserted: 1, duplicate: 1, error: 2 } });
    expect(answer.problems).toMatchObject([
      { row: 4, code: 'duplicateKey', found: 'B-2', expected: '4' },
      { row: 5, code: 'duplicateKey', found: 'B-2', expected: '4' },
    ]);
  });

  it('law: rows in any order give the same register', async () => {
    const [head = '', ...lines] = Array.from({ length: 40 }, (_, i) =>
      i === 0 ? HEAD : `C-${i % 30},第${i % 7}件,2025-03-09,received,`,
    );
    const hashes = () => read('select case_no, row_hash from complaint order by case_no');
    const first = await complaints(await file('order.csv', [head, ...lines].join('\n')));
    const before = await hashes();
    await read('truncate complaint');
    const second = await complaints(await file('reorder.csv', [head, ...lines.reverse()].join('\n')));
    expect(second.counts).toEqual(first.counts);
    expect(await hashes()).toEqual(before);
    expect(rowsCounted(first.counts)).toBe(39);
  });

  it('finds the unit in a column by code, path or name; unknown and foreign names are named', async () => {
    const rows = `单位,${HEAD}\nT1,D-1,甲,2025-03-01,received,\n测试镇,D-2,乙,2025-03-01,received,\n没有镇,D-3,丙,2025-03-01,received,\n`;
    const answer = await runImport('complaints', await file('units.csv', rows));
    expect(answer).toMatchObject({ code: 2, counts: { inserted: 2, error: 1 } });
    expect(answer.problems).toMatchObject([{ row: 4, column: '单位', code: 'unknownUnit', found: '没有镇' }]);
  });

  it('refuses day counts where single cases are, and the other way round', async () => {
    const cases = await file('cases.csv', '办理日期,票号\n2025-03-01,1\n');
    const days = await file('days.csv', '日期,窗口,接待人次\n2025-03-01,一号,5\n2025-03-02,一号,7\n');
    expect(await runImport('service-cases', cases, '--unit', 'T1')).toMatchObject({ code: 0 });
    expect(await runImport('service-days', days, '--unit', 'T1')).toMatchObject({
      code: 2,
      counts: { inserted: 1, error: 1 },
      problems: [{ row: 2, code: 'dayHasCases' }],
    });
    await writeFile(cases, '办理日期,票号\n2025-03-02,1\n');
    expect(codes(await runImport('service-cases', cases, '--unit', 'T1'))).toEqual(['dayHasCounts']);
  });

  it('imports the tree of units, parents after children, and refuses circles', async () => {
    const path = await file(
      'units-tree.csv',
      '代码,名称,类型,上级代码\nV1,东村,village,N1\nN1,新镇,township,\nX1,甲,village,X2\nX2,乙,village,X1\nY1,丙,village,ZZ\n',
    );
    const answer = await runImport('org-units', path);
    expect(answer).toMatchObject({ code: 2, counts: { inserted: 2, error: 3 } });
    expect(codes(answer).sort()).toEqual(['unitCycle', 'unitCycle', 'unknownParent']);
    expect(
      await read(
        `select c.path = p.path || c.id || '/' as below from org_unit c join org_unit p on p.id = c.parent_id`,
      ),
    ).toEqual([{ below: true }]);
    expect(await runImport('org-units', path)).toMatchObject({ counts: { unchanged: 2 } });
  });
});

it('describes every register for people and for programs', async () => {
  const out: string[] = [];
  const io = { out: (text: string) => void out.push(text), err: () => undefined };
  expect(await importCommand(['complaints', '--describe', '--json'], io)).toBe(0);
  const description = JSON.parse(out[0] ?? '') as {
    key: string[];
    fields: { field: string; choices: { value: string }[] }[];
  };
  expect(description.key).toEqual(['unit', 'caseNo']);
  expect(description.fields.find((f) => f.field === 'status')?.choices.map((c) => c.value)).toContain('closed');
  expect(await importCommand(['nonsense', 'x.csv'], io)).toBe(1);
  const messages = await readFile(new URL('../../messages/zh-CN/problems.json', import.meta.url), 'utf8');
  expect(messages).toContain('impossibleDate');
});
