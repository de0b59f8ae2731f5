import 'server-only';

import type { Cell } from '@/lib/domain/indicator/lookup';
import type { Month } from '@/lib/domain/dates';
import { STANDING } from '@/lib/domain/measure/standing';
import type { Statement } from './db';
import type { Members } from './members';

/** The slice is the kind of unit. */
export interface UnitStep extends Cell {
  readonly root: number;
}

const month = (day: string): string => `(extract(year from ${day}) * 100 + extract(month from ${day}))::int`;

/** Units that came and went below each root, month by month up to the last one. */
export const unitSteps = ({ unitIds, rootIds }: Members, last: Month): Statement<UnitStep> => ({
  text: `select m.root, '${STANDING}' as measure, u.kind as slice, ${month('e.day')} as month, sum(e.step) as value
    from unnest($1::int[], $2::int[]) as m(unit_id, root) join org_unit u on u.id = m.unit_id
      cross join lateral (values (u.valid_from, 1), (u.valid_to + 1, -1)) as e(day, step)
    where e.day is not null and ${month('e.day')} <= $3
    group by 1, 2, 3, 4`,
  values: [unitIds, rootIds, last],
});
