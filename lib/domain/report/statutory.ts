import { applicantKinds, outcomes } from '../application';
import type { IndicatorDefinition, Term } from '../indicator/definition';
import { stock, sumOf, total } from '../indicator/terms';
import type { RegisterName } from '../register/definition';
import { remedyKinds, remedyResults } from '../remedy';

/**
 * Every number cell of tables 二, 三 and 四 (国办公开办函〔2021〕30号), declared like an indicator and evaluated by the
 * same code. Totals have terms of their own, so that adding up the parts proves something.
 */
export const columns = [...applicantKinds, 'total'] as const;
export const resultRows = [...outcomes, 'total'] as const;
export const rows3 = ['newReceived', 'carriedIn', ...resultRows, 'carriedOut'] as const;
export const results4 = [...remedyResults, 'pending', 'total'] as const;

const source = 'annualForm2021';
const line = (register: RegisterName, code: string, terms: readonly Term[]): IndicatorDefinition => ({
  ...total({ code, unit: 'cases', source }, ...terms),
  register,
});

const documents = (['regulation', 'normative'] as const).flatMap((kind) => [
  line('disclosures', `annual.${kind}.made`, [sumOf('disclosure.made', kind)]),
  line('disclosures', `annual.${kind}.abolished`, [sumOf('disclosure.abolished', kind)]),
  line(
    'disclosures',
    `annual.${kind}.inForce`,
    stock('disclosure.made', 'disclosure.abolished', 'through').map((t) => ({ ...t, slices: [kind] })),
  ),
]);

/** A blank month of the statement is not a zero: these are unknown until one month states them. */
const acts = (['licences', 'penalties', 'coercions', 'feesYuan'] as const).map((field): IndicatorDefinition => ({
  ...line('administrative-acts', `annual.act.${field}`, [sumOf(`act.${field}`)]),
  stated: true,
  ...(field === 'feesYuan' ? { unit: 'wanYuan' as const } : {}),
}));

const kindsOf = (column: string): readonly string[] => (column === 'total' ? applicantKinds : [column]);
const outcomesOf = (row: string): readonly string[] => (row === 'total' ? outcomes : [row]);

function closed(row: string, column: string): Term {
  return sumOf('application.closed', ...outcomesOf(row).flatMap((o) => kindsOf(column).map((k) => `${o}|${k}`)));
}

function carried(column: string, window: 'before' | 'through'): Term[] {
  const [into, out] = [sumOf('application.received', ...kindsOf(column)), closed('total', column)];
  return [
    { ...into, window },
    { ...out, window, sign: -1 },
  ];
}

function terms3(row: (typeof rows3)[number], column: string): Term[] {
  if (row === 'newReceived') return [sumOf('application.received', ...kindsOf(column))];
  if (row === 'carriedIn') return carried(column, 'before');
  if (row === 'carriedOut') return carried(column, 'through');
  return [closed(row, column)];
}

const applicationLines = rows3.flatMap((row) =>
  columns.map((column) => line('applications', `annual.${row}.${column}`, terms3(row, column))),
);

/** Cases closed in the year by result, and what is still open at its end; the total is both. */
function terms4(kind: string, result: (typeof results4)[number]): Term[] {
  const ended = (...results: string[]): Term => sumOf('remedy.closed', ...results.map((r) => `${kind}|${r}`));
  const open: Term[] = [
    { ...sumOf('remedy.filed', kind), window: 'through' },
    { ...ended(...remedyResults), window: 'through', sign: -1 },
  ];
  if (result === 'pending') return open;
  return result === 'total' ? [ended(...remedyResults), ...open] : [ended(result)];
}

/** （六）其他处理 of the 2019 form: one row for what are three today. */
const mergedLines = columns.map((column) =>
  line('applications', `annual.otherMerged.${column}`, [
    sumOf(
      'application.closed',
      ...(['other1', 'other2', 'other3'] as const).flatMap((o) => kindsOf(column).map((k) => `${o}|${k}`)),
    ),
  ]),
);

const remedyLines = remedyKinds.flatMap((kind) =>
  results4.map((result) => line('remedies', `annual.${kind}.${result}`, terms4(kind, result))),
);

/** 信息处理费 is told in chapter six, in yuan; unknown until a case states a fee. */
const fee: IndicatorDefinition = {
  ...line('applications', 'annual.informationFee', [sumOf('application.feeYuan')]),
  unit: 'yuan',
  decimals: 2,
  stated: true,
};

export const statutoryLines: readonly IndicatorDefinition[] = [
  ...documents,
  ...acts,
  ...applicationLines,
  ...mergedLines,
  ...remedyLines,
  fee,
];
export const statutoryByCode: ReadonlyMap<string, IndicatorDefinition> = new Map(
  statutoryLines.map((d) => [d.code, d]),
);
