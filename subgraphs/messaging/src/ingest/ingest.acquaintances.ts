import { event } from '@account-center/events';
import { publish, type Transaction } from '@account-center/kit';
import type { AcceptedMessage } from './ingest.plan.ts';

/** A conversation of two parties that a batch began. */
export interface BegunConversation {
  lowPartyId: string;
  highPartyId: string;
}

/** Tells which members have talked with each other for the first time (ORG-20). A batch of messages is the bound. */
export async function tellAcquaintances(
  tx: Transaction,
  enterpriseId: string,
  begun: readonly BegunConversation[],
  accepted: readonly AcceptedMessage[],
): Promise<void> {
  const parties = accepted.flatMap(({ sender, recipient }) => (recipient ? [sender, recipient] : []));
  const members = new Set(parties.filter(({ externalId }) => externalId === null).map(({ id }) => id));
  const pairs = begun
    .filter(({ lowPartyId, highPartyId }) => members.has(lowPartyId) && members.has(highPartyId))
    .map(({ lowPartyId, highPartyId }): [string, string] => [lowPartyId, highPartyId]);
  if (pairs.length > 0) await publish(tx, event('acquaintances.made', enterpriseId, { pairs }));
}
