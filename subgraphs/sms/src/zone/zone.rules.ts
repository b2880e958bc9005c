import { Temporal } from 'temporal-polyfill';

/** Local time to the minute: `2026-03-01T09:00`. */
export const localTime = (instant: Date, timeZone: string): string =>
  Temporal.Instant.fromEpochMilliseconds(instant.getTime())
    .toZonedDateTimeISO(timeZone)
    .toPlainDateTime()
    .toString({ smallestUnit: 'minute' });
