/** So long after its first use a refresh token serves again (ID-62). */
const GRACE_MILLISECONDS = 10_000;

/** Tokens of a session that are good at the same time: one for each tab, and some to spare. */
export const MAXIMUM_OPEN_TOKENS = 50;

/**
 * Whether a refresh token is good. One that was used a moment ago is most likely the same client's: tabs that refresh at
 * once, or one that never got its answer (ID-62). One that was used earlier is in the hands of two (ID-19).
 */
export const servesAgain = (usedAt: Date | null, now: Date): boolean =>
  usedAt === null || now.getTime() - usedAt.getTime() <= GRACE_MILLISECONDS;
