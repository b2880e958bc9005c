import { enterpriseIdColumn, instant, systemPolicy, tenantColumns, tenantPolicy } from '@account-center/kit/database';
import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { initialPassword } from '../enterprise/enterprise.table.ts';

export const accountStatuses = ['ENABLED', 'DISABLED', 'CLOSED'] as const;

export type AccountStatus = (typeof accountStatuses)[number];

/**
 * Who can sign in: a member, or the enterprise's administrator (`memberId` null; signs in with the enterprise number).
 * Closed accounts are kept, so that their numbers are never reused (ID-10).
 */
export const account = pgTable(
  'account',
  {
    ...tenantColumns(),
    kind: text('kind').$type<'ADMINISTRATOR' | 'MEMBER'>().notNull(),
    number: text('number'),
    memberId: uuid('member_id'),
    name: text('name').notNull(),
    /** E.164. */
    phone: text('phone'),
    email: text('email'),
    /**
     * When the phone (or email) was bound: from then on it signs in by code and receives first passwords. Null: not
     * bound (ID-37). A code requested earlier is not valid. The first sign-in keeps only the contact that it used
     * bound.
     */
    phoneBoundAt: instant('phone_bound_at'),
    emailBoundAt: instant('email_bound_at'),
    /** Version of the directory's member that the name and contacts come from. Older versions are ignored. */
    holderVersion: integer('holder_version').notNull().default(0),
    status: text('status').$type<AccountStatus>().notNull().default('ENABLED'),
    /** Incremented when status, roles, scope or password change. A principal of an older version is rebuilt (ID-20). */
    version: integer('version').notNull().default(1),
    /** Key of the provisioning command; `discardAccounts` finds the batch by it. */
    batchKey: text('batch_key'),
    /** Created, but not yet confirmed by the directory. No event was published; discarding deletes the row. */
    isReserved: boolean('is_reserved').notNull().default(false),
    lastSignInAt: instant('last_sign_in_at'),
    closedAt: instant('closed_at'),
    /** Of a closed account: `RETIRED` for ever, or `KEPT` for a successor. */
    numberState: text('number_state').$type<'IN_USE' | 'RETIRED' | 'KEPT'>().notNull().default('IN_USE'),
  },
  (table) => [
    primaryKey({ columns: [table.enterpriseId, table.id] }),
    uniqueIndex('account_number_taken').on(table.number),
    uniqueIndex('account_member').on(table.enterpriseId, table.memberId).where(sql`${table.status} <> 'CLOSED'`),
    uniqueIndex('account_administrator').on(table.enterpriseId).where(sql`${table.kind} = 'ADMINISTRATOR'`),
    index('account_phone').on(table.phone).where(sql`${table.status} <> 'CLOSED'`),
    index('account_email').on(table.email).where(sql`${table.status} <> 'CLOSED'`),
    index('account_batch').on(table.enterpriseId, table.batchKey),
    check(
      'account_kind',
      sql`(${table.kind} = 'MEMBER') = (${table.memberId} is not null and ${table.number} is not null)`,
    ),
    tenantPolicy(),
    systemPolicy(),
  ],
);

export type AccountRow = typeof account.$inferSelect;

/** An account's credential. Exactly one of own password, shared initial password and activation secret is valid. */
export const credential = pgTable(
  'credential',
  {
    enterpriseId: enterpriseIdColumn(),
    accountId: uuid('account_id').notNull(),
    /** Argon2id. */
    passwordHash: text('password_hash'),
    passwordSetAt: instant('password_set_at'),
    initialPasswordId: uuid('initial_password_id'),
    /** Id of the pending or sent activation secret, until it is used. Each reset sets a new id. */
    activationId: uuid('activation_id'),
    /** SHA-256 of a secret of 160 bits, usable once. */
    activationHash: text('activation_hash'),
    activationExpiresAt: instant('activation_expires_at'),
    /**
     * The phone or email that the secret was or will be sent to. If the account loses it, the secret is void. Null
     * without one.
     */
    activationAddress: text('activation_address'),
    /** When a carrier accepted the secret. It is not sent again. */
    activationSentAt: instant('activation_sent_at'),
    mustChange: boolean('must_change').notNull().default(false),
  },
  (table) => [
    primaryKey({ columns: [table.enterpriseId, table.accountId] }),
    foreignKey({
      name: 'credential_account',
      columns: [table.enterpriseId, table.accountId],
      foreignColumns: [account.enterpriseId, account.id],
    }),
    foreignKey({
      name: 'credential_initial_password',
      columns: [table.enterpriseId, table.initialPasswordId],
      foreignColumns: [initialPassword.enterpriseId, initialPassword.id],
    }),
    tenantPolicy(),
    systemPolicy(),
  ],
);

/** There is no activation secret, and none is pending. */
export const noActivation = {
  activationId: null,
  activationHash: null,
  activationExpiresAt: null,
  activationAddress: null,
  activationSentAt: null,
};
