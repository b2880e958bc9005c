import { instant, tenantColumns, tenantPolicy } from '@account-center/kit/database';
import { sql } from 'drizzle-orm';
import { bigint, check, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core';

export const partyKinds = ['MEMBER', 'EXTERNAL'] as const;
export type PartyKind = (typeof partyKinds)[number];

export const directions = ['SENT', 'RECEIVED'] as const;
export type Direction = (typeof directions)[number];

/**
 * Somebody who takes part in conversations. A member's party has the member's own id, so that records belong to the
 * member and not to an account number, which may be given to somebody else later (MSG-14).
 */
export const party = pgTable(
  'party',
  {
    ...tenantColumns(),
    kind: text('kind').$type<PartyKind>().notNull(),
    /** `member:<id>`, or `external:<app>:<id>`: an outside id means something within its app only. */
    key: text('key').notNull(),
    externalId: text('external_id'),
    /** As the app last told it; members' names are the directory's. */
    externalName: text('external_name'),
    lastMessageAt: instant('last_message_at'),
    lastSequence: bigint('last_sequence', { mode: 'number' }),
    lastDirection: text('last_direction').$type<Direction>(),
    lastKind: text('last_kind'),
    lastConversationId: uuid('last_conversation_id'),
  },
  (table) => [
    primaryKey({ columns: [table.enterpriseId, table.id] }),
    unique('party_key').on(table.enterpriseId, table.key),
    check('party_external', sql`(${table.kind} = 'EXTERNAL') = (${table.externalId} is not null)`),
    tenantPolicy(),
  ],
);
