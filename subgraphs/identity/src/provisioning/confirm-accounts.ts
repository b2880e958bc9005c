import { type BaseContext, parseInput } from '@account-center/kit';
import { withTenant } from '@account-center/kit/database';
import { z } from 'zod';
import { confirmReserved } from '../account/index.ts';
import type { ConfirmAccountsInput } from '../generated/types.ts';

const inputSchema = z.object({ idempotencyKey: z.string().min(1).max(200) });

/** The directory has stored the members of a batch. Its events confirm this again, in case this command is lost. */
export async function confirmAccounts(context: BaseContext, input: ConfirmAccountsInput): Promise<number> {
  const { idempotencyKey: batchKey } = parseInput(inputSchema, input);
  return withTenant(context, (tx) => confirmReserved(tx, context.runtime.queue, { batchKey }));
}
