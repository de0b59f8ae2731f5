import { describe, expect, it } from 'vitest';

import { verifyCells } from '../../lib/data/cells';
import { read } from '../../lib/data/db';
import { rowHash } from '../../lib/data/import/copy';
import { storedFields } from '../../lib/data/import/stored';
import { useDatabase } from '../../lib/data/testing/database';
import type { Row } from '../../lib/domain/columns';
import { registerNames } from '../../lib/domain/register/definition';
import { registers } from '../../lib/domain/register/registers';
import { loadDemo } from './load';
import { ON_PAPER } from './places';

const TODAY = '2026-11-23';

describe('loadDemo', () => {
  useDatabase();

  it('writes every row, once, with a tree whose paths name the parents', async () => {
    const loaded = await loadDemo({ today: TODAY });
    if (!loaded.ok) throw new Error(loaded.error);
    for (const name of registerNames) {
      const [row] = await read<{ n: number }>(`select count(*) as n from ${registers[name].table}`);
      expect(row?.n, name).toBe(loaded.value.rows[name]);
    }
    const wrong = await read(
      `select u.code from org_unit u left join org_unit p on p.id = u.parent_id
       where u.path <> coalesce(p.path, '/') || u.id || '/'`,
    );
    expect(wrong).toEqual([]);
    expect(await read(`select value from setting where key = 'demonstration'`)).toEqual([{ value: TODAY }]);
  });

  it('leaves cells that are what the rows add up to', async () => {
    const [cells] = await read<{ n: number }>('select count(*) as n from measure_cell');
    expect(cells?.n).toBeGreaterThan(10_000);
    expect(await verifyCells()).toEqual([]);
  });

  it('stores rows whose hash is that of the row as read back', async () => {
    for (const name of registerNames) {
      const rows = await read<{ row: Row; hash: string }>(
        `select row_hash as hash, to_json(f) as row from ${registers[name].table} r,
           lateral (select ${storedFields(registers[name], 'r')}) as f order by r.id limit 200`,
      );
      for (const { row, hash } of rows) expect(rowHash(registers[name], row), name).toBe(hash);
    }
  });

  it('counts what the township on paper entered, one line of which does not apply, and leaves its gap', async () => {
    const months = await read<{ month: number; stated: number; na: number }>(
      `select month, sum(value) filter (where measure = 'complaints.entered')::int as stated,
         coalesce(sum(value) filter (where measure = 'complaints.notApplicable' and slice = 'complaint.rating'), 0)::int as na
       from measure_cell c join org_unit u on u.id = c.unit_id
       where u.name = $1 and source = 'entered' and month between 202601 and 202612 group by month order by month`,
      [ON_PAPER],
    );
    expect(months.map(({ month, stated, na }) => [month, stated, na])).toEqual([
      [202601, 1, 0],
      [202602, 1, 0],
      [202604, 1, 0],
      [202605, 1, 1],
      [202606, 1, 0],
    ]);
    const rows = await read(
      `select 1 from measure_cell c join org_unit u on u.id = c.unit_id
       where u.name = $1 and source = 'register' and measure like 'complaint%' and month <= 202606`,
      [ON_PAPER],
    );
    expect(rows).toEqual([]);
  });

  it('never has a hall day both in cases and in counts', async () => {
    const both = await read(
      'select 1 from service_case c join service_day d on d.unit_id = c.unit_id and d.day = c.served_on limit 1',
    );
    expect(both).toEqual([]);
  });

  it('refuses an installation that has units', async () => {
    expect(await loadDemo({ today: TODAY })).toEqual({ ok: false, error: 'notEmpty' });
  });
});
