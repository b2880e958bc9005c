import { Temporal } from 'temporal-polyfill';

const MILLISECONDS_PER_MINUTE = 60_000;
const MAXIMUM_CACHED_DAYS = 4_000;

/** Cache of day starts by `zone|day`: conversions are slow, and a report needs the same few days thousands of times. */
const starts = new Map<string, number>();

/** The calendar day, `YYYY-MM-DD`, of an instant. @param zone an IANA time zone. */
export const dayOf = (instant: Date | number, zone: string): string =>
  Temporal.Instant.fromEpochMilliseconds(Number(instant)).toZonedDateTimeISO(zone).toPlainDate().toString();

export const addDays = (day: string, days: number): string => Temporal.PlainDate.from(day).add({ days }).toString();

/** ISO weekday, Monday is 1. */
export const weekdayOf = (day: string): number => Temporal.PlainDate.from(day).dayOfWeek;

/** The days from `from` to `to`, both included. */
export function daysBetween(from: string, to: string): string[] {
  const days: string[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) days.push(day);
  return days;
}

/** First and last day of a month `YYYY-MM`. */
export function monthRange(month: string): { from: string; to: string } {
  const { daysInMonth } = Temporal.PlainYearMonth.from(month);
  return { from: `${month}-01`, to: `${month}-${String(daysInMonth).padStart(2, '0')}` };
}

/** A day's month, `YYYY-MM`. */
export const monthOf = (day: string): string => Temporal.PlainDate.from(day).toPlainYearMonth().toString();

/** The month before a day's month, `YYYY-MM`. */
export const monthBefore = (day: string): string =>
  Temporal.PlainDate.from(day).toPlainYearMonth().subtract({ months: 1 }).toString();

/** Start of a day, in milliseconds since the epoch. */
export function startOfDay(day: string, zone: string): number {
  const key = `${zone}|${day}`;
  const known = starts.get(key);
  if (known !== undefined) return known;
  const start = Temporal.PlainDate.from(day).toZonedDateTime(zone).epochMilliseconds;
  if (starts.size >= MAXIMUM_CACHED_DAYS) starts.clear();
  starts.set(key, start);
  return start;
}

/** The instant of a wall-clock time on a day. @param time `HH:MM`; a time that a clock change skips moves forward. */
export function instantOf(day: string, time: string, zone: string): number {
  return Temporal.PlainDateTime.from(`${day}T${time}`).toZonedDateTime(zone).epochMilliseconds;
}

/** Whole minutes from one instant to another, rounded towards zero; negative when `to` is earlier. */
export const minutesBetween = (from: number, to: number): number =>
  Math.trunc((to - from) / MILLISECONDS_PER_MINUTE) + 0;

export const plusMinutes = (instant: number, minutes: number): number => instant + minutes * MILLISECONDS_PER_MINUTE;
