import 'server-only';

import type { IsoDate, Month } from '@/lib/domain/dates';
import { correctionsBehind } from '@/lib/domain/indicator/corrected';
import type { IndicatorDefinition } from '@/lib/domain/indicator/definition';
import { needsOfEach } from '@/lib/domain/indicator/needs';
import type { ChangeKind } from '@/lib/domain/locked-change';
import type { Period } from '@/lib/domain/period';
import type { OrgScope } from '@/lib/domain/scope';
import { read } from '../db';
import { unitWithin } from '../unit-within';

/** An accepted number that is another one now. */
export interface Revision {
  readonly id: number;
  readonly unitName: string;
  readonly unitCode: string;
  readonly month: Month;
  readonly measure: string;
  readonly slice: string;
  readonly before: number | null;
  readonly after: number | null;
  readonly kind: ChangeKind;
  readonly reason: string | null;
  /** why the number is right, if somebody wrote that */
  readonly note: string | null;
  readonly by: string;
  /** 'YYYY-MM-DDTHH:MM' in the office's own place */
  readonly at: string;
}

interface Asked {
  readonly unitId: number;
  readonly period: Period;
  /** only the unit itself, without those below it */
  readonly own?: boolean;
  readonly limit: number;
}

type RevisionRow = Revision & Record<string, unknown>;

const REVISIONS = `select r.id, u.name as "unitName", u.code as "unitCode", r.month, r.measure, r.slice,
    r.old_value as before, r.new_value as after, r.kind, r.reason, n.text as note, r."by",
    to_char(r.at at time zone 'Asia/Shanghai', 'YYYY-MM-DD"T"HH24:MI') as at
  from cell_revision r join org_unit u on u.id = r.unit_id
    left join cell_note n on n.unit_id = r.unit_id and n.month = r.month and n.measure = r.measure`;

/** Corrections first, the newest first; progress of cases after them. Throws OutOfScopeError. */
export async function listRevisions(scope: OrgScope, asked: Asked): Promise<Revision[]> {
  const unit = await unitWithin(scope, asked.unitId);
  return read<RevisionRow>(
    `${REVISIONS} where starts_with(u.path, $1) and r.month between $2 and $3 and ($4::int is null or u.id = $4)
     order by r.kind, r.id desc limit $5`,
    [unit.path, asked.period.from, asked.period.to, asked.own === true ? unit.id : null, asked.limit],
  );
}

interface AskedBehind {
  readonly unitId: number;
  readonly period: Period;
  readonly asOf: IsoDate;
  readonly definition: IndicatorDefinition;
  readonly limit: number;
}

/**
 * Corrections that the number of an indicator rests on, in the subtree and period, and before it where the indicator
 * counts a stock; the newest first. Throws OutOfScopeError.
 */
export async function revisionsBehind(scope: OrgScope, asked: AskedBehind): Promise<Revision[]> {
  const { definition, period, limit } = asked;
  const unit = await unitWithin(scope, asked.unitId);
  const { measures, stocks } = needsOfEach([definition]);
  const rows = await read<RevisionRow>(
    `${REVISIONS} where r.kind = 'correction' and starts_with(u.path, $1)
       and (r.measure = any($2::text[]) and r.month between $3 and $4 or r.measure = any($5::text[]) and r.month < $3)
     order by r.id desc`,
    [unit.path, measures, period.from, period.to, stocks],
  );
  const flipped = rows.map((row) => ({ ...row, flips: row.before === null || row.after === null }));
  return correctionsBehind(definition, flipped, asked)
    .slice(0, limit)
    .map(({ flips: _flips, ...revision }) => revision);
}
