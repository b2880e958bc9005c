import type { BaseContext } from '@account-center/kit';
import type DataLoader from 'dataloader';
import type { SmsAccountView } from './account/account.rules.ts';
import type { DeliveryCounts } from './message/shown.queries.ts';
import type { CheckpointKeys } from './proof/ledger-key.rules.ts';
import type { EntryProof } from './proof/proof.loaders.ts';

/** The context of this subgraph's resolvers. */
export interface Context extends BaseContext {
  /** Sub-accounts by member id; null for members whom the caller may not see. */
  accounts: DataLoader<string, SmsAccountView | null>;
  /** The number of parts by state, by message id. */
  deliveries: DataLoader<string, DeliveryCounts>;
  /** Inclusion proofs, by number of the entry. */
  proofs: DataLoader<number, EntryProof | null>;
  /** The keys that sign checkpoints of the ledger. */
  checkpointKeys: CheckpointKeys;
}
