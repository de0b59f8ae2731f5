import { describe, expect, it } from 'vitest';

import { recomputeAll } from '@/lib/data/cells';
import { transaction } from '@/lib/data/db';
import { useUnits } from '@/lib/data/testing/database';
import { generate } from '@/lib/data/testing/generate';
import { insertRows } from '@/lib/data/testing/insert';
import { indicators } from '@/lib/domain/indicator/catalogue';
import { cellsCommand } from './cells';
import type { Command } from './command';
import { indicatorsCommand } from './indicators';

async function run(command: Command, ...args: string[]): Promise<{ code: number; out: string; err: string }> {
  let [out, err] = ['', ''];
  const code = await command(args, { out: (text) => (out += text), err: (text) => (err += text) });
  return { code, out, err };
}

useUnits(async (tx) => {
  await insertRows(tx, 'complaints', generate('complaints', 100));
  await recomputeAll(tx);
});

describe('indicators', () => {
  it('prints the whole catalogue, as JSON and as a table in either language', async () => {
    const json = await run(indicatorsCommand, '--unit', 'U1', '--period', '2024', '--json');
    const parsed = JSON.parse(json.out) as {
      unit: unknown;
      period: string;
      indicators: { code: string; value: unknown }[];
    };
    expect(parsed).toMatchObject({ unit: { code: 'U1' }, period: '2024' });
    expect(parsed.indicators.map((i) => i.code)).toEqual(indicators.map((d) => d.code));
    expect(parsed.indicators.find((i) => i.code === 'hall.visits')?.value).toBeNull();
    expect((await run(indicatorsCommand, '--unit', 'U1', '--period', '2024')).out).toContain('投诉按期答复率');
    const english = await run(indicatorsCommand, '--unit', 'U1', '--period', '2024', '--lang', 'en');
    expect([english.code, english.out.split('\n').length]).toEqual([0, indicators.length + 2]);
    expect(english.out).toContain('Answered on time');
  });

  it.each([
    [['--unit', 'nowhere', '--period', '2024'], 'nowhere'],
    [['--unit', 'U1', '--period', '2024-13'], '2024-13'],
    [['--unit', 'U1'], '--period'],
    [['--period', '2024', '--unit'], '--unit'],
  ])('refuses %j with words and prints no numbers', async (args, words) => {
    const refused = await run(indicatorsCommand, ...args);
    expect([refused.code, refused.out]).toEqual([1, '']);
    expect(refused.err).toContain(words);
  });
});

describe('cells verify', () => {
  it('says whether cells and rows agree', async () => {
    expect(await run(cellsCommand, 'verify')).toMatchObject({ code: 0, out: '单元格与台账一致' });
    await transaction((tx) =>
      tx.query(`update measure_cell set value = value + 1 where measure = 'complaint.answered' and unit_id = 2`),
    );
    const differs = await run(cellsCommand, 'verify', '--lang', 'en');
    expect(differs.code).toBe(1);
    expect(differs.err).toMatch(/cells? differs? from the registers|cells differ from the registers/);
    expect(differs.out).toContain('complaint.answered');
    expect((await run(cellsCommand, 'repair')).code).toBe(1);
  });
});
