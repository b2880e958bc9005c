/** Time after its first use in which a refresh token is accepted again (ID-62). */
const GRACE_MILLISECONDS = 10_000;

/**
 * Whether a refresh token is valid. A token used a moment ago most likely comes from the same client: tabs that refresh
 * at once, or a lost answer (ID-62). A token used earlier is shared by two parties, so it was stolen (ID-19).
 */
export const servesAgain = (usedAt: Date | null, now: Date): boolean =>
  usedAt === null || now.getTime() - usedAt.getTime() <= GRACE_MILLISECONDS;
