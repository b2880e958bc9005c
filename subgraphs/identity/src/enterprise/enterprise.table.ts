import {
  createdAtColumn,
  enterpriseIdColumn,
  instant,
  systemPolicy,
  tenantColumns,
  tenantPolicy,
} from '@account-center/kit/database';
import { sql } from 'drizzle-orm';
import { boolean, check, integer, pgSequence, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core';
import type { PlanCode } from '../plan/index.ts';
import { plan } from '../plan/plan.table.ts';

/** Enterprise numbers have six digits, so that they never equal an account number or a phone. */
export const enterpriseNumber = pgSequence('enterprise_number', { startWith: 600_001, maxValue: 999_999 });

export const firstPasswordMethods = ['ACTIVATION_SECRET', 'INITIAL_PASSWORD'] as const;

export type FirstPasswordMethod = (typeof firstPasswordMethods)[number];

/** An enterprise: the tenant itself. */
export const enterprise = pgTable(
  'enterprise',
  {
    enterpriseId: enterpriseIdColumn().primaryKey(),
    number: text('number').notNull(),
    name: text('name').notNull(),
    shortName: text('short_name').notNull(),
    /** IANA time zone. */
    timeZone: text('time_zone').notNull(),
    plan: text('plan')
      .$type<PlanCode>()
      .notNull()
      .references(() => plan.code),
    /** Seats bought; null for the plan's default. */
    seats: integer('seats'),
    expiresAt: instant('expires_at'),
    /** Members' accounts may be created (ID-6). */
    subAccountsEnabled: boolean('sub_accounts_enabled').notNull(),
    firstPassword: text('first_password').$type<FirstPasswordMethod>().notNull().default('ACTIVATION_SECRET'),
    /** The shared initial password of new members (ID-12). */
    initialPasswordId: uuid('initial_password_id'),
    /** Members are reminded of passwords older than this (ID-13). */
    passwordReminderDays: integer('password_reminder_days').notNull().default(90),
    /** Incremented when a role changes: every principal of the enterprise is then rebuilt (ID-49). */
    authzVersion: integer('authz_version').notNull().default(1),
    createdAt: createdAtColumn(),
  },
  (table) => [
    unique('enterprise_number_unique').on(table.number),
    check('enterprise_seats', sql`${table.seats} > 0`),
    check('enterprise_password_reminder', sql`${table.passwordReminderDays} between 1 and 3650`),
    tenantPolicy(),
    systemPolicy(),
  ],
);

export type EnterpriseRow = typeof enterprise.$inferSelect;

/** Shared initial passwords of an enterprise. Replaced ones are kept: earlier members may still use them. */
export const initialPassword = pgTable(
  'initial_password',
  { ...tenantColumns(), hash: text('hash').notNull() },
  (table) => [primaryKey({ columns: [table.enterpriseId, table.id] }), tenantPolicy(), systemPolicy()],
);
