import { enterpriseIdColumn, instant, systemPolicy, tenantColumns, tenantPolicy } from '@account-center/kit/database';
import { sql } from 'drizzle-orm';
import {
  boolean,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core';
import { member } from '../member/member.table.ts';

/** In the order in which they run: the sign-in first, the seat last. */
export const offboardingStepKinds = ['ACCOUNT', 'SMS_CREDIT', 'MESSAGES', 'ATTENDANCE', 'DIRECTORY'] as const;
export type OffboardingStepKind = (typeof offboardingStepKinds)[number];

/** A member's leaving: a stored state machine that any process can take further (ORG-40). */
export const offboarding = pgTable(
  'offboarding',
  {
    ...tenantColumns(),
    memberId: uuid('member_id').notNull(),
    successorMemberId: uuid('successor_member_id'),
    keepNumber: boolean('keep_number').notNull(),
    /** Who asked, as vouched for then: the commands go on in their name. */
    caller: jsonb('caller').notNull(),
    requestId: text('request_id').notNull(),
    finishedAt: instant('finished_at'),
  },
  (table) => [
    primaryKey({ columns: [table.enterpriseId, table.id] }),
    unique('offboarding_of_member').on(table.enterpriseId, table.memberId),
    index('offboarding_unfinished').on(table.createdAt).where(sql`finished_at is null`),
    foreignKey({
      name: 'offboarding_member',
      columns: [table.enterpriseId, table.memberId],
      foreignColumns: [member.enterpriseId, member.id],
    }),
    tenantPolicy(),
    systemPolicy(),
  ],
);
export type OffboardingRow = typeof offboarding.$inferSelect;

/** One line of the receipt. */
export const offboardingStep = pgTable(
  'offboarding_step',
  {
    enterpriseId: enterpriseIdColumn(),
    offboardingId: uuid('offboarding_id').notNull(),
    kind: text('kind').$type<OffboardingStepKind>().notNull(),
    state: text('state').$type<'PENDING' | 'DONE'>().notNull().default('PENDING'),
    /** What the owner of the step answered. */
    figures: jsonb('figures').$type<Figures>(),
    attempts: integer('attempts').notNull().default(0),
    /** Code of the last refusal; null once the step is done. */
    problem: text('problem'),
    finishedAt: instant('finished_at'),
  },
  (table) => [
    primaryKey({ columns: [table.enterpriseId, table.offboardingId, table.kind] }),
    foreignKey({
      name: 'offboarding_step_offboarding',
      columns: [table.enterpriseId, table.offboardingId],
      foreignColumns: [offboarding.enterpriseId, offboarding.id],
    }),
    tenantPolicy(),
  ],
);
export type OffboardingStepRow = typeof offboardingStep.$inferSelect;

/** Figures of the receipt; each step fills its own. */
export interface Figures {
  accountNumber?: string;
  numberState?: 'RETIRED' | 'KEPT';
  sessionsEnded?: number;
  creditReturned?: number;
  scheduledCancelled?: number;
  conversationsMoved?: number;
  messagesMoved?: number;
  groupsHandedOver?: number;
  closedFrom?: string;
  departmentsLeft?: number;
}
