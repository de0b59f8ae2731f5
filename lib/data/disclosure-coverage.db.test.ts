import { describe, expect, it } from 'vitest';

import { mint } from '@/lib/gate/authorize';
import { disclosureCoverage } from './disclosure-coverage';
import { OutOfScopeError } from './unit-within';
import { useDatabase } from './testing/database';

const scope = mint({ actor: 'test', role: 'administrator', path: '/' });
const period = { from: 202501, to: 202512 };
const today = '2025-08-01';

useDatabase(async (tx) => {
  await tx.query(`insert into org_unit (id, code, name, kind, parent_id, path, valid_from) values
    (1, 'C', '某县', 'county', null, '/1/', '2000-01-01'), (2, 'T', '某镇', 'township', 1, '/1/2/', '2000-01-01'),
    (3, 'B', '某局', 'bureau', 1, '/1/3/', '2000-01-01'), (4, 'N', '新镇', 'township', 1, '/1/4/', '2025-05-01')`);
  const item = `insert into disclosure_item
    (unit_id, code, title, applies_to, timing, frequency, grace_days, channels, valid_from, row_hash, updated_by) values`;
  await tx.query(`${item} (1, 'Q', '财政收支', '{township}', 'fixed', 'quarterly', 15, '{website}', '2020-01-01', '', 't'),
    (2, 'Q', '本镇自定', '{township}', 'fixed', 'monthly', 0, '{website}', '2020-01-01', '', 't'),
    (1, 'S', '办事指南', '{township}', 'longTerm', 'standing', 0, '{website}', '2020-01-01', '', 't')`);
  const row = `insert into disclosure
    (unit_id, item_no, title, doc_kind, timing, channels, status, published_on, catalogue_code, row_hash, updated_by) values`;
  await tx.query(`${row} (4, 'a', 't', 'other', 'fixed', '{website}', 'published', '2025-07-12', null, '', 't'),
    (2, 'b', 't', 'other', 'fixed', '{website}', 'published', '2025-01-20', 'Q', '', 't'),
    (2, 'c', 't', 'other', 'fixed', '{website}', 'published', '2025-03-05', 'Q', '', 't'),
    (2, 'e', 't', 'other', 'fixed', '{website}', 'published', '2025-03-20', 'Q', '', 't'),
    (2, 'd', 't', 'other', 'fixed', '{website}', 'draft', null, 'Q', '', 't')`);
});

describe('coverage of the catalogue', () => {
  it('the nearest owner of an item decides; standing items and other kinds of unit owe nothing', async () => {
    const { items } = await disclosureCoverage(scope, { unitId: 1, period, today });
    expect(items.map((i) => [i.unitCode, i.title, i.slots.length])).toEqual([
      ['T', '本镇自定', 12],
      ['N', '财政收支', 1],
    ]);
  });

  it('a month is in time, late or missing; a draft is nothing, and what is not due yet is pending', async () => {
    const { items } = await disclosureCoverage(scope, { unitId: 2, period, today });
    expect(items[0]?.slots.map((s) => s.state)).toEqual([
      'onTime',
      'late',
      'onTime',
      ...Array.from({ length: 4 }, () => 'missing'),
      ...Array.from({ length: 5 }, () => 'pending'),
    ]);
  });

  it('a window is kept by anything published in it, and is none before the unit began', async () => {
    const { kept } = await disclosureCoverage(scope, { unitId: 1, period, today });
    expect(Object.fromEntries(kept.map((k) => [k.unitCode, k.states]))).toEqual({
      T: ['notKept', 'notKept', 'notKept', 'ahead'],
      N: [null, null, 'kept', 'ahead'],
    });
  });

  it('is refused outside the scope', async () => {
    const narrow = mint({ actor: 'clerk', role: 'clerk', path: '/1/2/' });
    await expect(disclosureCoverage(narrow, { unitId: 3, period, today })).rejects.toThrow(OutOfScopeError);
  });
});
