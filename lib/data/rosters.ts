import 'server-only';

import type { IsoDate } from '@/lib/domain/dates';
import { lastDay, type Period } from '@/lib/domain/period';
import type { ReportRoster, RosterPlace } from '@/lib/domain/report/roster-values';
import { rosterBodies, rosterKinds, rosterRoles, type RosterBody } from '@/lib/domain/roster';
import type { OrgScope } from '@/lib/domain/scope';
import { read } from './db';
import { unitWithin } from './unit-within';

interface Asked {
  readonly unit: { readonly id: number };
  readonly period: Period;
  readonly asOf: IsoDate;
}

/** The roster on the last day of the period, or today while it runs; null where nobody here ever kept one. */
export async function reportRoster(scope: OrgScope, { unit, period, asOf }: Asked): Promise<ReportRoster | null> {
  const { id, path } = await unitWithin(scope, unit.id);
  const day = lastDay(period) < asOf ? lastDay(period) : asOf;
  const [kept] = await read<{ kept: boolean }>(
    `select exists (select 1 from roster r join org_unit u on u.id = r.unit_id
       where starts_with(u.path, $1) and r.serves_from <= $2) as kept`,
    [path, day],
  );
  if (kept?.kept !== true) return null;
  const [places, below] = await Promise.all([
    read<RosterPlace & Record<string, unknown>>(
      `select body, role, name, post, origin from roster
       where unit_id = $1 and serves_from <= $2 and leaves_on > $2
       order by array_position($3::text[], role), id`,
      [id, day, rosterRoles],
    ),
    read<{ name: string; bodies: RosterBody[] }>(
      `select u.name, array(select distinct r.body from roster r
         where r.unit_id = u.id and r.serves_from <= $2 and r.leaves_on > $2) as bodies
       from org_unit u
       where starts_with(u.path, $1) and u.id <> $3 and u.kind = any($4::text[])
         and u.valid_from <= $2 and (u.valid_to is null or u.valid_to >= $2)
       order by u.code`,
      [path, day, id, rosterKinds],
    ),
  ]);
  const lacks = (bodies: readonly RosterBody[]) => rosterBodies.filter((body) => !bodies.includes(body));
  return { places, below: below.map(({ name, bodies }) => ({ name, lacks: lacks(bodies) })) };
}
