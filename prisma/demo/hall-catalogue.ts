import { hallMatters as matterRegister, hallWindows } from '../../lib/domain/hall-catalogue';
import { rowsOf, type DemoContext, type DemoRow } from './context';
import { dayWindows, hallMatters, windows } from './hall-text';
import { padded } from './text';
import type { DemoUnit } from './units';

const departments = ['党政综合办', '社会事务办', '社保所', '医保办', '民政办', '农业农村办', '退役军人服务站'] as const;
const SATURDAY = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const;

function windowsOf(unit: DemoUnit): readonly string[] {
  const { mode, windows: count } = unit.hall ?? { mode: 'days', windows: 0 };
  return (mode === 'cases' ? windows : dayWindows).slice(0, count);
}

/** The windows of every hall, under the names that its cases and counts write. */
export const demoWindows = (context: DemoContext): DemoRow[] =>
  context.units.flatMap((unit) => {
    const drafts = windowsOf(unit).map((name, i) => ({
      windowNo: padded(i + 1, 2),
      name,
      department: departments[i % departments.length] ?? null,
      ...(i === 0 && unit.kind === 'street' ? { openDays: SATURDAY } : {}),
      openHours: '8:30-12:00 14:00-17:30',
      phone: '0000-8812345',
      openedOn: '2010-11-24',
      closedOn: unit.validTo,
    }));
    return rowsOf(context, { register: hallWindows, unit, drafts });
  });

/** Every hall keeps its list of matters, as far as it has the windows for them. */
export const demoMatters = (context: DemoContext): DemoRow[] =>
  context.units.flatMap((unit) => {
    const own = windowsOf(unit);
    const drafts = hallMatters.map(({ name, window, statutoryDays, promisedDays, fee }, i) => ({
      matterNo: `BM${padded(i + 1, 3)}`,
      name,
      department: departments[window] ?? null,
      window: own[window % own.length] ?? null,
      statutoryDays,
      promisedDays,
      chargeYuan: fee ?? 0,
      onTheSpot: promisedDays === 0 || promisedDays === null,
      papers: '身份证明、申请表',
      validFrom: '2021-01-01',
      validTo: unit.validTo,
    }));
    return own.length === 0 ? [] : rowsOf(context, { register: matterRegister, unit, drafts });
  });
