import { describe, expect, it } from 'vitest';

import { yearPeriod } from '@/lib/domain/period';
import { ownInput } from '@/lib/domain/report/checks/input';
import { composeReport } from '@/lib/domain/report/compose';
import { runRules } from '@/lib/domain/report/rules';
import { ruleInput } from '@/lib/domain/report/rules/input';
import { slotsOf } from '@/lib/domain/report/template';
import { templateById } from '@/lib/domain/report/templates';
import { demoCells, valuesFrom } from '@/lib/domain/report/testing/values';
import { withTyped } from '@/lib/domain/report/typed-cells';
import { writeCertified } from './certify';
import { readOldReport } from './reading/read-file';

const template = templateById('annual-disclosure-2019');
if (!template) throw new Error('no 2019 form');
const values = valuesFrom(
  demoCells().map((cell) => ({ ...cell, month: cell.month - 500 })),
  yearPeriod(2020),
  '2021-01-10',
);
const stated = {
  'form2019.normative.newlyPublished': 12,
  'form2019.normative.totalPublic': 60,
  'form2019.licence.prevYearItems': 21,
  'form2019.licence.change': -3,
  'form2019.procurement.items': 1,
  'form2019.procurement.amount': 8040.5,
};
const kept = Object.entries(stated).map(([code, value]) => ({ code, value, by: 'clerk', at: '2021-01-05T09:00:00' }));
const input = {
  template,
  values: { ...values, ...withTyped(values.now, kept) },
  narrative: Object.fromEntries(slotsOf(template).map(({ slot }) => [slot, '按规定办理。'])),
  signatory: '',
  signedOn: '2021-01-12',
};

describe('the written file of the 2019 form', () => {
  it('reads back whole: form, every cell of the three tables, blanks as blanks, typed numbers as typed', async () => {
    const { file, certificate } = await writeCertified(composeReport(input));
    expect(certificate.mismatches).toEqual([]);
    const read = await readOldReport(new Uint8Array(file), '年报.docx');
    if (!read.ok) throw new Error(read.error);
    const { report } = ownInput(input);
    const { report: back } = read.value;
    expect([back.formVersion, back.coverage, back.year]).toEqual(['2019', 'full', 2020]);
    expect(back.proactive.legacy2019).toEqual(report.proactive.legacy2019);
    expect(back.proactive.legacy2019?.licence).toEqual({ prevYearItems: 21, change: -3, decisions: 48 });
    expect(back.proactive.legacy2019?.procurement).toEqual({ items: 1, amount: 8040.5 });
    expect(back.proactive.legacy2019?.fees).toEqual({ prevYearItems: null, change: null });
    expect(back.applications?.rows).toEqual(report.applications?.rows);
    expect(back.reviewLitigation).toEqual(report.reviewLitigation);
    expect(runRules(ruleInput(back)).filter(({ severity }) => severity === 'error')).toEqual([]);
  });
});
