import { type Database, newId, withSystem } from '@account-center/kit/database';
import { eq } from 'drizzle-orm';
import { hashSecret, randomSecret, verifyPassword } from '../secret/index.ts';
import { operator, operatorRefreshToken, operatorSession } from './operator.table.ts';

/** Maximum length of an operator's session, regardless of refreshes. Then the password is required again. */
const SESSION_MILLISECONDS = 12 * 3_600_000;

export interface OperatorSession {
  id: string;
  operatorId: string;
  refreshToken: string;
}

/** Starts a session if name and password are right. A wrong attempt takes equally long. */
export async function signInOperator(
  db: Database,
  proof: { name: string; password: string; ip: string | null; userAgent: string | null },
  now: Date,
): Promise<OperatorSession | null> {
  const { name, password, ip, userAgent } = proof;
  const [row] = await withSystem(db, (tx) => tx.select().from(operator).where(eq(operator.name, name)));
  const isRight = await verifyPassword(row?.passwordHash ?? null, password);
  if (!row || !isRight) return null;
  const started = { id: newId(), operatorId: row.id };
  const refreshToken = randomSecret();
  const expiresAt = new Date(now.getTime() + SESSION_MILLISECONDS);
  await withSystem(db, async (tx) => {
    await tx.insert(operatorSession).values({ ...started, ip, userAgent, expiresAt });
    await tx.insert(operatorRefreshToken).values({ sessionId: started.id, hash: hashSecret(refreshToken) });
  });
  return { ...started, refreshToken };
}
