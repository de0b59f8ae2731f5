/**
 * The only clock. The office lives in Asia/Shanghai whatever the server's time zone says.
 * SUNLEDGER_TODAY=YYYY-MM-DD fixes the day for tests and for the demonstration.
 */
const shanghai = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Asia/Shanghai',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

const fixedDay = (): string | undefined => {
  const day = process.env['SUNLEDGER_TODAY'];
  if (day === undefined || day === '') return undefined;
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || Number.isNaN(Date.parse(`${day}T00:00:00Z`)))
    throw new Error(`SUNLEDGER_TODAY=${day}: 应为 YYYY-MM-DD / must be YYYY-MM-DD`);
  return day;
};

/** The present instant; noon in Shanghai on the fixed day when SUNLEDGER_TODAY is set. */
export const now = (): Date => {
  const day = fixedDay();
  return day === undefined ? new Date() : new Date(`${day}T12:00:00+08:00`);
};

/** Today's date in Asia/Shanghai as 'YYYY-MM-DD'. */
export const today = (): string => fixedDay() ?? shanghai.format(new Date());

const clockTime = new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Shanghai', hour: '2-digit', minute: '2-digit' });

/** The time of day in Asia/Shanghai as 'HH:MM'. */
export const timeOfDay = (): string => clockTime.format(now());

/** An instant in Asia/Shanghai as 'YYYY-MM-DD HH:MM'. */
export const minuteOf = (instant: Date): string => `${shanghai.format(instant)} ${clockTime.format(instant)}`;
