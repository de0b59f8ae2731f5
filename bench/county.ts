import type { OrgScope } from '../lib/domain/scope';
import type { Tx } from '../lib/data/db';

/** A county (id 1) with 14 townships (2 to 15) of 8 villages each, and what happened in them in 2023 to 2025. */
export const everything = { actor: 'bench', role: 'administrator', path: '/' } as unknown as OrgScope;
export const COUNTY = 1;
export const townships = Array.from({ length: 14 }, (_, i) => i + 2);
export const period = { from: 202501, to: 202512 };
export const lastYear = { from: 202401, to: 202412 };
export const asOf = '2026-01-31';

/** Ten numbers of the hall: counts, rates and quantiles. */
export const hallCodes = [
  'hall.visits',
  'hall.matters',
  'hall.consultations',
  'hall.completed',
  'hall.onTheSpotRate',
  'hall.satisfaction',
  'hall.noShowRate',
  'hall.waitP50',
  'hall.waitP90',
  'hall.handleP50',
];

export async function insertUnits(tx: Tx): Promise<void> {
  await tx.query(`insert into org_unit (id, code, name, kind, parent_id, path, valid_from)
    select 1, 'C', 'C', 'county', null, '/1/', '2000-01-01'::date union all
    select 1 + t, 'T' || t, 'T', 'township', 1, format('/1/%s/', 1 + t), '2000-01-01' from generate_series(1, 14) t union all
    select 100 * t + v, format('V%s-%s', t, v), 'V', 'village', 1 + t, format('/1/%s/%s/', 1 + t, 100 * t + v), '2000-01-01'
    from generate_series(1, 14) t, generate_series(1, 8) v`);
}

/** Cases number first to last, over three years; waits of ten minutes on average, and a backlog of 2,000 however many cases. */
export async function insertCases(tx: Tx, first: number, last: number): Promise<void> {
  await tx.query(
    `insert into service_case (unit_id, served_on, ticket_no, leg, "window", matter, kind, result, finished_on,
       promised_days, fee_yuan, rating, due_on, wait_seconds, handle_seconds, row_hash, updated_by)
     select 2 + i % 14, day, 'N' || i, 0, (i % 9)::text, 'm',
       case i % 5 when 0 then 'consultation' else 'matter' end, case when i <= 100000 and i % 50 = 0 then 'pending' when i % 33 = 0 then 'noShow' else 'completed' end,
       day + i / 98 % 4, 3, i % 3, (array['verySatisfied', 'satisfied', 'dissatisfied'])[1 + i / 14 % 7],
       day + 3, (-600 * ln((i::bigint * 7919 % 99991 + 1) / 99992.0))::int,
       (-420 * ln((i::bigint * 104729 % 99989 + 1) / 99990.0))::int, 'x', 'bench'
     from (select i, date '2023-01-01' + (i::bigint * 7 % 1095)::int as day from generate_series($1::int, $2::int) i) as made`,
    [first, last],
  );
}

export async function insertComplaints(tx: Tx): Promise<void> {
  await tx.query(`insert into complaint (unit_id, case_no, source, clock, title, received_on, answered_on, resolved, rating,
       status, due_on, row_hash, updated_by)
     select 2 + i % 14, 'C' || i, 'phone', 'hotline', 't', date '2023-01-01' + i % 1090, date '2023-01-01' + i % 1090 + i % 9,
       i % 3 > 0, 'satisfied', 'answered', date '2023-01-01' + i % 1090 + 7, 'x', 'bench'
     from generate_series(1, 20000) i`);
}
