export { giveNumbersBack, insertSegment, lockSegments, type Segment, takeNextNumbers } from './number.queries.ts';
export { firstSegmentOf, isInSegments } from './number.rules.ts';
