import type { Runtime } from '@account-center/kit';
import { type Transaction, withEnterprise } from '@account-center/kit/database';
import { effect, type Effect, lacksTask } from '@account-center/kit/jobs';
import { and, eq, isNotNull, isNull, or } from 'drizzle-orm';
import { z } from 'zod';
import { type Carriers, deliverNotice, type Mailer, recipientOf } from '../delivery/index.ts';
import { enterprises } from '../enterprise/index.ts';
import { hashSecret, type SecretSource } from '../secret/index.ts';
import { account, credential } from './account.table.ts';
import { accountTexts } from './account.texts.ts';
import { boundContacts } from './binding.rules.ts';

export const DELIVER_ACTIVATION = 'deliver-activation';
const ACTIVATION_HOURS = 72;
const CONCURRENCY = 4;
/** Limit per enterprise, so that a large import does not delay first sign-ins of other enterprises. */
const PER_ENTERPRISE = 2;
const dataSchema = z.object({ enterpriseId: z.uuid(), accountId: z.uuid(), activationId: z.uuid() });
type Delivery = z.infer<typeof dataSchema>;

/** The secret is pending: not sent, not used, not replaced. */
const isDue = ({ accountId, activationId }: Delivery) =>
  and(
    eq(credential.accountId, accountId),
    eq(credential.activationId, activationId),
    isNull(credential.activationSentAt),
  );

/** Stores the hash of the secret, which is valid from now on. Undefined if it is not due or there is no contact. */
async function keepSecret(runtime: Runtime, delivery: Delivery, secret: string) {
  return withEnterprise(runtime.db, delivery.enterpriseId, async (tx) => {
    const owner = enterprises(tx);
    const [row] = await tx
      .select({ account, shortName: owner.shortName })
      .from(credential)
      .innerJoin(account, eq(account.id, credential.accountId))
      .innerJoin(owner, eq(owner.enterpriseId, account.enterpriseId))
      .where(and(isDue(delivery), eq(account.status, 'ENABLED')));
    const to = row && recipientOf(boundContacts(row.account));
    if (!to) return undefined;
    const activationExpiresAt = new Date(runtime.now().getTime() + ACTIVATION_HOURS * 3_600_000);
    const kept = await tx
      .update(credential)
      .set({ activationHash: hashSecret(secret), activationExpiresAt, activationAddress: to.address })
      .where(isDue(delivery))
      .returning({ id: credential.activationId });
    return kept.length > 0 ? { to, number: row.account.number ?? '', shortName: row.shortName } : undefined;
  });
}

const markSent = (runtime: Runtime, delivery: Delivery) =>
  withEnterprise(runtime.db, delivery.enterpriseId, (tx) =>
    tx.update(credential).set({ activationSentAt: runtime.now() }).where(isDue(delivery)),
  );

/** Pending secrets of members with a bound contact. Without a mail server only phones count. */
async function listUnsent(tx: Transaction, mailer: Mailer | null, limit: number): Promise<Delivery[]> {
  const { enterpriseId, accountId, activationId } = credential;
  const rows = await tx
    .select({ enterpriseId, accountId, activationId })
    .from(credential)
    .innerJoin(account, and(eq(account.enterpriseId, enterpriseId), eq(account.id, accountId)))
    .where(
      and(
        isNotNull(activationId),
        isNull(credential.activationSentAt),
        eq(account.status, 'ENABLED'),
        eq(account.isReserved, false),
        or(isNotNull(account.phoneBoundAt), mailer ? isNotNull(account.emailBoundAt) : undefined),
        lacksTask(DELIVER_ACTIVATION, 'activationId', activationId),
      ),
    )
    .limit(limit);
  return rows.flatMap((row) => (row.activationId ? [{ ...row, activationId: row.activationId }] : []));
}

/**
 * Sends a new member the secret for the first sign-in, by SMS or else by email (ID-12). The secret is made here and never
 * stored. If the process ends after sending and before the commit, the retry sends the same secret under the same key:
 * every copy works, and sms keeps one.
 */
export function activationTask(carriers: Carriers, secrets: SecretSource): Effect {
  return effect({
    data: dataSchema,
    concurrency: CONCURRENCY,
    perEnterprise: PER_ENTERPRISE,
    outstanding: (tx, limit) => listUnsent(tx, carriers.mailer, limit),
    async run(delivery) {
      const { enterpriseId, activationId } = delivery;
      const secret = secrets.activationSecret(activationId);
      const kept = await keepSecret(carriers.runtime, delivery, secret);
      if (!kept) return;
      const { to, shortName, number } = kept;
      const values = { enterprise: shortName, number, hours: ACTIVATION_HOURS, secret };
      // The address is part of the key: after a correction of the phone the secret is sent to the new one.
      const key = `activation:${activationId}:${hashSecret(to.address).slice(0, 16)}`;
      await deliverNotice(carriers, { enterpriseId, to, key, says: accountTexts.ACTIVATION, values });
      await markSent(carriers.runtime, delivery);
    },
  });
}
