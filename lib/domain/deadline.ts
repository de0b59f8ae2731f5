import { addWorkdays, isWorkday, type CalendarError, type WorkCalendar } from './calendar';
import { addDays, type IsoDate } from './dates';
import { ok, type Result } from './result';

/** Working days for an answer, and the most by which it may be extended: 政府信息公开条例 Art 33. */
export const APPLICATION_DAYS = 20;
export const APPLICATION_EXTENSION_MAX = 20;
/** Working days from creation to publication: 政府信息公开条例 Art 26. */
export const DISCLOSURE_DAYS = 20;
/** Natural days for a petition: 信访工作条例 Art 34. */
export const PETITION_DAYS = 60;
/** Working days for a 12345 order, the figure of the local statutes read (济南, 潍坊, 安阳); an extension adds as many as approved. */
export const HOTLINE_DAYS = 5;

export interface ApplicationClock {
  readonly receivedOn: IsoDate;
  /** receipt of the corrected application: the clock starts anew (Art 30) */
  readonly correctedOn: IsoDate | null;
  /** days spent asking third parties or other organs do not count (Art 33); both ends inclusive */
  readonly suspended: readonly { readonly from: IsoDate; readonly to: IsoDate }[];
  readonly extendedDays: number;
}

/** Last day for the answer to an application for information. */
export function applicationDue(calendar: WorkCalendar, clock: ApplicationClock): Result<IsoDate, CalendarError> {
  let day = clock.correctedOn ?? clock.receivedOn;
  const away = (d: IsoDate): boolean => clock.suspended.some((s) => s.from <= d && d <= s.to);
  for (let left = APPLICATION_DAYS + clock.extendedDays; left > 0;) {
    day = addDays(day, 1);
    const works = isWorkday(calendar, day);
    if (works === null) return { ok: false, error: 'beyondCalendar' };
    if (works && !away(day)) left -= 1;
  }
  return ok(day);
}

export const disclosureDue = (calendar: WorkCalendar, formedOn: IsoDate): Result<IsoDate, CalendarError> =>
  addWorkdays(calendar, formedOn, DISCLOSURE_DAYS);

export interface ComplaintClock {
  readonly clock: 'petition' | 'hotline';
  readonly receivedOn: IsoDate;
  /** 受理; a petition's days run from here (Art 34: 自受理之日起), from receipt while it is unknown */
  readonly acceptedOn?: IsoDate | null;
  readonly extendedDays: number;
}

/** Petition: natural days from acceptance. Hotline: working days from receipt. */
export function complaintDue(calendar: WorkCalendar, c: ComplaintClock): Result<IsoDate, CalendarError> {
  if (c.clock === 'petition') return ok(addDays(c.acceptedOn ?? c.receivedOn, PETITION_DAYS + c.extendedDays));
  return addWorkdays(calendar, c.receivedOn, HOTLINE_DAYS + c.extendedDays);
}
