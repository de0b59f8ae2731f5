import 'server-only';

import type { Month } from '@/lib/domain/dates';
import { STANDING } from '@/lib/domain/measure/standing';
import { read } from './db';
import type { Members } from './members';

export interface UnitStep {
  readonly root: number;
  readonly measure: string;
  /** kind of unit */
  readonly slice: string;
  readonly month: Month;
  readonly value: number;
}

interface Asked {
  readonly members: Members;
  readonly measures: readonly string[];
  readonly period: { readonly to: Month };
}

/** Units that came and went below each root, month by month up to the period's end; nothing where nobody asks. */
export async function unitSteps({ members, measures, period }: Asked): Promise<UnitStep[]> {
  if (!measures.includes(STANDING)) return [];
  const month = (day: string): string => `(extract(year from ${day}) * 100 + extract(month from ${day}))::int`;
  return read<UnitStep & Record<string, unknown>>(
    `select m.root, '${STANDING}' as measure, u.kind as slice, ${month('e.day')} as month, sum(e.step) as value
     from unnest($1::int[], $2::int[]) as m(unit_id, root) join org_unit u on u.id = m.unit_id
       cross join lateral (values (u.valid_from, 1), (u.valid_to + 1, -1)) as e(day, step)
     where e.day is not null and ${month('e.day')} <= $3
     group by 1, 2, 3, 4`,
    [members.unitIds, members.rootIds, period.to],
  );
}
