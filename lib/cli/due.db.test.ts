import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

import { calendarCommand } from './calendar';
import type { Command } from './command';
import { dueCommand } from './due';
import { useDatabase } from '@/lib/data/testing/database';

async function run(command: Command, ...args: string[]): Promise<{ code: number; out: string; err: string }> {
  let [out, err] = ['', ''];
  const io = { out: (text: string) => (out += `${text}\n`), err: (text: string) => (err += `${text}\n`) };
  const code = await command(args, io);
  return { code, out, err };
}

useDatabase();

describe('due', () => {
  it.each([
    [['application', '--received', '2025-01-02'], '2025-02-06'],
    [['application', '--received', '2025-01-02', '--via', 'web', '--corrected', '2025-01-26'], '2025-02-28'],
    [
      [
        'application',
        '--received',
        '2025-01-02',
        '--suspended',
        '2025-01-20..2025-01-24',
        '--suspended',
        '2025-02-06..2025-02-12',
      ],
      '2025-02-20',
    ],
    [['application', '--received', '2025-01-02', '--extended', '20'], '2025-03-05'],
    [['petition', '--received', '2023-12-31'], '2024-02-29'],
    [['hotline', '--received', '2025-10-10'], '2025-10-16'],
    [['disclosure', '--received', '2025-09-26'], '2025-10-30'],
  ])('%j: %s', async (args, due) => {
    const { code, out } = await run(dueCommand, ...args, '--json');
    const answer = JSON.parse(out) as { due: string; steps: Record<string, unknown>[] };
    expect([code, answer.due]).toEqual([0, due]);
    expect(Object.keys(answer)).toEqual(['due', 'steps']);
    expect(Object.keys(answer.steps[0] ?? {})).toEqual(['date', 'day', 'counts', 'reason']);
    expect(answer.steps.at(-1)).toMatchObject({ date: due, counts: true });
  });

  it('says it in words, day by day, in either language', async () => {
    const zh = await run(dueCommand, 'application', '--received', '2025-01-24');
    expect(zh.out).toContain('2025-01-28\t周二\t\t放假，不计（春节）');
    expect(zh.out).toContain('2025-01-26\t周日\t1\t调休上班');
    const en = await run(dueCommand, 'hotline', '--received', '2025-01-24', '--lang', 'en');
    expect(en.out).toMatch(/^12345 order: last day 2025-02-07\n/);
  });

  it.each([
    [['tax', '--received', '2025-01-02'], '不在选项内'],
    [['application'], '--received：必填'],
    [['application', '--received', '2025-02-30'], '2025-02-30'],
    [['application', '--received', '2025-01-02', '--extended', '21'], '不大于 20'],
    [['application', '--received', '2025-01-02', '--suspended', '2025-01-09'], '不是起止日期'],
    [['hotline', '--received', '2025-01-02', '--corrected', '2025-01-03'], '--corrected：这种期限没有这一项'],
    [['application', '--received', '2025-01-02', '--wrong'], '--wrong'],
  ])('refuses %j with words', async (args, words) => {
    const { code, out, err } = await run(dueCommand, ...args);
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain(words);
  });

  it('beyond the known years says how to add one; with the year added it answers', async () => {
    const late = ['application', '--received', '2026-12-10', '--json'];
    const refused = await run(dueCommand, ...late);
    expect([refused.code, refused.out]).toEqual([1, '']);
    expect(refused.err).toContain('calendar add 2027');
    const folder = await mkdtemp(join(tmpdir(), 'notice-'));
    const file = join(folder, 'notice.csv');
    await writeFile(
      file,
      '2027-01-01..2027-01-03,off,元旦\n2027-05-01..2027-05-05,off,劳动节\n2027-10-01..2027-10-07,off,国庆节\n',
    );
    expect((await run(calendarCommand, 'add', '2027', file, '--dry-run')).code).toBe(0);
    expect((await run(dueCommand, ...late)).code).toBe(1);
    expect((await run(calendarCommand, 'add', '2027', file)).out).toContain('2027 年的工作日历已保存');
    expect(JSON.parse((await run(dueCommand, ...late)).out)).toMatchObject({ due: '2027-01-08' });
    expect((await run(calendarCommand, 'list')).out).toContain('2027：放假 15 天');
    await writeFile(file, '2028-01-01,off,元旦\n2028-13-01,off,x\n');
    const wrong = await run(calendarCommand, 'add', '2028', file);
    expect([wrong.code, wrong.err]).toEqual([1, '“2028-13-01,off,x”不是日期\n']);
    await rm(folder, { recursive: true });
  });
});
