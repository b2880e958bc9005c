import type { BaseContext } from '@account-center/kit';
import type DataLoader from 'dataloader';
import type { SmsAccountView } from './account/account.rules.ts';
import type { DeliveryCounts } from './message/shown.queries.ts';

/** The context of this subgraph's resolvers. */
export interface Context extends BaseContext {
  /** Sub-accounts by member id; null for members whom the caller may not see. */
  accounts: DataLoader<string, SmsAccountView | null>;
  /** The number of parts by state, by message id. */
  deliveries: DataLoader<string, DeliveryCounts>;
}
