import { type BaseContext, recordAudit } from '@account-center/kit';
import type { Transaction } from '@account-center/kit/database';
import { oncePerKey } from './once-per-key.ts';

interface LedgerWrite {
  enterpriseId: string;
  operation: string;
  key: string;
  input: unknown;
}

export interface Outcome<Response> {
  response: Response;
  objects: { type: string; id: string }[];
  detail: Record<string, unknown>;
}

/** Runs a client's write once per idempotency key, with its audit entry in the same transaction. */
export function writeOnce<Response extends object>(
  context: BaseContext,
  write: LedgerWrite,
  work: (tx: Transaction) => Promise<Outcome<Response>>,
): Promise<Response> {
  const { operation, enterpriseId } = write;
  return oncePerKey<Response>(
    context,
    // A separate prefix, so that no client can take the key of a command between services.
    { ...write, key: `client:${write.key}` },
    async (tx) => {
      const { response, objects, detail } = await work(tx);
      await recordAudit(tx, context, { action: operation, enterpriseId, objects, detail });
      return response;
    },
    (tx) => recordAudit(tx, context, { action: operation, enterpriseId, detail: { repeated: true } }),
  );
}
