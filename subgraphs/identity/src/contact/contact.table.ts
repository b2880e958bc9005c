import { systemPolicy, tenantColumns, tenantPolicy } from '@account-center/kit/database';
import { foreignKey, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { account } from '../account/account.table.ts';
import type { Channel } from '../delivery/index.ts';

/** Pending notices of contact changes. A row is deleted when a carrier has accepted its notice. */
export const contactNotice = pgTable(
  'contact_notice',
  {
    ...tenantColumns(),
    accountId: uuid('account_id').notNull(),
    channel: text('channel').$type<Channel>().notNull(),
    address: text('address').notNull(),
    /** `REPLACED`: this was the contact until now; `ENTERED`: this is the new contact. */
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
