import { type BaseContext, fingerprintOf, idempotencyConflict } from '@account-center/kit';
import { type Transaction, withEnterprise } from '@account-center/kit/database';
import { and, eq } from 'drizzle-orm';
import { ledgerRequest } from './ledger.table.ts';

interface Request {
  enterpriseId: string;
  /** Name of the root field. */
  operation: string;
  key: string;
  input: unknown;
  /** True for commands between services, which may be repeated under another caller. */
  anyCaller?: boolean;
}

/** The hash includes the caller: the stored answer must not go to another caller, who may not see it. */
function hashOf({ caller }: BaseContext, { operation, input, anyCaller }: Request): string {
  const who = anyCaller ? caller.kind : [caller.kind, caller.subject];
  return fingerprintOf([operation, who, input]);
}

/**
 * Runs a write once per key, in one transaction with everything that belongs to it (SMS-2). A repetition, also a
 * concurrent one, gets the first answer. The key with a different request is refused. A failed write leaves its key
 * unused.
 * @param work returns the answer to store, as plain JSON.
 * @param replayed runs instead of `work` on a repetition, in the transaction of the repetition.
 * @throws IDEMPOTENCY_CONFLICT
 */
export async function oncePerKey<Response extends object>(
  context: BaseContext,
  request: Request,
  work: (tx: Transaction) => Promise<Response>,
  replayed: (tx: Transaction, response: Response) => Promise<void>,
): Promise<Response> {
  const { enterpriseId, key } = request;
  const hash = hashOf(context, request);
  const isRequest = and(eq(ledgerRequest.enterpriseId, enterpriseId), eq(ledgerRequest.key, key));
  return withEnterprise(context.db, enterpriseId, async (tx) => {
    // Waits until a concurrent transaction with the same key ends.
    const [mine] = await tx
      .insert(ledgerRequest)
      .values({ enterpriseId, key, hash })
      .onConflictDoNothing()
      .returning({ key: ledgerRequest.key });
    if (mine) {
      const response = await work(tx);
      await tx.update(ledgerRequest).set({ response }).where(isRequest);
      return response;
    }
    const [first] = await tx.select().from(ledgerRequest).where(isRequest);
    if (first?.hash !== hash) throw idempotencyConflict();
    const response = first.response as Response;
    await replayed(tx, response);
    return response;
  });
}
