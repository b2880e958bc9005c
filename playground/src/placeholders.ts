import { Temporal } from 'temporal-polyfill';

/** The longest range that records, statements and the audit log are read in, counted in hours. */
const LONGEST_RANGE = { hours: 30 * 24 };
const MONTH_LENGTH = 'YYYY-MM'.length;

type Zoned = Temporal.ZonedDateTime;

/** With the zone's offset: `2026-11-28T00:00:00+08:00` reads as the day that it is. */
const instantText = (zoned: Zoned) => zoned.toString({ timeZoneName: 'never', smallestUnit: 'second' });
const startOfTomorrow = (now: Zoned) => now.add({ days: 1 }).startOfDay();

/** Midnight 29 days ago; later where summer time ends in between, since the range until tomorrow would be too long. */
function start29DaysAgo(now: Zoned): Zoned {
  const midnight = now.subtract({ days: 29 }).startOfDay();
  const earliest = startOfTomorrow(now).subtract(LONGEST_RANGE);
  return Temporal.ZonedDateTime.compare(midnight, earliest) < 0 ? earliest : midnight;
}

// Not crypto.randomUUID: browsers offer it to secure origins only, and a gateway in a local network may have plain HTTP.
function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** What example variables may hold in the place of values that are different whenever an operation is opened. */
const placeholders: Record<string, (now: Zoned) => string> = {
  '<new key>': newKey,
  '<now>': instantText,
  '<in an hour>': (now) => instantText(now.add({ hours: 1 })),
  '<tomorrow>': (now) => instantText(startOfTomorrow(now)),
  '<29 days ago>': (now) => instantText(start29DaysAgo(now)),
  '<today>': (now) => now.toPlainDate().toString(),
  '<this month>': (now) => now.toPlainDate().toString().slice(0, MONTH_LENGTH),
};

/**
 * Puts present values into a text of example variables. All of them are told by one clock reading, and its day is the
 * zone's: `<29 days ago>` to `<tomorrow>` are the 30 days until the end of today.
 * @param timeZone IANA name of the zone in which the enterprise counts its days
 */
export function fillIn(text: string, now: Date, timeZone: string): string {
  const zoned = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(timeZone);
  return text.replace(/<[^<>]+>/g, (placeholder) => placeholders[placeholder]?.(zoned) ?? placeholder);
}
