import { badUserInput, DomainError } from '@account-center/kit';

const MAXIMUM_DAYS = 30;
const DAY_MILLISECONDS = 86_400_000;

export const messageKinds = ['TEXT', 'IMAGE', 'FILE', 'VOICE', 'CARD'] as const;
export type MessageKind = (typeof messageKinds)[number];

/** From `from` (inclusive) to `to` (exclusive). */
export interface Range {
  from: Date;
  to: Date;
}

export interface RangeInput {
  from: string | Date;
  to: string | Date;
}

/** The requested range (MSG-3). @throws RANGE_TOO_LONG beyond 30 days, BAD_USER_INPUT when it is empty */
export function parseRange(input: RangeInput): Range {
  const range = { from: new Date(input.from), to: new Date(input.to) };
  const length = range.to.getTime() - range.from.getTime();
  if (length <= 0) throw badUserInput([{ path: 'range.to', reason: 'must be later than range.from' }]);
  if (length > MAXIMUM_DAYS * DAY_MILLISECONDS) {
    throw new DomainError(
      'RANGE_TOO_LONG',
      `Records can be read for at most ${MAXIMUM_DAYS} days at a time. Choose a shorter range.`,
      {
        maximumDays: MAXIMUM_DAYS,
      },
    );
  }
  return range;
}
