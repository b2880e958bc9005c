import { type Runtime, type TaskDefinition, withEnterprise } from '@account-center/kit';
import { and, eq, isNull } from 'drizzle-orm';
import { z } from 'zod';
import { type Carriers, deliver, recipientOf } from '../delivery/delivery.ts';
import { enterprise } from '../enterprise/enterprise.table.ts';
import { hashSecret, randomSecret } from '../password/hash.ts';
import { account, credential } from './account.table.ts';

export const DELIVER_ACTIVATION = 'deliver-activation';

const ACTIVATION_HOURS = 72;
const CONCURRENCY = 4;
const dataSchema = z.object({ enterpriseId: z.uuid(), accountId: z.uuid() });

/** Makes a secret and keeps its hash; one sent before is void. Nothing for accounts that have a password, or neither phone nor email. */
async function renewSecret(runtime: Runtime, enterpriseId: string, accountId: string) {
  const secret = randomSecret();
  return withEnterprise(runtime.db, enterpriseId, async (tx) => {
    const [row] = await tx
      .select({ phone: account.phone, email: account.email, number: account.number, shortName: enterprise.shortName })
      .from(account)
      .innerJoin(enterprise, eq(enterprise.enterpriseId, account.enterpriseId))
      .innerJoin(credential, eq(credential.accountId, account.id))
      .where(
        and(
          eq(account.id, accountId),
          eq(account.status, 'ENABLED'),
          isNull(credential.passwordHash),
          isNull(credential.initialPasswordId),
        ),
      );
    const to = row && recipientOf(row);
    if (!to || !row.number) return undefined;
    const activationExpiresAt = new Date(runtime.now().getTime() + ACTIVATION_HOURS * 3_600_000);
    await tx
      .update(credential)
      .set({ activationHash: hashSecret(secret), activationExpiresAt })
      .where(eq(credential.accountId, accountId));
    return { ...row, to, secret };
  });
}

/** Sends a new member the secret for the first sign-in, by SMS or else by email (ID-12). It is made here, so that it is written down nowhere. */
export function activationTask(carriers: Carriers): TaskDefinition {
  return {
    concurrency: CONCURRENCY,
    async run(data) {
      const { enterpriseId, accountId } = dataSchema.parse(data);
      const made = await renewSecret(carriers.runtime, enterpriseId, accountId);
      if (!made) return;
      const text = `${made.shortName}: your account number is ${made.number}. Sign in within ${ACTIVATION_HOURS} hours with the secret ${made.secret}`;
      const key = `activation:${hashSecret(made.secret)}`;
      await deliver(carriers, { enterpriseId, to: made.to, key, subject: `${made.shortName}: your account`, text });
    },
  };
}
