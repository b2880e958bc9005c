import { parseInput, type Queue, type Transaction, withTenant } from '@account-center/kit';
import { and, eq, type SQL } from 'drizzle-orm';
import { z } from 'zod';
import type { Context } from '../context.ts';
import type { ConfirmAccountsInput } from '../generated/resolvers.ts';
import { publishAccounts } from './account.events.ts';
import { account } from './account.table.ts';
import { deliverFirstPasswords } from './first-password.ts';

const inputSchema = z.object({ batchKey: z.string().min(1).max(200) });

/** Tells reserved accounts to the siblings and sends their first passwords: the members are there to stay. @returns how many */
export async function confirmReserved(tx: Transaction, queue: Queue, condition: SQL): Promise<number> {
  const rows = await tx
    .update(account)
    .set({ isReserved: false })
    .where(and(eq(account.isReserved, true), condition))
    .returning();
  await publishAccounts(tx, rows);
  await deliverFirstPasswords(tx, queue, rows);
  return rows.length;
}

/** The directory has kept the members of a batch. It says so again in its events, should this be lost. */
export async function confirmAccounts(context: Context, input: ConfirmAccountsInput): Promise<number> {
  const { batchKey } = parseInput(inputSchema, input);
  return withTenant(context, (tx) => confirmReserved(tx, context.runtime.queue, eq(account.batchKey, batchKey)));
}
