import type { BaseContext } from '@account-center/kit';
import type DataLoader from 'dataloader';
import type { SmsAccountView } from './account/account.rules.ts';
import type { DeliveryCounts } from './message/shown.queries.ts';

/** What a resolver of this subgraph gets. */
export interface Context extends BaseContext {
  /** Sub-accounts by member id, those within the caller's sight. */
  accounts: DataLoader<string, SmsAccountView | null>;
  /** Parts by state, by message id. */
  deliveries: DataLoader<string, DeliveryCounts>;
}
