import { and, eq } from 'drizzle-orm';
import type { Transaction } from '../database/database.ts';
import { idempotentRequest } from './idempotent-request.table.ts';

/** Names what a client wants to be carried out once. */
export interface KeyedRequest {
  /** Of the caller. */
  subject: string;
  /** Name and alias of the root field. */
  operation: string;
  key: string;
  /** Of the arguments, which may hold a password: nobody without the service's secret can try which. */
  fingerprint: string;
}

/** A request that is being carried out under its key. */
export interface Claim {
  request: KeyedRequest;
  owner: string;
  /** `taken`: by a transaction of this request. `lost`: to another request with the same key. */
  state: 'open' | 'taken' | 'lost';
}

export const isRequest = ({ subject, operation, key }: KeyedRequest) =>
  and(
    eq(idempotentRequest.subject, subject),
    eq(idempotentRequest.operation, operation),
    eq(idempotentRequest.key, key),
  );

/** Another request has taken the key: the transaction that finds that out must not commit. */
class KeyTakenError extends Error {
  override readonly name = 'KeyTakenError';
}

/**
 * Takes the key in the transaction of the change, so that it is taken if and only if the change stands. Waits for another
 * transaction that is about to take it. @throws when that one has
 */
export async function takeKey(tx: Transaction, enterpriseId: string, claim: Claim): Promise<void> {
  const { request, owner } = claim;
  const [taken] = await tx
    .insert(idempotentRequest)
    .values({ ...request, enterpriseId, owner })
    .onConflictDoNothing()
    .returning({ owner: idempotentRequest.owner });
  // A request that changes several things one by one has taken it before.
  const [holder] = taken ? [taken] : await tx.select().from(idempotentRequest).where(isRequest(request));
  claim.state = holder?.owner === owner ? 'taken' : 'lost';
  if (claim.state === 'lost') throw new KeyTakenError('Another request has taken this key');
}
