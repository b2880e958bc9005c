import type { CallerKind } from '@account-center/kit';
import {
  appendOnly,
  createdAtColumn,
  enterpriseIdColumn,
  instant,
  systemReadPolicy,
  tenantColumns,
  tenantPolicy,
} from '@account-center/kit/database';
import { sql } from 'drizzle-orm';
import {
  bigint,
  bigserial,
  check,
  foreignKey,
  index,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core';

export const accountKinds = ['DEALER', 'MAIN', 'MEMBER', 'PENDING', 'SPENT', 'SYSTEM'] as const;
export type AccountKind = (typeof accountKinds)[number];
export type AccountState = 'ACTIVE' | 'SUSPENDED' | 'CLOSED';

export const transferKinds = ['TOP_UP', 'MEMBER_TOP_UP', 'TAKE_BACK', 'RESERVE', 'CHARGE', 'REFUND'] as const;
export type TransferKind = (typeof transferKinds)[number];

/** The initiator of a transfer, as shown in statements. */
export interface Actor {
  kind: CallerKind;
  subject: string | null;
  name: string | null;
  memberId: string | null;
}

const credits = (name: string) => bigint(name, { mode: 'number' });

/**
 * An account of the double-entry ledger. Triggers maintain the balance: only a transfer changes it. Accounts are never
 * deleted. The balance of `MAIN`, `MEMBER` and `PENDING` is never negative (SMS-1).
 */
export const ledgerAccount = pgTable(
  'ledger_account',
  {
    ...tenantColumns(),
    kind: text('kind').$type<AccountKind>().notNull(),
    /** Dealer or member; empty for kinds with one account per enterprise. */
    owner: text('owner').notNull().default(''),
    memberId: uuid('member_id'),
    /** Segment credits. */
    balance: credits('balance').notNull().default(0),
    state: text('state').$type<AccountState>().notNull().default('ACTIVE'),
    closedAt: instant('closed_at'),
  },
  (table) => [
    primaryKey({ columns: [table.enterpriseId, table.id] }),
    unique('ledger_account_owner').on(table.enterpriseId, table.kind, table.owner),
    index('ledger_account_member').on(table.enterpriseId, table.memberId),
    check('ledger_account_not_negative', sql`kind not in ('MAIN', 'MEMBER', 'PENDING') or balance >= 0`),
    // The GraphQL schema returns balances as 32-bit integers.
    check('ledger_account_maximum', sql`kind not in ('MAIN', 'MEMBER') or balance <= 2000000000`),
    check('ledger_account_kind', sql`kind in ('DEALER', 'MAIN', 'MEMBER', 'PENDING', 'SPENT', 'SYSTEM')`),
    check('ledger_account_state', sql`state in ('ACTIVE', 'SUSPENDED', 'CLOSED')`),
    check('ledger_account_of_member', sql`(kind = 'MEMBER') = (member_id is not null)`),
    tenantPolicy(),
  ],
);
export type LedgerAccountRow = typeof ledgerAccount.$inferSelect;

/** The first answer to an idempotency key, and a hash of the request (SMS-2). */
export const ledgerRequest = pgTable(
  'ledger_request',
  {
    enterpriseId: enterpriseIdColumn(),
    key: text('key').notNull(),
    hash: text('hash').notNull(),
    response: jsonb('response'),
    createdAt: createdAtColumn(),
  },
  (table) => [primaryKey({ columns: [table.enterpriseId, table.key] }), tenantPolicy()],
);

/**
 * Credit reserved for a message until it is known whether its parts were accepted (SMS-3). The counters follow from the
 * transfers that name the reservation. Posted and voided credit together never exceed the reserved amount.
 */
export const ledgerReservation = pgTable(
  'ledger_reservation',
  {
    ...tenantColumns(),
    sourceAccountId: uuid('source_account_id').notNull(),
    amount: credits('amount').notNull().default(0),
    posted: credits('posted').notNull().default(0),
    voided: credits('voided').notNull().default(0),
    expiresAt: instant('expires_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.enterpriseId, table.id] }),
    foreignKey({
      name: 'ledger_reservation_source',
      columns: [table.enterpriseId, table.sourceAccountId],
      foreignColumns: [ledgerAccount.enterpriseId, ledgerAccount.id],
    }),
    check('ledger_reservation_resolved_once', sql`posted >= 0 and voided >= 0 and posted + voided <= amount`),
    index('ledger_reservation_unresolved').on(table.expiresAt).where(sql`posted + voided < amount`),
    tenantPolicy(),
    systemReadPolicy(),
  ],
);

/** A transfer of credit between two accounts. Append-only; a correction is another transfer. */
export const ledgerTransfer = appendOnly(
  pgTable(
    'ledger_transfer',
    {
      ...tenantColumns(),
      kind: text('kind').$type<TransferKind>().notNull(),
      debitAccountId: uuid('debit_account_id').notNull(),
      creditAccountId: uuid('credit_account_id').notNull(),
      amount: credits('amount').notNull(),
      reservationId: uuid('reservation_id'),
      messageId: uuid('message_id'),
      note: text('note'),
      actor: jsonb('actor').$type<Actor>().notNull(),
    },
    (table) => [
      primaryKey({ columns: [table.enterpriseId, table.id] }),
      ...[table.debitAccountId, table.creditAccountId].map((column) =>
        foreignKey({
          name: `ledger_transfer_${column.name}`,
          columns: [table.enterpriseId, column],
          foreignColumns: [ledgerAccount.enterpriseId, ledgerAccount.id],
        }),
      ),
      foreignKey({
        name: 'ledger_transfer_reservation',
        columns: [table.enterpriseId, table.reservationId],
        foreignColumns: [ledgerReservation.enterpriseId, ledgerReservation.id],
      }),
      index('ledger_transfer_message').on(table.enterpriseId, table.messageId),
      index('ledger_transfer_of_reservation').on(table.enterpriseId, table.reservationId),
      check('ledger_transfer_positive', sql`amount > 0`),
      check('ledger_transfer_two_accounts', sql`debit_account_id <> credit_account_id`),
      check('ledger_transfer_reserved', sql`(kind in ('RESERVE', 'CHARGE', 'REFUND')) = (reservation_id is not null)`),
      tenantPolicy(),
    ],
  ),
);

/** One side of a transfer, with the account's balance after it. Written only by the transfer's trigger. */
export const ledgerEntry = appendOnly(
  pgTable(
    'ledger_entry',
    {
      enterpriseId: enterpriseIdColumn(),
      /** Increases in the order in which an account's entries are written. */
      seq: bigserial('seq', { mode: 'number' }).notNull(),
      transferId: uuid('transfer_id').notNull(),
      accountId: uuid('account_id').notNull(),
      /** Negative for outgoing credit. */
      amount: credits('amount').notNull(),
      balance: credits('balance').notNull(),
      createdAt: createdAtColumn(),
    },
    (table) => [
      primaryKey({ columns: [table.enterpriseId, table.seq] }),
      unique('ledger_entry_once').on(table.enterpriseId, table.transferId, table.accountId),
      foreignKey({
        name: 'ledger_entry_transfer',
        columns: [table.enterpriseId, table.transferId],
        foreignColumns: [ledgerTransfer.enterpriseId, ledgerTransfer.id],
      }),
      foreignKey({
        name: 'ledger_entry_account',
        columns: [table.enterpriseId, table.accountId],
        foreignColumns: [ledgerAccount.enterpriseId, ledgerAccount.id],
      }),
      index('ledger_entry_account_seq').on(table.enterpriseId, table.accountId, table.seq),
      tenantPolicy(),
    ],
  ),
);

/**
 * A dealer's own number for a top-up. It is unique per dealer across all enterprises, so the key does not begin with
 * the enterprise (SMS-4).
 */
export const dealerReference = appendOnly(
  pgTable(
    'dealer_reference',
    {
      dealer: text('dealer').notNull(),
      reference: text('reference').notNull(),
      enterpriseId: enterpriseIdColumn(),
      transferId: uuid('transfer_id').notNull(),
      createdAt: createdAtColumn(),
    },
    (table) => [
      primaryKey({ name: 'dealer_reference_unique', columns: [table.dealer, table.reference] }),
      index('dealer_reference_transfer').on(table.enterpriseId, table.transferId),
      tenantPolicy(),
    ],
  ),
);
