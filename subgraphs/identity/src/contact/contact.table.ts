import { systemPolicy, tenantColumns, tenantPolicy } from '@account-center/kit/database';
import { foreignKey, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { account } from '../account/account.table.ts';
import type { Channel } from '../delivery/index.ts';

/** What a contact is still to be told of a change in the directory: gone when a carrier has taken it over. */
export const contactNotice = pgTable(
  'contact_notice',
  {
    ...tenantColumns(),
    accountId: uuid('account_id').notNull(),
    channel: text('channel').$type<Channel>().notNull(),
    address: text('address').notNull(),
    /** `REPLACED`: it was this one until now; `ENTERED`: it is this one now. */
    what: text('what').$type<'REPLACED' | 'ENTERED'>().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.enterpriseId, table.id] }),
    foreignKey({
      name: 'contact_notice_account',
      columns: [table.enterpriseId, table.accountId],
      foreignColumns: [account.enterpriseId, account.id],
    }).onDelete('cascade'),
    tenantPolicy(),
    systemPolicy(),
  ],
);
