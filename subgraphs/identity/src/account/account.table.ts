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
 * Closed accounts stay, so that their number is never given out again (ID-10).
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
     * Since when the phone, and the email, sign in by code and receive first passwords; null: they do not (ID-37). A code
     * of before serves nothing. The first sign-in leaves bound only what it came by.
     */
    phoneBoundAt: instant('phone_bound_at'),
    emailBoundAt: instant('email_bound_at'),
    /** Version of the directory's member whose name and contacts these are: an older one comes too late. */
    holderVersion: integer('holder_version').notNull().default(0),
    status: text('status').$type<AccountStatus>().notNull().default('ENABLED'),
    /** Grows with status, roles, scope, password: a principal of an older version is built anew (ID-20). */
    version: integer('version').notNull().default(1),
    /** What the account was provisioned with; names the batch for `discardAccounts`. */
    batchKey: text('batch_key'),
    /** Created, but not yet confirmed by the directory: no event was published, and discarding deletes the row. */
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

/** How an account proves itself. Exactly one of own password, shared initial password and activation secret serves. */
export const credential = pgTable(
  'credential',
  {
    enterpriseId: enterpriseIdColumn(),
    accountId: uuid('account_id').notNull(),
    /** Argon2id. */
    passwordHash: text('password_hash'),
    passwordSetAt: instant('password_set_at'),
    initialPasswordId: uuid('initial_password_id'),
    /** Names an activation secret that is to be sent, or was, until it is used; another one with each reset. */
    activationId: uuid('activation_id'),
    /** SHA-256 of a secret of 160 bits, usable once. */
    activationHash: text('activation_hash'),
    activationExpiresAt: instant('activation_expires_at'),
    /** The phone or email that the secret went to, or is on its way to, whose loss voids it; null when there is none. */
    activationAddress: text('activation_address'),
    /** When a carrier took the secret over: it is not sent again. */
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

/** There is no activation secret (any more), and none is to be sent. */
export const noActivation = {
  activationId: null,
  activationHash: null,
  activationExpiresAt: null,
  activationAddress: null,
  activationSentAt: null,
};
