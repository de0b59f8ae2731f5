import { COMPLETE, rosterBodies, rosterKinds } from '@/lib/domain/roster';
import { from, type Source } from './source';

const list = (words: readonly string[]): string => words.map((word) => `'${word}'`).join(', ');

/** Nobody serves in a unit that is no more; least() passes over a unit without an end. */
const ends = 'least(m.leaves_on, u.valid_to + 1)';

/** Coming and leaving of each person. */
const moves = `(select m.id, m.unit_id, m.body, m.role, m.origin, e.day, e.step
  from roster m join org_unit u on u.id = m.unit_id
    cross join lateral (values (m.serves_from, 1), (${ends}, -1)) as e(day, step)
  where m.serves_from < ${ends}) as r`;

/** The groups that a unit has on a day. */
const bodiesOn = (
  day: string,
): string => `array(select distinct m.body from roster m join org_unit u on u.id = m.unit_id
    where m.unit_id = c.unit_id and m.serves_from <= ${day} and ${ends} > ${day})`;
const has = (bodies: string): string =>
  `(b.slice = any(${bodies}) or b.slice = '${COMPLETE}' and cardinality(${bodies}) = ${rosterBodies.length})::int`;

/** What a unit has at the end of a month and had not at its beginning, or the other way round. */
const changes = `(select c.unit_id, c.first, b.slice, ${has('t.later')} - ${has('t.earlier')} as step
  from (select distinct m.unit_id, date_trunc('month', e.day)::date as first
        from roster m join org_unit u on u.id = m.unit_id and u.kind in (${list(rosterKinds)})
          cross join lateral (values (m.serves_from), (${ends})) as e(day)) as c
    cross join lateral (select ${bodiesOn('c.first - 1')} as earlier,
      ${bodiesOn(`(c.first + interval '1 month')::date - 1`)} as later) as t
    cross join unnest(array[${list([...rosterBodies, COMPLETE])}]) as b(slice)) as r`;

export const rosterSources: readonly Source[] = [
  {
    measure: 'roster.inPlace',
    from: changes,
    date: 'r.first',
    where: 'r.step <> 0',
    slice: 'r.slice',
    value: 'sum(r.step)',
    whole: true,
  },
  {
    measure: 'roster.people',
    from: moves,
    date: 'r.day',
    slice: `r.body || '|' || r.role`,
    value: 'sum(r.step)',
  },
  {
    measure: 'roster.supervisors',
    from: moves,
    date: 'r.day',
    where: `r.body = 'supervisionGroup'`,
    slice: `coalesce(r.origin, '')`,
    value: 'sum(r.step)',
  },
  ...from('roster', [['rosters.reported', 'r.serves_from']]),
];
