import { newId, type Transaction } from '@account-center/kit/database';
import { asc, eq, lt } from 'drizzle-orm';
import { ACCOUNTS_PER_COMMAND } from '../account/index.ts';
import { provisioning } from './member.table.ts';

/** Begins a saga for a number of accounts. */
export async function openProvisioning(
  tx: Transaction,
  { enterpriseId, accounts, now }: { enterpriseId: string; accounts: number; now: Date },
): Promise<string> {
  const id = newId();
  const batches = Math.ceil(accounts / ACCOUNTS_PER_COMMAND);
  await tx.insert(provisioning).values({ id, enterpriseId, batches, touchedAt: now });
  return id;
}

/** Tells that a long saga is still being worked on. */
export async function touchProvisioning(tx: Transaction, id: string, now: Date): Promise<void> {
  await tx.update(provisioning).set({ touchedAt: now }).where(eq(provisioning.id, id));
}

/** Sagas of all enterprises that nobody touched since an instant, the oldest first. For the system role. */
export const listLostProvisionings = (tx: Transaction, since: Date): Promise<{ enterpriseId: string; id: string }[]> =>
  tx
    .select({ enterpriseId: provisioning.enterpriseId, id: provisioning.id })
    .from(provisioning)
    .where(lt(provisioning.touchedAt, since))
    .orderBy(asc(provisioning.touchedAt));
