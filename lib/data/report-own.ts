import 'server-only';

import { indicators } from '@/lib/domain/indicator/catalogue';
import type { IndicatorValue } from '@/lib/domain/indicator/definition';
import { formatPeriod } from '@/lib/domain/period';
import { assessedValues } from '@/lib/domain/report/assessed';
import type { SignedTargets } from '@/lib/domain/report/own-figures';
import { targetValues } from '@/lib/domain/report/signed-targets';
import { tellsOf } from '@/lib/domain/report/template';
import type { ReportValues } from '@/lib/domain/report/values';
import type { OrgScope } from '@/lib/domain/scope';
import { readResults } from './assessment/move';
import { read } from './db';
import type { AskedReport } from './report-numbers';
import { findLetter } from './reporting/letters';
import { targetsOf } from './reporting/targets';
import { unitWithin } from './unit-within';

/** Assessments and targets are of whole years; a report of another period tells nothing of them. */
const yearOf = ({ period }: AskedReport): number | null =>
  formatPeriod(period).length === 4 ? Math.floor(period.from / 100) : null;

/** The final assessment of the year by the unit that reports, the latest where it made several; null: none. */
export async function finalAssessment(
  scope: OrgScope,
  asked: AskedReport,
): Promise<ReturnType<typeof assessedValues> | null> {
  const year = yearOf(asked);
  if (year === null || !tellsOf(asked.template, 'assessment')) return null;
  await unitWithin(scope, asked.unit.id);
  const [row] = await read<{ id: number }>(
    `select id from assessment where unit_id = $1 and year = $2 and state = 'frozen' order by id desc limit 1`,
    [asked.unit.id, year],
  );
  const result = row === undefined ? undefined : (await readResults([row.id])).get(row.id);
  return result === undefined ? null : assessedValues(result.frozen);
}

interface Signed {
  readonly letter: SignedTargets;
  /** targets and how they came out, once the year's numbers are known */
  readonly values: (now: ReadonlyMap<string, IndicatorValue>) => [string, IndicatorValue][];
}

/** The letter of responsibility of the year with its targets, in the order of the catalogue; null: none was signed. */
export async function signedTargets(scope: OrgScope, asked: AskedReport): Promise<Signed | null> {
  const year = yearOf(asked);
  if (year === null || !tellsOf(asked.template, 'targets')) return null;
  const unitId = asked.unit.id;
  const [letter, given] = await Promise.all([findLetter(scope, { unitId, year }), targetsOf(scope, { unitId, year })]);
  if (letter === null) return null;
  const codes = indicators.map(({ code }) => code).filter((code) => given.has(code));
  const targets = new Map(codes.map((code) => [code, given.get(code) ?? 0]));
  const { signedOn, signedWith, docNo } = letter;
  return { letter: { signedOn, signedWith, docNo, codes }, values: (now) => targetValues(targets, now) };
}

export interface OwnValues {
  readonly assessed: Awaited<ReturnType<typeof finalAssessment>>;
  readonly signed: Signed | null;
}

/** What an assessment and signed targets add to the values of a report. */
export function withOwn(values: ReportValues, { assessed, signed }: OwnValues): ReportValues {
  const told =
    assessed === null
      ? values
      : {
          ...values,
          now: new Map([...values.now, ...assessed.now]),
          others: new Map([...(values.others ?? []), ...assessed.others]),
          assessment: assessed.assessment,
        };
  if (signed === null) return told;
  return { ...told, now: new Map([...told.now, ...signed.values(values.now)]), letter: signed.letter };
}

/** Codes of indicators that a report needs beside those that its template names. */
export const codesSigned = (signed: Signed | null): readonly string[] => signed?.letter.codes ?? [];
