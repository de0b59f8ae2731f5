import { shownNumber } from '../../figure/format';
import type { IndicatorValue } from '../../indicator/definition';
import {
  blankProactive,
  filedColumns,
  filedResults,
  filedRows,
  filedSchema,
  type FiledInput,
  type FiledRow,
  type LegacyTable,
  type Proactive,
} from '../filed/schema';
import { legacyCode, legacyColumns, type LegacyRow } from '../form-2019';

type Values = ReadonlyMap<string, Pick<IndicatorValue, 'value'>>;

interface Asked {
  readonly unit: string;
  readonly level: string;
  readonly year: number;
  readonly publishedDate: string | null;
}

const acts: Readonly<Record<string, string>> = {
  licences: 'licences',
  penalties: 'penalties',
  coercions: 'coercion',
  feesYuan: 'feesWanYuan',
};
const documentKinds: Readonly<Record<string, string>> = { regulation: 'regulations', normative: 'normativeDocs' };

const kinds = {
  review: 'reconsideration',
  litigationDirect: 'litigationDirect',
  litigationAfterReview: 'litigationAfterReview',
} as const;

type Form = '2021' | '2019';

/** Rows of table 三 that a form has. */
const rowsOfForm = (form: Form): readonly FiledRow[] =>
  filedRows.filter((row) => (form === '2021' ? row !== 'otherMerged' : !/^other\d$/.test(row)));

/** Table 二 of the 2019 form, every cell of it: null where nobody stated it and no register counts it. */
const legacyOf = (values: Values): LegacyTable =>
  Object.fromEntries(
    Object.entries(legacyColumns).map(([row, fields]) => [
      row,
      Object.fromEntries(
        fields.map((field) => [field, values.get(legacyCode(row as LegacyRow, field))?.value ?? null]),
      ),
    ]),
  );

/** The cell of a filed report that a statutory line fills. */
export function pathOfCode(code: string): string {
  const [form, row = '', field = ''] = code.split('.');
  if (form === 'form2019') return `proactive.legacy2019.${row}.${field}`;
  if (row === 'act') return `proactive.${acts[field] ?? field}`;
  const documents = documentKinds[row];
  if (documents !== undefined) return `proactive.${documents}.${field === 'inForce' ? 'valid' : field}`;
  const remedy = Object.entries(kinds).find(([, kind]) => kind === row)?.[0];
  return remedy === undefined ? `applications.${row}.${field}` : `reviewLitigation.${remedy}.${field}`;
}

/** The statutory lines of our own report in the shape in which reports are filed, read and checked. */
export function filedOf(values: Values, asked: Asked, form: Form = '2021'): FiledInput {
  const at = (code: string): number | null => values.get(`annual.${code}`)?.value ?? null;
  const documents = (kind: string) => ({
    made: at(`${kind}.made`),
    abolished: at(`${kind}.abolished`),
    valid: at(`${kind}.inForce`),
  });
  const today: Proactive = {
    ...blankProactive,
    regulations: documents('regulation'),
    normativeDocs: documents('normative'),
    licences: at('act.licences'),
    penalties: at('act.penalties'),
    coercion: at('act.coercions'),
    feesWanYuan: shownNumber('wanYuan', at('act.feesYuan')),
  };
  return filedSchema.parse({
    ...asked,
    formVersion: form,
    coverage: 'full',
    printed: true,
    proactive: form === '2019' ? { ...blankProactive, legacy2019: legacyOf(values) } : today,
    applications: {
      rows: Object.fromEntries(
        rowsOfForm(form).map((row) => [row, filedColumns.map((column) => at(`${row}.${column}`))]),
      ),
    },
    reviewLitigation: Object.fromEntries(
      Object.entries(kinds).map(([key, kind]) => [
        key,
        Object.fromEntries(filedResults.map((result) => [result, at(`${kind}.${result}`)])),
      ]),
    ),
  });
}
