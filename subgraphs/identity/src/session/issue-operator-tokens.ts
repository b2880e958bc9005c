import type { OperatorSession } from '../operator/index.ts';
import type { TokenContext } from '../token/index.ts';
import type { StartedSession } from './session.rules.ts';

/** Issues the tokens of a platform operator. */
export async function issueOperatorTokens(
  { tokens }: TokenContext,
  { id: sessionId, operatorId: subject, refreshToken }: OperatorSession,
): Promise<StartedSession> {
  const accessToken = await tokens.issue({ subject, sessionId, kind: 'operator', audience: 'center' });
  return { accessToken, refreshToken, mustChangePassword: false };
}
