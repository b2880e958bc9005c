/** Limits on codes for one number or address within a period, over all requests (ID-16). */
const LIMITS = [
  { codes: 1, milliseconds: 60_000 },
  { codes: 5, milliseconds: 3_600_000 },
  { codes: 10, milliseconds: 86_400_000 },
];

/** How long to wait until another code may be requested, given the times of the last ones; 0 for no wait. */
export function waitForCode(earlier: readonly Date[], now: Date): number {
  const waits = LIMITS.map(({ codes, milliseconds }) => {
    const oldest = earlier.toSorted((one, other) => other.getTime() - one.getTime())[codes - 1];
    return oldest ? oldest.getTime() + milliseconds - now.getTime() : 0;
  });
  return Math.max(0, ...waits);
}
