import { describe, expect, it } from 'vitest';

import type { RegisterName } from '../register/definition';
import { cellIndex } from './obligations';
import { owedCells, type Owing, type Reported } from './owed';

const reported = (begun: number, months: number[], nil: number[] = []): Reported => ({
  begun,
  months: new Set(months),
  nil: new Set(nil),
});
const unit = (kind: Owing['kind'], of: [RegisterName, Reported][] = [], more: Partial<Owing> = {}): Owing => ({
  kind,
  validFrom: '2000-01-01',
  validTo: null,
  reported: new Map(of),
  ...more,
});
const hall = cellIndex('service-cases+service-days');
const complaints = cellIndex('complaints');

describe('what a unit owes for a month', () => {
  it('is every register for a township, and nothing for a village that never reported', () => {
    expect(owedCells(unit('township'), 202503)).toMatch(/^-+$/);
    expect(owedCells(unit('village'), 202503)).toBeNull();
  });

  it('is for any other unit what it has begun to report', () => {
    const village = unit('village', [['complaints', reported(202502, [202502])]]);
    expect(owedCells(village, 202501)).toBeNull();
    expect(owedCells(village, 202502)?.[complaints]).toBe('r');
    expect(owedCells(village, 202503)?.[complaints]).toBe('-');
    expect(owedCells(village, 202503)?.[hall]).toBe('.');
  });

  it('is one of the two registers of a hall; rows of one stand before the nil return of the other', () => {
    const nil = reported(202501, [202501, 202502], [202501, 202502]);
    const rows = reported(202501, [202501]);
    const both = unit('township', [['service-cases', nil], ['service-days', rows]]); // prettier-ignore
    expect([owedCells(both, 202501)?.[hall], owedCells(both, 202502)?.[hall], owedCells(both, 202503)?.[hall]]).toEqual(
      ['r', 'n', '-'],
    );
  });

  it('is the hall for any unit in the months in which it has a window, and the hall alone', () => {
    const windows = [{ from: '2025-02-28', to: '2025-03-01' }];
    const bureau = unit('bureau', [], { windows });
    expect([202501, 202504].map((month) => owedCells(bureau, month))).toEqual([null, null]);
    for (const month of [202502, 202503]) {
      const cells = owedCells(bureau, month) ?? '';
      expect([cells[hall], cells.replaceAll('.', '')]).toEqual(['-', '-']);
    }
  });

  it('is disclosures for any unit in the months in which the catalogue asks for one, and nothing else', () => {
    const village = unit('village', [], { asked: new Set([202503]) });
    expect(owedCells(village, 202502)).toBeNull();
    const cells = owedCells(village, 202503) ?? '';
    expect([cells[cellIndex('disclosures')], cells.replaceAll('.', '')]).toEqual(['-', '-']);
    const gone = unit('village', [], { asked: new Set([202503]), validTo: '2025-02-28' });
    expect(owedCells(gone, 202503)).toBeNull();
  });

  it('counts a unit only for the months in which it existed on any day', () => {
    const merged = unit('township', [], { validFrom: '2025-02-28', validTo: '2025-04-01' });
    const months = [202501, 202502, 202503, 202504, 202505].map((month) => owedCells(merged, month) !== null);
    expect(months).toEqual([false, true, true, true, false]);
  });
});
