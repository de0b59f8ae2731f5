import 'server-only';

import type { Entry, Inspected } from '@/lib/domain/assessment/measured';
import type { HandNotice } from '@/lib/domain/assessment/notices';
import { codesOfScheme, scoreSheet, type SheetRow, type UnitFacts } from '@/lib/domain/assessment/sheet';
import type { IsoDate } from '@/lib/domain/dates';
import type { CheckItem } from '@/lib/domain/inspection';
import type { IndicatorValue } from '@/lib/domain/indicator/definition';
import type { OrgUnit } from '@/lib/domain/org-unit';
import { firstDay, lastDay, yearPeriod } from '@/lib/domain/period';
import type { OrgScope } from '@/lib/domain/scope';
import { readMinimum } from '../comparison';
import { read } from '../db';
import { evaluateEach } from '../indicators';
import { assessedUnits, type AssessmentRow } from './assessment-row';

interface OfUnit extends Record<string, unknown> {
  readonly unitId: number;
}

/** Rows by their unit. */
function byUnit<T extends OfUnit>(rows: readonly T[]): Map<number, T[]> {
  const found = new Map<number, T[]>();
  for (const row of rows) found.set(row.unitId, [...(found.get(row.unitId) ?? []), row]);
  return found;
}

type Seen = OfUnit & Inspected;

/** What rounds of the year saw at the units themselves; what their own villages had to answer for is not theirs. */
function inspectedAt(units: readonly number[], year: number): Promise<Seen[]> {
  const period = yearPeriod(year);
  return read<Seen & { readonly item: CheckItem }>(
    `select unit_id as "unitId", item, count(*) as checked, count(*) filter (where result = 'finding') as findings,
       sum(points) as points, sum(full_points) filter (where points is not null) as "fullPoints"
     from inspection where unit_id = any($1::int[]) and inspected_on between $2 and $3 group by unit_id, item`,
    [units, firstDay(period), lastDay(period)],
  );
}

type Given = OfUnit & Entry & { readonly item: string };

const entriesOf = (id: number): Promise<Given[]> =>
  read<Given>('select unit_id as "unitId", item, points, reason from assessment_entry where assessment_id = $1', [id]);

/** The latest upheld objection of an item stands. */
const decisionsOf = (id: number): Promise<Given[]> =>
  read<Given>(
    `select unit_id as "unitId", item, points, reason from assessment_objection
     where assessment_id = $1 and outcome = 'upheld' order by decided_at, id`,
    [id],
  );

const noticesOf = (id: number): Promise<(OfUnit & HandNotice)[]> =>
  read<OfUnit & HandNotice>(
    'select unit_id as "unitId", notice, reason from assessment_notice where assessment_id = $1',
    [id],
  );

const asEntries = (rows: readonly Given[] | undefined): Map<string, Entry> =>
  new Map((rows ?? []).map(({ item, points, reason }) => [item, { points, reason }]));

interface Sources {
  readonly values: ReadonlyMap<number, readonly IndicatorValue[]>;
  readonly inspected: ReadonlyMap<number, readonly Seen[]>;
  readonly entries: ReadonlyMap<number, readonly Given[]>;
  readonly decisions: ReadonlyMap<number, readonly Given[]>;
  readonly notices: ReadonlyMap<number, readonly HandNotice[]>;
}

function factsOf({ id, code, name, kind }: OrgUnit, from: Sources): UnitFacts {
  const [hand] = from.notices.get(id) ?? [];
  return {
    unit: { id, code, name, kind },
    values: new Map((from.values.get(id) ?? []).map((value) => [value.code, value])),
    inspected: from.inspected.get(id) ?? [],
    entries: asEntries(from.entries.get(id)),
    decisions: asEntries(from.decisions.get(id)),
    ...(hand === undefined ? {} : { hand }),
  };
}

export interface LiveSheet {
  readonly rows: readonly SheetRow[];
  /** below so many cases nothing is rated */
  readonly minimum: number;
}

/**
 * Points of the units in the scope as the numbers are now. Ranks are among them: a reader who does not stand over all
 * units must not be shown any.
 */
export async function readSheet(scope: OrgScope, row: AssessmentRow, asOf: IsoDate): Promise<LiveSheet> {
  const { scheme, id } = row;
  const units = await assessedUnits(scope, row, { asOf });
  const ids = units.map((unit) => unit.id);
  const codes = codesOfScheme(scheme);
  const asked = { period: yearPeriod(scheme.year), asOf, codes };
  const [values, inspected, entries, decisions, notices, minimum] = await Promise.all([
    codes.length === 0 ? new Map<number, IndicatorValue[]>() : evaluateEach(scope, units, asked),
    inspectedAt(ids, scheme.year),
    entriesOf(id),
    decisionsOf(id),
    noticesOf(id),
    readMinimum(),
  ]);
  const sources = {
    values,
    inspected: byUnit(inspected),
    entries: byUnit(entries),
    decisions: byUnit(decisions),
    notices: byUnit(notices),
  };
  const facts = units.map((unit) => factsOf(unit, sources));
  return { rows: scoreSheet(scheme, facts, minimum), minimum };
}
