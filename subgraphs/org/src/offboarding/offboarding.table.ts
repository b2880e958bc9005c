import { tenantColumns, tenantPolicy } from '@account-center/kit/database';
import { saga } from '@account-center/kit/schema';
import { boolean, foreignKey, pgTable, primaryKey, unique, uuid } from 'drizzle-orm/pg-core';
import { member } from '../member/member.table.ts';

/** An off-boarding (ORG-40): the data of the saga with the same id. */
export const offboarding = pgTable(
  'offboarding',
  {
    ...tenantColumns(),
    memberId: uuid('member_id').notNull(),
    successorMemberId: uuid('successor_member_id'),
    keepNumber: boolean('keep_number').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.enterpriseId, table.id] }),
    unique('offboarding_of_member').on(table.enterpriseId, table.memberId),
    foreignKey({
      name: 'offboarding_saga',
      columns: [table.enterpriseId, table.id],
      foreignColumns: [saga.enterpriseId, saga.id],
    }),
    foreignKey({
      name: 'offboarding_member',
      columns: [table.enterpriseId, table.memberId],
      foreignColumns: [member.enterpriseId, member.id],
    }),
    tenantPolicy(),
  ],
);
export type OffboardingRow = typeof offboarding.$inferSelect;
