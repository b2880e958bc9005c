import { addDays, daysBetween } from '../zone/index.ts';

/** From this year on New Year's Eve and the second day of May are statutory holidays as well (State Council, Order 795). */
const YEAR_WITH_MORE_DAYS = 2025;

/** Month and day of the Chinese calendar, such as `8-15`; a leap month is `6bis`. */
const chinese = new Intl.DateTimeFormat('en-u-ca-chinese', { timeZone: 'UTC', month: 'numeric', day: 'numeric' });
function chineseDay(day: string): string {
  const parts = chinese.formatToParts(new Date(`${day}T00:00:00Z`));
  return ['month', 'day'].map((wanted) => parts.find(({ type }) => type === wanted)?.value).join('-');
}

/** Day of April of the solar term Qingming, for the years 2000 to 2099. */
function qingmingOf(year: number): number {
  const inCentury = year % 100;
  return Math.floor(inCentury * 0.2422 + 4.81) - Math.floor(inCentury / 4);
}

const SOLAR = ['01-01', '05-01', '10-01', '10-02', '10-03'];
const CHINESE = ['1-1', '1-2', '1-3', '5-5', '8-15'];

function listFestivals(year: number): ReadonlySet<string> {
  const days = new Map(daysBetween(`${year}-01-01`, `${year}-12-31`).map((day) => [chineseDay(day), day]));
  const newYear = days.get('1-1');
  const added = year >= YEAR_WITH_MORE_DAYS && newYear ? [addDays(newYear, -1), `${year}-05-02`] : [];
  const moving = CHINESE.map((day) => days.get(day)).filter((day) => day !== undefined);
  return new Set([...SOLAR.map((day) => `${year}-${day}`), `${year}-04-0${qingmingOf(year)}`, ...moving, ...added]);
}

const known = new Map<number, ReadonlySet<string>>();

/**
 * Whether a day is one of the statutory holidays themselves (Regulation on Public Holidays, as of 2014). The days off
 * around them are weekends that were moved: work on them is paid as work on a rest day.
 */
export function isFestival(day: string): boolean {
  const year = Number(day.slice(0, 4));
  const festivals = known.get(year) ?? listFestivals(year);
  known.set(year, festivals);
  return festivals.has(day);
}
