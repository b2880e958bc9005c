import { Temporal } from 'temporal-polyfill';

/** The maximum range of records, statements and the audit log. */
const LONGEST_RANGE = { hours: 30 * 24 };
const MONTH_LENGTH = 'YYYY-MM'.length;

type Zoned = Temporal.ZonedDateTime;

/** With the zone's offset, so that `2026-11-28T00:00:00+08:00` shows the local day. */
const instantText = (zoned: Zoned) => zoned.toString({ timeZoneName: 'never', smallestUnit: 'second' });
const startOfTomorrow = (now: Zoned) => now.add({ days: 1 }).startOfDay();

/** Midnight 29 days ago, or later when summer time ends in between and the range until tomorrow would be too long. */
function start29DaysAgo(now: Zoned): Zoned {
  const midnight = now.subtract({ days: 29 }).startOfDay();
  const earliest = startOfTomorrow(now).subtract(LONGEST_RANGE);
  return Temporal.ZonedDateTime.compare(midnight, earliest) < 0 ? earliest : midnight;
}

// Not crypto.randomUUID: browsers offer it only to secure origins, and a gateway in a local network may use plain HTTP.
function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Placeholders in example variables for values that change each time an operation is opened. */
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
 * Replaces the placeholders in example variables. All values are from one clock reading, with days in the zone:
 * `<29 days ago>` to `<tomorrow>` are the 30 days until the end of today.
 * @param timeZone IANA name of the zone in which the enterprise counts its days
 */
export function fillIn(text: string, now: Date, timeZone: string): string {
  const zoned = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(timeZone);
  return text.replace(/<[^<>]+>/g, (placeholder) => placeholders[placeholder]?.(zoned) ?? placeholder);
}
