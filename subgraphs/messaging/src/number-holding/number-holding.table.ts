import { enterpriseIdColumn, instant, tenantPolicy } from '@account-center/kit/database';
import { pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';

/** Who held an account number from when on. A number is held until somebody else holds it. */
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
