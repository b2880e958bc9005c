import { tenantColumns, tenantPolicy } from '@account-center/kit/database';
import { sql } from 'drizzle-orm';
import { bigint, check, index, pgTable, primaryKey } from 'drizzle-orm/pg-core';

/** Account numbers that belong to an enterprise (ID-10). No two segments overlap, see the migration. */
export const numberSegment = pgTable(
  'number_segment',
  {
    ...tenantColumns(),
    first: bigint('first', { mode: 'number' }).notNull(),
    last: bigint('last', { mode: 'number' }).notNull(),
    /** Lowest number that was never allocated in order. */
    next: bigint('next', { mode: 'number' }).notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.enterpriseId, table.id] }),
    check(
      'number_segment_order',
      sql`${table.first} <= ${table.last} and ${table.next} between ${table.first} and ${table.last} + 1`,
    ),
    index('number_segment_first').on(table.enterpriseId, table.first),
    tenantPolicy(),
  ],
);
