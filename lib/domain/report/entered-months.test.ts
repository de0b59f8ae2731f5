import { describe, expect, it } from 'vitest';

import { composeReport } from './compose';
import { blocksOf, runsOf, textOf } from './document';
import { templates } from './templates';
import { valuesFrom } from './testing/values';
import type { ReportGap } from './values';
import { monthsWords } from './words';

const entered: readonly ReportGap[] = [
  { registers: ['complaints'], months: [202501, 202502] },
  { registers: ['applications'], months: [202503] },
];
const said = (id: string, told: readonly ReportGap[]): string => {
  const template = templates.find((one) => one.id === id);
  if (template === undefined) throw new Error(id);
  const values = { ...valuesFrom([]), gaps: [{ registers: ['complaints' as const], months: [202504] }], entered: told };
  const doc = composeReport({ template, values, narrative: {}, signatory: '', signedOn: null });
  return blocksOf(doc)
    .map((block) => textOf(runsOf(block)))
    .join('\n');
};

it.each([
  [[202501], '2025年1月'],
  [[202412, 202501, 202502, 202503, 202507], '2024年12月、2025年1月至3月、7月'],
  [[202501, 202503], '2025年1月、3月'],
])('%o are %s', (months, text) => {
  expect(monthsWords(months)).toBe(text);
});

describe('months that were entered', () => {
  it('are told beside those not reported, in the reports that name the registers as their source', () => {
    const text = said('work-summary', entered);
    expect(text).toContain('投诉信访台账缺2025年4月数据');
    expect(text).toContain('投诉信访台账2025年1月至2月含按月填报的数字，这部分没有逐件记录。');
    expect(text).toContain('依申请公开台账2025年3月含按月填报的数字');
  });

  it('are not told where there are none, nor in the statutory report, whose form asks for no source', () => {
    expect(said('work-summary', [])).not.toContain('填报的数字');
    expect(said('annual-disclosure', entered)).not.toContain('填报的数字');
  });
});
