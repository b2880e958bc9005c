import { enterpriseIdColumn, instant, tenantPolicy } from '@account-center/kit/database';
import { pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';

/** The holder of an account number from a time on. A holding ends when another member gets the number. */
export const numberHolding = pgTable(
  'number_holding',
  {
    enterpriseId: enterpriseIdColumn(),
    accountNumber: text('account_number').notNull(),
    heldFrom: instant('held_from').notNull(),
    memberId: uuid('member_id').notNull(),
  },
  (table) => [primaryKey({ columns: [table.enterpriseId, table.accountNumber, table.heldFrom] }), tenantPolicy()],
);
