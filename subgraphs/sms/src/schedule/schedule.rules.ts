import { badUserInput } from '@account-center/kit';
import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { idempotencyKeySchema } from '../ledger/index.ts';
import { scheduleClosed, scheduleTooLate, scheduleTooSoon } from './schedule.errors.ts';

const EARLIEST = { minutes: 5 };
const LATEST = { days: 35 };
const CLOSES_MILLISECONDS = 60_000;

/** The requested time of a message, and the key of the request. */
export const wishSchema = z.object({
  at: z.string().nullish(),
  atLocal: z.string().max(30).nullish(),
  idempotencyKey: idempotencyKeySchema,
});

const dateOf = (time: Temporal.ZonedDateTime) => new Date(time.epochMilliseconds);

/**
 * The format of `localTime`: a day and a time to the minute. Offsets and seconds are refused, because they would mean
 * another time.
 */
const TO_THE_MINUTE = /^\d{4}-\d\d-\d\dT\d\d:\d\d$/;

function fromLocal(atLocal: string, timeZone: string): Date {
  try {
    if (!TO_THE_MINUTE.test(atLocal)) throw new RangeError('Not to the minute');
    // A local time that a clock change skips or repeats is ambiguous: the client has to send `at`.
    return dateOf(Temporal.PlainDateTime.from(atLocal).toZonedDateTime(timeZone, { disambiguation: 'reject' }));
  } catch {
    throw badUserInput([{ path: 'atLocal', reason: `is not a time of ${timeZone}, such as 2026-03-01T09:00` }]);
  }
}

type Wish = Pick<z.output<typeof wishSchema>, 'at' | 'atLocal'>;

/**
 * The requested instant. It must be 5 minutes to 35 days ahead; days are in the enterprise's time zone (SMS-24).
 * @throws BAD_USER_INPUT, SCHEDULE_TOO_SOON, SCHEDULE_TOO_LATE
 */
export function scheduledInstant({ at, atLocal }: Wish, timeZone: string, now: Date): Date {
  if (Boolean(at) === Boolean(atLocal))
    throw badUserInput([{ path: 'at', reason: 'Give `at` or `atLocal`, one of the two' }]);
  const instant = at ? new Date(at) : fromLocal(atLocal ?? '', timeZone);
  const zonedNow = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(timeZone);
  const earliest = dateOf(zonedNow.add(EARLIEST));
  const latest = dateOf(zonedNow.add(LATEST));
  if (instant < earliest) throw scheduleTooSoon(earliest);
  if (instant > latest) throw scheduleTooLate(latest);
  return instant;
}

/** @throws SCHEDULE_CLOSED from 1 minute before the scheduled time */
export function assertChangeable(scheduledAt: Date | null, now: Date): void {
  if (!scheduledAt || scheduledAt.getTime() - now.getTime() < CLOSES_MILLISECONDS) throw scheduleClosed();
}
