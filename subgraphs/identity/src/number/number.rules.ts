import type { Segment } from './number.queries.ts';

const NUMBER = /^\d{1,15}$/;

/** Whether a number may be picked: only if it lies in one of the segments. */
export const isInSegments = (segments: readonly Segment[], number: string) =>
  NUMBER.test(number) && segments.some(({ first, last }) => Number(number) >= first && Number(number) <= last);

/** Account numbers of an enterprise's first segment: its own number followed by five digits, from 00001. */
const SEGMENT_SIZE = 100_000;

/** The first segment of an enterprise, derived from its enterprise number. */
export function firstSegmentOf(enterpriseNumber: string): { first: number; last: number } {
  const first = Number(enterpriseNumber) * SEGMENT_SIZE + 1;
  return { first, last: first + SEGMENT_SIZE - 2 };
}
