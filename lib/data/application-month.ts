import 'server-only';

import type { OrgScope } from '@/lib/domain/scope';
import { read } from './db';

/** Where an application stands among those of the same applicant in the unit and the calendar month of receipt. */
export interface ApplicantMonth {
  readonly nth: number;
  readonly all: number;
}

/** null: no applicant is recorded, or no such row in the scope. */
export async function applicantMonth(scope: OrgScope, id: number): Promise<ApplicantMonth | null> {
  const [row] = await read<ApplicantMonth & Record<string, unknown>>(
    `select count(*) as "all", count(*) filter (where (o.received_on, o.id) <= (a.received_on, a.id)) as nth
     from application a join org_unit u on u.id = a.unit_id
       join application o on o.unit_id = a.unit_id and o.applicant_name = a.applicant_name
         and o.received_on >= date_trunc('month', a.received_on)
         and o.received_on < date_trunc('month', a.received_on) + interval '1 month'
     where a.id = $1 and starts_with(u.path, $2) and a.applicant_name is not null
     group by a.id`,
    [id, scope.path],
  );
  return row ?? null;
}
