import 'server-only';

import type { IsoDate } from '@/lib/domain/dates';
import { WINDOW, type Item } from '@/lib/domain/disclosure-coverage';
import { firstDay, lastDay, type Period } from '@/lib/domain/period';
import type { Bound } from '@/lib/domain/measure/duty';
import { putInto } from '@/lib/domain/put-into';
import type { Tx } from './db';

/** An item of the catalogue as it applies to one unit, with every day on which it appeared. */
export interface BoundItem extends Item {
  readonly code: string;
  readonly title: string;
  readonly published: readonly IsoDate[];
}

/** A unit to which something in the catalogue applies. */
export interface BoundUnit extends Bound {
  readonly unitId: number;
  readonly unitCode: string;
  readonly unitName: string;
  readonly items: readonly BoundItem[];
}

interface ItemRow extends Item, Record<string, unknown> {
  readonly unitId: number;
  readonly unitCode: string;
  readonly unitName: string;
  readonly unitFrom: IsoDate;
  readonly unitTo: IsoDate | null;
  readonly code: string;
  readonly title: string;
}

/** An item of the nearest owner stands before one of the same code further up. $1 units, null = all. */
const ITEMS = `select distinct on (u.path, i.code) u.id as "unitId", u.code as "unitCode", u.name as "unitName",
    u.valid_from as "unitFrom", u.valid_to as "unitTo", i.code, i.title, i.frequency, i.grace_days as "graceDays",
    i.valid_from as "validFrom", i.valid_to as "validTo"
  from org_unit u
    join org_unit owner on owner.id = any(string_to_array(trim(both '/' from u.path), '/')::int[])
    join disclosure_item i on i.unit_id = owner.id and u.kind = any(i.applies_to)
  where ($1::int[] is null or u.id = any($1::int[]))
  order by u.path, i.code, length(owner.path) desc`;

const out = `d.status in ('published', 'abolished', 'expired') and d.published_on is not null`;

const APPEARED = `select d.unit_id as "unitId", d.catalogue_code as code, d.published_on as day
  from disclosure d where ($1::int[] is null or d.unit_id = any($1::int[])) and d.catalogue_code is not null and ${out}`;

const RENEWED = `select distinct d.unit_id as "unitId", d.published_on as day
  from disclosure d where ($1::int[] is null or d.unit_id = any($1::int[])) and ${out}
    and extract(day from d.published_on) between ${WINDOW.from} and ${WINDOW.to}
    and extract(month from d.published_on)::int % 3 = 1
    and ($2::date is null or d.published_on between $2::date and $3::date)`;

interface AskedUnits {
  /** null: all */
  readonly unitIds: readonly number[] | null;
  /** which quarterly windows are looked at: reading them costs a look at every disclosure */
  readonly windows: Period | 'all' | 'none';
}

interface Renewal {
  readonly unitId: number;
  readonly day: IsoDate;
}

async function renewalsOf(query: Tx['query'], { unitIds, windows }: AskedUnits): Promise<Renewal[]> {
  if (windows === 'none') return [];
  const span = windows === 'all' ? [null, null] : [firstDay(windows), lastDay(windows)];
  return query<Renewal & Record<string, unknown>>(RENEWED, [unitIds, ...span]);
}

/**
 * What the catalogue asks of these units, and what they published: the one reading from which the page
 * of coverage and the measure cells are judged, so that both see the same history.
 */
export async function boundUnits(query: Tx['query'], { unitIds, windows }: AskedUnits): Promise<BoundUnit[]> {
  const rows = await query<ItemRow>(ITEMS, [unitIds]);
  if (rows.length === 0) return [];
  const appeared = await query<{ unitId: number; code: string; day: IsoDate }>(APPEARED, [unitIds]);
  const renewals = await renewalsOf(query, { unitIds, windows });
  const [published, renewed] = [new Map<string, IsoDate[]>(), new Map<number, IsoDate[]>()];
  for (const { unitId, code, day } of appeared) putInto(published, `${unitId}/${code}`, day);
  for (const { unitId, day } of renewals) putInto(renewed, unitId, day);
  const units = new Map<number, BoundUnit & { items: BoundItem[] }>();
  for (const { unitId, unitCode, unitName, unitFrom, unitTo, ...item } of rows) {
    const life = { validFrom: unitFrom, validTo: unitTo };
    const unit = units.get(unitId) ?? {
      unitId,
      unitCode,
      unitName,
      life,
      items: [],
      renewed: renewed.get(unitId) ?? [],
    };
    unit.items.push({ ...item, published: published.get(`${unitId}/${item.code}`) ?? [] });
    units.set(unitId, unit);
  }
  return [...units.values()];
}
