import { directoryMember } from '@account-center/directory';
import { appendOnly, instant, tenantColumns, tenantPolicy } from '@account-center/kit/database';
import { doublePrecision, foreignKey, index, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';

export const punchTypes = ['IN', 'OUT'] as const;
export type PunchType = (typeof punchTypes)[number];

/** INSIDE or OUTSIDE the places that the day's rules require; ANYWHERE when they require none. */
export const punchPlaces = ['INSIDE', 'OUTSIDE', 'ANYWHERE'] as const;
export type PunchPlace = (typeof punchPlaces)[number];

/** SELF: the member's own client. CLOCK: a punch clock, ingested through an app. */
export const punchSources = ['SELF', 'CLOCK'] as const;
export type PunchSource = (typeof punchSources)[number];

/** Raw punches, append-only: never edited or removed (ATT-5). */
export const punch = appendOnly(
  pgTable(
    'punch',
    {
      ...tenantColumns(),
      memberId: uuid('member_id').notNull(),
      type: text('type').$type<PunchType>().notNull(),
      source: text('source').$type<PunchSource>().notNull(),
      /** The time that counts: the server's for a member's own punch, the clock's for a clock's punch. */
      punchedAt: instant('punched_at').notNull(),
      /** When the server received it. */
      receivedAt: instant('received_at').notNull(),
      clientTime: instant('client_time'),
      /** The client's address as the gateway saw it. */
      ip: text('ip'),
      userAgent: text('user_agent'),
      mac: text('mac'),
      device: text('device'),
      latitude: doublePrecision('latitude'),
      longitude: doublePrecision('longitude'),
      accuracyMeters: doublePrecision('accuracy_meters'),
      wifi: text('wifi'),
      place: text('place').$type<PunchPlace>().notNull(),
      idempotencyKey: text('idempotency_key').notNull(),
      /** Fingerprint of the input with the key: distinguishes a repetition from another use of the key. */
      fingerprint: text('fingerprint').notNull(),
      recordedBy: text('recorded_by'),
    },
    (table) => [
      primaryKey({ columns: [table.enterpriseId, table.id] }),
      foreignKey({
        name: 'punch_member',
        columns: [table.enterpriseId, table.memberId],
        foreignColumns: [directoryMember.enterpriseId, directoryMember.memberId],
      }),
      uniqueIndex('punch_idempotency').on(table.enterpriseId, table.memberId, table.source, table.idempotencyKey),
      index('punch_time').on(table.enterpriseId, table.memberId, table.punchedAt),
      tenantPolicy(),
    ],
  ),
);
export type PunchRow = typeof punch.$inferSelect;
export type NewPunch = typeof punch.$inferInsert;
