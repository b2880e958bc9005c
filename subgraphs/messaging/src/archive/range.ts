import { badUserInput, DomainError } from '@account-center/kit';
import { and, gte, lt, type SQL } from 'drizzle-orm';
import { message } from './message.table.ts';

const MAXIMUM_DAYS = 30;
const DAY_MILLISECONDS = 86_400_000;

/** From `from` up to, not including, `to`. */
export interface Range {
  from: Date;
  to: Date;
}

/** The range that a client asked for (MSG-3). @throws RANGE_TOO_LONG beyond 30 days, BAD_USER_INPUT when it is empty */
export function parseRange(input: { from: string | Date; to: string | Date }): Range {
  const range = { from: new Date(input.from), to: new Date(input.to) };
  const length = range.to.getTime() - range.from.getTime();
  if (length <= 0) throw badUserInput([{ path: 'range.to', reason: 'must be later than range.from' }]);
  if (length > MAXIMUM_DAYS * DAY_MILLISECONDS) {
    throw new DomainError('RANGE_TOO_LONG', `Records are read at most ${MAXIMUM_DAYS} days at a time. Ask for less.`, {
      maximumDays: MAXIMUM_DAYS,
    });
  }
  return range;
}

export const wasSentIn = (range: Range): SQL | undefined =>
  and(gte(message.sentAt, range.from), lt(message.sentAt, range.to));
