export { sessionsOverBefore, tokensOverBefore, tokensUsedBefore } from './old.queries.ts';
export { isCodeMethod } from './proof.rules.ts';
export { deleteSessions, endSessions, type HeldSession, listHeldSessions, markLost } from './session.queries.ts';
export type { SessionEndReason } from './session.table.ts';
