import { describe, expect, it } from 'vitest';

import { parsePeriod } from '../domain/period';
import { periodLabel } from './period-label';
import { translator } from './translator';

const cases = [
  ['2025', '2025年', '2025'],
  ['2025H2', '2025年下半年', '2025, second half'],
  ['2025Q3', '2025年第三季度', '2025, quarter 3'],
  ['2025-11', '2025年11月', '11/2025'],
  ['2025-01..2025-11', '2025年1–11月', '2025, months 1–11'],
  ['2024-12..2025-01', '2024年12月–2025年1月', '12/2024 – 1/2025'],
] as const;

describe('period in words', () => {
  it.each(cases)('%s is %s and %s', async (text, chinese, english) => {
    const period = parsePeriod(text);
    if (period === null) throw new Error(text);
    expect(periodLabel(await translator('zh-CN', 'shell'), period)).toBe(chinese);
    expect(periodLabel(await translator('en', 'shell'), period)).toBe(english);
  });
});
