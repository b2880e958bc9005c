import { createdAtColumn, idColumn, shared, systemPolicy } from '@account-center/kit/database';
import { pgTable, text, uuid } from 'drizzle-orm/pg-core';

/**
 * A failed sign-in that is not yet in the audit log; deleted once it is. Belongs to no enterprise: the account may not
 * exist, and the row must not reveal whether it does.
 */
export const failedSignIn = shared(
  pgTable(
    'failed_sign_in',
    {
      id: idColumn().primaryKey(),
      enterpriseId: uuid('enterprise_id'),
      accountId: uuid('account_id'),
      method: text('method').notNull(),
      code: text('code').notNull(),
      ip: text('ip'),
      userAgent: text('user_agent'),
      requestId: text('request_id').notNull(),
      createdAt: createdAtColumn(),
    },
    () => [systemPolicy()],
  ),
);
