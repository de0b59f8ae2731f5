import { shownNumber } from '../../figure/format';
import type { IndicatorValue } from '../../indicator/definition';
import {
  blankProactive,
  filedColumns,
  filedResults,
  filedRows,
  filedSchema,
  type FiledInput,
  type Proactive,
} from '../filed/schema';

type Values = ReadonlyMap<string, Pick<IndicatorValue, 'value'>>;

interface Asked {
  readonly unit: string;
  readonly level: string;
  readonly year: number;
  readonly publishedDate: string | null;
}

const kinds = {
  review: 'reconsideration',
  litigationDirect: 'litigationDirect',
  litigationAfterReview: 'litigationAfterReview',
} as const;

const rowsOfForm = filedRows.filter((row) => row !== 'otherMerged');

/** The statutory lines of our own report in the shape in which reports are filed, read and checked. */
export function filedOf(values: Values, asked: Asked): FiledInput {
  const at = (code: string): number | null => values.get(`annual.${code}`)?.value ?? null;
  const documents = (kind: string) => ({
    made: at(`${kind}.made`),
    abolished: at(`${kind}.abolished`),
    valid: at(`${kind}.inForce`),
  });
  const proactive: Proactive = {
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
    formVersion: '2021',
    coverage: 'full',
    printed: true,
    proactive,
    applications: {
      rows: Object.fromEntries(rowsOfForm.map((row) => [row, filedColumns.map((column) => at(`${row}.${column}`))])),
    },
    reviewLitigation: Object.fromEntries(
      Object.entries(kinds).map(([key, kind]) => [
        key,
        Object.fromEntries(filedResults.map((result) => [result, at(`${kind}.${result}`)])),
      ]),
    ),
  });
}
