import 'server-only';

import type { IsoDate } from '@/lib/domain/dates';
import {
  judgeSlots,
  slotsOf,
  windowsOf,
  windowState,
  type Item,
  type JudgedSlot,
  type Life,
  type Window,
  type WindowState,
} from '@/lib/domain/disclosure-coverage';
import { firstDay, lastDay, shiftMonth, type Period } from '@/lib/domain/period';
import type { OrgScope } from '@/lib/domain/scope';
import { read } from './db';
import { unitWithin } from './unit-within';

/** One item for one unit, with what fell due in the period. */
export interface UnitItem {
  readonly unitId: number;
  readonly unitCode: string;
  readonly unitName: string;
  readonly code: string;
  readonly title: string;
  readonly frequency: string;
  readonly slots: readonly JudgedSlot[];
}

/** One unit and each quarterly window of the period. */
export interface UnitWindows {
  readonly unitCode: string;
  readonly unitName: string;
  /** null: the unit was not there */
  readonly states: readonly (WindowState | null)[];
}

export interface DisclosureCoverage {
  readonly items: readonly UnitItem[];
  readonly windows: readonly Window[];
  readonly kept: readonly UnitWindows[];
}

interface Asked {
  readonly unitId: number;
  readonly period: Period;
  readonly today: IsoDate;
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

/** A cycle is at most a year, its grace at most a quarter: what was published before cannot serve a slot of the period. */
const REACH = 18;

const out = `d.status in ('published', 'abolished', 'expired') and d.published_on is not null`;

/** An item of the nearest owner stands before one of the same code further up. */
const ITEMS = `select distinct on (u.path, i.code) u.id as "unitId", u.code as "unitCode", u.name as "unitName",
    u.valid_from as "unitFrom", u.valid_to as "unitTo", i.code, i.title, i.frequency, i.grace_days as "graceDays",
    i.valid_from as "validFrom", i.valid_to as "validTo"
  from org_unit u join org_unit owner on starts_with(u.path, owner.path)
    join disclosure_item i on i.unit_id = owner.id and u.kind = any(i.applies_to)
  where starts_with(u.path, $1)
  order by u.path, i.code, length(owner.path) desc`;

/** What the catalogue asks of the unit and those below it in the period, and who kept the windows. Throws OutOfScopeError. */
export async function disclosureCoverage(scope: OrgScope, asked: Asked): Promise<DisclosureCoverage> {
  const { path } = await unitWithin(scope, asked.unitId);
  const [items, kept] = await Promise.all([itemsBelow(path, asked), keptWindows(path, asked)]);
  return { items, ...kept };
}

/** Only what the catalogue asks and what was published. Throws OutOfScopeError. */
export async function cataloguedItems(scope: OrgScope, asked: Asked): Promise<UnitItem[]> {
  return itemsBelow((await unitWithin(scope, asked.unitId)).path, asked);
}

async function itemsBelow(path: string, asked: Asked): Promise<UnitItem[]> {
  const span = [firstDay({ ...asked.period, from: shiftMonth(asked.period.from, -REACH) }), lastDay(asked.period)];
  const [items, published] = await Promise.all([
    read<ItemRow>(ITEMS, [path]),
    read<{ unitId: number; code: string; day: IsoDate }>(
      `select d.unit_id as "unitId", d.catalogue_code as code, d.published_on as day
       from disclosure d join org_unit u on u.id = d.unit_id
       where starts_with(u.path, $1) and d.catalogue_code is not null and ${out}
         and d.published_on between $2::date and $3::date + 366`,
      [path, ...span],
    ),
  ]);
  const days = new Map<string, IsoDate[]>();
  for (const { unitId, code, day } of published) {
    const known = days.get(`${unitId}/${code}`);
    if (known === undefined) days.set(`${unitId}/${code}`, [day]);
    else known.push(day);
  }
  const judged = items.map((row) => judge(row, days.get(`${row.unitId}/${row.code}`) ?? [], asked));
  return judged.filter((item) => item.slots.length > 0);
}

/** Slots before the period are judged along: a publication that served one of them must not serve another. */
function judge(row: ItemRow, published: readonly IsoDate[], { period, today }: Asked): UnitItem {
  const { unitId, unitCode, unitName, code, title, frequency } = row;
  const life: Life = { validFrom: row.unitFrom, validTo: row.unitTo };
  const slots = slotsOf(row, life, { from: shiftMonth(period.from, -REACH), to: period.to });
  const first = firstDay(period);
  const own = judgeSlots(slots, published, today).filter((slot) => slot.due >= first);
  return { unitId, unitCode, unitName, code, title, frequency, slots: own };
}

/** Units that owe anything by the catalogue, and on which windows they published something. */
async function keptWindows(
  path: string,
  { period, today }: Asked,
): Promise<Pick<DisclosureCoverage, 'windows' | 'kept'>> {
  const windows = windowsOf(period);
  const rows = await read<{ unitCode: string; unitName: string; from: IsoDate; to: IsoDate | null; days: IsoDate[] }>(
    `select u.code as "unitCode", u.name as "unitName", u.valid_from as "from", u.valid_to as "to",
       array(select distinct to_char(d.published_on, 'YYYY-MM-DD') from disclosure d where d.unit_id = u.id and ${out}
         and d.published_on between $2::date and $3::date) as days
     from org_unit u
     where starts_with(u.path, $1) and exists (
       select 1 from disclosure_item i join org_unit o on o.id = i.unit_id
       where starts_with(u.path, o.path) and u.kind = any(i.applies_to))
     order by u.path`,
    [path, firstDay(period), lastDay(period)],
  );
  const kept = rows
    .filter((row) => row.from <= lastDay(period) && (row.to === null || row.to >= firstDay(period)))
    .map(({ unitCode, unitName, days, from, to }) => ({
      unitCode,
      unitName,
      states: windows.map((window) =>
        from <= window.from && (to === null || to >= window.to) ? windowState(window, days, today) : null,
      ),
    }));
  return { windows, kept };
}
