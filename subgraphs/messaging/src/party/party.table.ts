import { instant, tenantColumns, tenantPolicy } from '@account-center/kit/database';
import { sql } from 'drizzle-orm';
import { bigint, check, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core';

export const partyKinds = ['MEMBER', 'EXTERNAL'] as const;
export type PartyKind = (typeof partyKinds)[number];

export const directions = ['SENT', 'RECEIVED'] as const;
export type Direction = (typeof directions)[number];

/**
 * A participant of conversations. A member's party has the member's own id: records belong to the member, not to an
 * account number, which may be reassigned later (MSG-14).
 */
export const party = pgTable(
  'party',
  {
    ...tenantColumns(),
    kind: text('kind').$type<PartyKind>().notNull(),
    /** `member:<id>`, or `external:<app>:<id>`: an external id is valid only within its app. */
    key: text('key').notNull(),
    externalId: text('external_id'),
    /** As last reported by the app; members' names are in the directory. */
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
