import { type Database, withSystem } from '@account-center/kit/database';
import { eq, sql } from 'drizzle-orm';
import { hashPassword, verifyPassword } from '../secret/index.ts';
import { operator, operatorSession } from './operator.table.ts';

/** Creates the operator named in the settings if missing. A changed password ends the sessions of the old one. */
export async function ensureOperator(db: Database, name: string, password: string): Promise<void> {
  const [known] = await withSystem(db, (tx) => tx.select().from(operator).where(eq(operator.name, name)));
  if (known && (await verifyPassword(known.passwordHash, password))) return;
  const passwordHash = await hashPassword(password);
  await withSystem(db, async (tx) => {
    await tx
      .insert(operator)
      .values({ name, passwordHash })
      .onConflictDoUpdate({ target: operator.name, set: { passwordHash } });
    if (known)
      await tx.update(operatorSession).set({ endedAt: sql`now()` }).where(eq(operatorSession.operatorId, known.id));
  });
}
