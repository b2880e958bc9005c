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

/** A write of a client: once per idempotency key, on record in the audit log together with the change. */
export function writeOnce<Response extends object>(
  context: BaseContext,
  write: LedgerWrite,
  work: (tx: Transaction) => Promise<Outcome<Response>>,
): Promise<Response> {
  const { operation, enterpriseId } = write;
  return oncePerKey<Response>(
    context,
    // Apart from the keys of commands between services, so that no client can take one of those.
    { ...write, key: `client:${write.key}` },
    async (tx) => {
      const { response, objects, detail } = await work(tx);
      await recordAudit(tx, context, { action: operation, enterpriseId, objects, detail });
      return response;
    },
    (tx) => recordAudit(tx, context, { action: operation, enterpriseId, detail: { repeated: true } }),
  );
}
