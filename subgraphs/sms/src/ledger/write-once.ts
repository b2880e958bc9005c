import { type BaseContext, recordAudit } from '@account-center/kit';
import { enterpriseIdOf, type Transaction } from '@account-center/kit/database';
import { oncePerKey } from './once-per-key.ts';

interface LedgerWrite {
  operation: string;
  input: { idempotencyKey: string };
  /** Whose ledger it is; the caller's enterprise unless given. */
  enterpriseId?: string;
}

export interface Outcome<Response> {
  response: Response;
  objects: { type: string; id: string }[];
  detail: Record<string, unknown>;
}

/** Runs a client's write once per idempotency key, with its audit entry in the same transaction. */
export function writeOnce<Response extends object>(
  context: BaseContext,
  { operation, input, enterpriseId = enterpriseIdOf(context.caller) }: LedgerWrite,
  work: (tx: Transaction) => Promise<Outcome<Response>>,
): Promise<Response> {
  return oncePerKey<Response>(
    context,
    // A separate prefix, so that no client can take the key of a command between services.
    { operation, enterpriseId, input, key: `client:${input.idempotencyKey}` },
    async (tx) => {
      const { response, objects, detail } = await work(tx);
      await recordAudit(tx, context, { action: operation, enterpriseId, objects, detail });
      return response;
    },
    (tx) => recordAudit(tx, context, { action: operation, enterpriseId, detail: { repeated: true } }),
  );
}
