import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { verifyCells } from '../data/cells';
import { read } from '../data/db';
import { importLog } from '../data/import/log';
import { undoImport } from '../data/import/undo';
import { operatorScope } from '../gate/operator';
import { importBench, runImport } from './real-data/harness';

/** A file above this goes straight into the register (lib/data/import/straight.ts). */
const LARGE = 20_000;
const HEAD = '办理日期,票号,窗口,类型,结果,评价,承诺时限,办结日期';
const bench = importBench();
const scope = operatorScope();
beforeAll(bench.open);
afterAll(bench.close);
beforeEach(async () => {
  await bench.clear();
  await read('truncate nil_return, month_submission');
});

const two = (n: number): string => String(n).padStart(2, '0');
const day = (i: number): string => `2025-${two(1 + (i % 12))}-${two(1 + (i % 28))}`;
const line = (i: number): string => {
  const rating = ['verySatisfied', 'dissatisfied', ''][i % 3] ?? '';
  return `${day(i)},N${i},${i % 4}号,${i % 5 === 0 ? 'consultation' : 'matter'},completed,${rating},3,${day(i)}`;
};
const lines = Array.from({ length: LARGE + 700 }, (_, i) => line(i));
const file = (name: string, rows: readonly string[]): Promise<string> =>
  bench.file(name, `${HEAD}\n${rows.join('\n')}\n`);
const cases = (...paths: string[]) => runImport('service-cases', ...paths, '--unit', 'T1');
const state = async (): Promise<unknown[]> => [
  await read(`select row_hash, due_on, follow_up_due_on, version, updated_by from service_case order by row_hash`),
  await read('select unit_id, month, measure, slice, value from measure_cell order by 1, 2, 3, 4'),
];

describe('a large file', () => {
  it('leaves the same rows and cells as two small ones, counts its faults once, and can be undone', async () => {
    const [a, b] = [await file('a.csv', lines.slice(0, 9000)), await file('b.csv', lines.slice(9000, 18_000))];
    const c = await file('c.csv', lines.slice(18_000));
    for (const small of [a, b, c]) expect(await cases(small)).toMatchObject({ code: 0 });
    const expected = await state();
    await read('truncate service_case, measure_cell');
    const faulty = [...lines.slice(0, 50), '2025-02-30,X,,,,,,', ...lines.slice(50)];
    expect(await cases(await file('all.csv', faulty))).toMatchObject({
      code: 2,
      counts: { inserted: lines.length, unchanged: 0, error: 1 },
      problems: [{ row: 52, code: 'impossibleDate' }],
    });
    expect(await state()).toEqual(expected);
    expect(await verifyCells()).toEqual([]);
    expect(await cases(await file('all.csv', faulty))).toMatchObject({ counts: { unchanged: lines.length, error: 1 } });
    const batch = (await importLog(scope, 1)).entries.find((entry) => entry.counts.inserted > 0);
    expect(await undoImport(scope, batch?.id ?? 0)).toEqual({
      ok: true,
      value: { removed: lines.length, restored: 0 },
    });
    expect(await read('select count(*) as n from service_case')).toEqual([{ n: 0 }]);
    expect(await verifyCells()).toEqual([]);
  });

  it('is planned row by row where a key comes twice, or is stored with other content', async () => {
    await cases(await file('few.csv', [line(0), line(1).replace('1号', '9号')]));
    const twice = [...lines, `${day(7)},N7,另,,,,,`, '2025-02-30,X,,,,,,', line(20)];
    expect(await cases(await file('twice.csv', twice))).toMatchObject({
      code: 2,
      counts: { inserted: lines.length - 3, updated: 1, unchanged: 1, duplicate: 1, error: 3 },
      problems: [{ code: 'duplicateKey' }, { code: 'duplicateKey' }, { code: 'impossibleDate' }],
    });
    expect(await verifyCells()).toEqual([]);
  });

  it('is planned row by row where a day is counted already, or a month is accepted', async () => {
    const days = await bench.file('days.csv', '日期,窗口,接待人次\n2025-01-01,一号,5\n');
    expect(await runImport('service-days', days, '--unit', 'T1')).toMatchObject({ code: 0 });
    await read(
      `insert into month_submission (unit_id, month, state, first_submitted_on, submitted_by, accepted_at)
       select id, 202502, 'accepted', '2025-03-01', 'x', now() from org_unit where code = 'T1'`,
    );
    const counted = lines.filter((_, i) => day(i) === '2025-01-01').length;
    const accepted = lines.filter((_, i) => day(i).startsWith('2025-02')).length;
    const answer = await cases(await file('all.csv', lines));
    expect(answer.counts).toMatchObject({ inserted: lines.length - counted - accepted, error: counted + accepted });
    expect(new Set(answer.problems.map((problem) => problem.code))).toEqual(new Set(['dayHasCounts', 'monthLocked']));
    expect(await verifyCells()).toEqual([]);
  });

  it('takes the nil returns away that its rows make untrue, and an undo brings them back', async () => {
    await read(
      `insert into nil_return (unit_id, register, month, "by") select id, 'service-cases', m, 'x' from org_unit, unnest(array[202505, 202405]) m where code = 'T1'`,
    );
    const nil = () => read<{ month: number }>('select month from nil_return order by month');
    expect(await cases(await file('all.csv', lines))).toMatchObject({ code: 0 });
    expect(await nil()).toEqual([{ month: 202405 }]);
    expect(await undoImport(scope, (await importLog(scope, 1)).entries[0]?.id ?? 0)).toMatchObject({ ok: true });
    expect(await nil()).toEqual([{ month: 202405 }, { month: 202505 }]);
  });

  it('changes nothing when it breaks half-way or is only tried', async () => {
    const path = await file('all.csv', lines);
    expect(await runImport('service-cases', path, '--unit', 'T1', '--dry-run')).toMatchObject({
      counts: { inserted: lines.length },
    });
    const broken = await bench.file('broken.csv', `${HEAD}\n${lines.join('\n')}\n"${'x'.repeat(4_000_100)}`);
    expect(await cases(broken)).toMatchObject({ code: 1, problems: [{ code: 'recordTooLong' }] });
    expect(await read('select count(*) as n from service_case')).toEqual([{ n: 0 }]);
    expect(await read('select count(*) as n from import_batch')).toEqual([{ n: 0 }]);
  });
});
