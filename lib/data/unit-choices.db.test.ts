import { describe, expect, it } from 'vitest';

import { CARRIED_UNITS, MOST_CHOICES } from '@/lib/domain/unit-choice';
import { findUnit } from './org-units';
import { carriedUnits, firstOffered, hasUnitsBelow, searchUnits, unitsAround } from './unit-choices';
import { unitLevel, UNITS_A_PAGE, wayTo } from './unit-levels';
import { useUnits } from './testing/database';
import { scopeOf } from './testing/insert';

const PROVINCE = 1000;
const TOWNS = CARRIED_UNITS + 1;

// Beside the county of the other tests, of five units, a province with more townships than go along with a page.
useUnits(async (tx) => {
  await tx.query(
    `insert into org_unit (id, code, name, short_name, kind, path, valid_from)
     values ($1, 'P', '云山省', '云', 'province', '/1000/', '2020-01-01')`,
    [PROVINCE],
  );
  await tx.query(
    `insert into org_unit (id, code, name, kind, parent_id, path, valid_from)
     select $1 + i, 'P' || lpad(i::text, 4, '0'), case when i = 7 then '云山' else '第' || i || '镇_%' end, 'township', $1,
       '/1000/' || ($1 + i) || '/', '2020-01-01'
     from generate_series(1, $2::int) i`,
    [PROVINCE, TOWNS],
  );
});

const county = scopeOf('/1/');
const province = scopeOf('/1000/');
const all = scopeOf('/');
const codes = (found: { readonly units: readonly { readonly code: string }[] }) => found.units.map(({ code }) => code);

async function unitOf(code: string) {
  const unit = await findUnit(all, code);
  if (unit === null) throw new Error(code);
  return unit;
}

describe('units that go along with a page', () => {
  it('are those of the scope in tree order', async () => {
    expect((await carriedUnits(county))?.map(({ code }) => code)).toEqual(['U1', 'U2', 'U5', 'U3', 'U4']);
  });

  it('are none where they are too many', async () => {
    expect(await carriedUnits(province)).toBeNull();
    expect(await carriedUnits(all)).toBeNull();
  });
});

describe('searchUnits', () => {
  it('puts who is called exactly so before who begins so', async () => {
    expect(codes(await searchUnits(all, { search: ' 云山 ' }))).toEqual(['P0007', 'P']);
  });

  it('finds by the code in any case, and by the short name', async () => {
    expect(codes(await searchUnits(all, { search: 'p0500' }))).toEqual(['P0500']);
    expect(codes(await searchUnits(county, { search: 'u2' }))).toEqual(['U2']);
    expect(codes(await searchUnits(all, { search: '云' }))).toContain('P');
  });

  it('takes % and _ as they stand', async () => {
    expect(codes(await searchUnits(all, { search: '第12镇_%' }))).toEqual(['P0012']);
    expect(codes(await searchUnits(all, { search: '%镇' }))).toEqual([]);
  });

  it('gives nothing outside the scope, nor names from above it', async () => {
    expect(codes(await searchUnits(county, { search: '镇' }))).toEqual([]);
    const [found] = (await searchUnits(scopeOf('/1/2/'), { search: 'U5' })).units;
    expect(found?.place).toBe('U2');
  });

  it('says that there are more', async () => {
    const found = await searchUnits(all, { search: '镇' });
    expect(found.units).toHaveLength(MOST_CHOICES);
    expect(found.more).toBe(true);
  });

  it('keeps to those still there and to the kinds', async () => {
    expect(codes(await searchUnits(county, { search: 'U', open: true }))).not.toContain('U3');
    expect(codes(await searchUnits(county, { search: 'U', kinds: ['street', 'village'] }))).toEqual(['U4', 'U5']);
  });
});

describe('unitsAround', () => {
  it('gives those above, beside and right below, as a tree', async () => {
    expect(codes(await unitsAround(county, { unit: await unitOf('U2') }))).toEqual(['U1', 'U2', 'U5', 'U3', 'U4']);
    expect(codes(await unitsAround(county, { unit: await unitOf('U5') }))).toEqual(['U1', 'U2', 'U5']);
  });

  it('stays within the scope', async () => {
    expect(codes(await unitsAround(scopeOf('/1/2/'), { unit: await unitOf('U2') }))).toEqual(['U2', 'U5']);
  });

  it('keeps those above where there are too many beside', async () => {
    const found = await unitsAround(all, { unit: await unitOf('P0400') });
    expect(codes(found)).toEqual(expect.arrayContaining(['P', 'P0400']));
    expect(found.more).toBe(true);
  });
});

describe('levels of the tree', () => {
  it('begin with the top of the scope', async () => {
    expect(codes(await unitLevel(all, { under: null, search: '', page: 1 }))).toEqual(['P', 'U1']);
    expect(codes(await unitLevel(county, { under: null, search: '', page: 1 }))).toEqual(['U1']);
  });

  it('come in pages, and a page too far is the last', async () => {
    const under = await unitOf('P');
    const last = await unitLevel(all, { under, search: '', page: 99 });
    expect(last).toMatchObject({ total: TOWNS, pages: Math.ceil(TOWNS / UNITS_A_PAGE), page: last.pages });
    expect(codes(last)).toEqual([`P0${TOWNS}`]);
  });

  it('count what lies below, and find in all of it', async () => {
    const under = await unitOf('U1');
    const level = await unitLevel(all, { under, search: '', page: 1 });
    expect(level.units.map(({ code, below }) => [code, below])).toEqual([
      ['U2', 1],
      ['U3', 0],
      ['U4', 0],
    ]);
    const found = await unitLevel(all, { under, search: 'U5', page: 1 });
    expect(found.units.map(({ code, place }) => [code, place])).toEqual([['U5', 'U1 · U2']]);
    expect((await unitLevel(all, { under, search: '镇', page: 1 })).total).toBe(0);
  });

  it('know the way to a unit within the scope', async () => {
    const unit = await unitOf('U5');
    expect((await wayTo(all, unit)).map(({ code }) => code)).toEqual(['U1', 'U2', 'U5']);
    expect((await wayTo(scopeOf('/1/2/'), unit)).map(({ code }) => code)).toEqual(['U2', 'U5']);
  });
});

it('the first unit of a kind, and whether any lies below', async () => {
  expect((await firstOffered(county, { kinds: ['village', 'street'] }))?.code).toBe('U4');
  expect(await firstOffered(county, { kinds: ['province'] })).toBeNull();
  expect([await hasUnitsBelow(2), await hasUnitsBelow(5)]).toEqual([true, false]);
});
