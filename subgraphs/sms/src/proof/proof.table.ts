import {
  appendOnly,
  bytea,
  createdAtColumn,
  enterpriseIdColumn,
  systemReadPolicy,
  tenantPolicy,
} from '@account-center/kit/database';
import { sql } from 'drizzle-orm';
import {
  bigint,
  check,
  customType,
  foreignKey,
  pgTable,
  primaryKey,
  smallint,
  text,
  unique,
} from 'drizzle-orm/pg-core';
import { ledgerEntry } from '../ledger/ledger.table.ts';

const byteaArray = customType<{ data: Buffer[] }>({ dataType: () => 'bytea[]' });
const count = (name: string) => bigint(name, { mode: 'bigint' });

/**
 * The tree of an enterprise's ledger (RFC 9162), as far as appending needs it. A transfer locks the row before its entries get
 * their numbers, so leaves have the order of the entries. Triggers maintain it.
 */
export const ledgerTree = pgTable(
  'ledger_tree',
  {
    enterpriseId: enterpriseIdColumn(),
    /** How many leaves there are. */
    size: count('size').notNull().default(sql`0`),
    /** Hashes of the complete nodes that cover the leaves, the largest first. */
    frontier: byteaArray('frontier').notNull().default(sql`'{}'`),
  },
  (table) => [primaryKey({ columns: [table.enterpriseId] }), tenantPolicy(), systemReadPolicy()],
);

/** The hash of an entry at its place in the tree. Written by the statement that writes the entry. */
export const ledgerLeaf = appendOnly(
  pgTable(
    'ledger_leaf',
    {
      enterpriseId: enterpriseIdColumn(),
      /** From 0, without gaps. */
      position: count('position').notNull(),
      seq: bigint('seq', { mode: 'number' }).notNull(),
      hash: bytea('hash').notNull(),
    },
    (table) => [
      primaryKey({ columns: [table.enterpriseId, table.position] }),
      unique('ledger_leaf_of_entry').on(table.enterpriseId, table.seq),
      foreignKey({
        name: 'ledger_leaf_entry',
        columns: [table.enterpriseId, table.seq],
        foreignColumns: [ledgerEntry.enterpriseId, ledgerEntry.seq],
      }),
      tenantPolicy(),
    ],
  ),
);

/** A complete node above the leaves. Its hash never changes, so proofs are read from here. */
export const ledgerNode = appendOnly(
  pgTable(
    'ledger_node',
    {
      enterpriseId: enterpriseIdColumn(),
      /** 1 above two leaves. */
      level: smallint('level').notNull(),
      index: count('index').notNull(),
      hash: bytea('hash').notNull(),
    },
    (table) => [primaryKey({ columns: [table.enterpriseId, table.level, table.index] }), tenantPolicy()],
  ),
);

/** A published tree head, signed (C2SP tlog-checkpoint). */
export const ledgerCheckpoint = appendOnly(
  pgTable(
    'ledger_checkpoint',
    {
      enterpriseId: enterpriseIdColumn(),
      size: count('size').notNull(),
      root: bytea('root').notNull(),
      /** The signed note. */
      note: text('note').notNull(),
      createdAt: createdAtColumn(),
    },
    (table) => [
      primaryKey({ columns: [table.enterpriseId, table.size] }),
      check('ledger_checkpoint_not_empty', sql`size > 0`),
      tenantPolicy(),
      systemReadPolicy(),
    ],
  ),
);
