import { and, eq } from 'drizzle-orm';
import type { Transaction } from '../database/database.ts';
import { idempotentRequest } from './idempotent-request.table.ts';

/** Identifies a request that a client wants to be carried out once. */
export interface KeyedRequest {
  /** Of the caller. */
  subject: string;
  /** Name and alias of the root field. */
  operation: string;
  key: string;
  /** Keyed hash of the arguments, which may contain a password: guesses cannot be tested without the service's secret. */
  fingerprint: string;
}

/** A request that is being carried out under its key. */
export interface Claim {
  request: KeyedRequest;
  owner: string;
  /** `taken`: a transaction of this request took the key. `lost`: another request with the same key did. */
  state: 'open' | 'taken' | 'lost';
}

export const isRequest = ({ subject, operation, key }: KeyedRequest) =>
  and(
    eq(idempotentRequest.subject, subject),
    eq(idempotentRequest.operation, operation),
    eq(idempotentRequest.key, key),
  );

/** Another request has taken the key: this transaction must not commit. */
class KeyTakenError extends Error {
  override readonly name = 'KeyTakenError';
}

/**
 * Takes the key in the transaction of the change, so that both commit together. Waits for a concurrent transaction that
 * takes the same key. @throws when that one has committed
 */
export async function takeKey(tx: Transaction, enterpriseId: string, claim: Claim): Promise<void> {
  const { request, owner } = claim;
  const [taken] = await tx
    .insert(idempotentRequest)
    .values({ ...request, enterpriseId, owner })
    .onConflictDoNothing()
    .returning({ owner: idempotentRequest.owner });
  // A request with several transactions has already taken it in the first one.
  const [holder] = taken ? [taken] : await tx.select().from(idempotentRequest).where(isRequest(request));
  claim.state = holder?.owner === owner ? 'taken' : 'lost';
  if (claim.state === 'lost') throw new KeyTakenError('Another request has taken this key');
}
