import type { CallerKind } from '@account-center/kit';
import { appendOnly, enterpriseIdColumn, instant, tenantPolicy } from '@account-center/kit/database';
import { bigint, index, jsonb, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';

/** The audit log. Append-only: services may insert and read only. Each row's hash covers the previous row (ID-59). */
export const auditEntry = appendOnly(
  pgTable(
    'audit_entry',
    {
      enterpriseId: enterpriseIdColumn(),
      /** Position in the enterprise's log, without gaps, from 1. */
      seq: bigint('seq', { mode: 'number' }).notNull(),
      /** Id of the event that the row was made from. */
      id: uuid('id').notNull(),
      occurredAt: instant('occurred_at').notNull(),
      service: text('service').notNull(),
      action: text('action').notNull(),
      result: text('result').notNull(),
      actorKind: text('actor_kind').$type<CallerKind>().notNull(),
      actorSubject: text('actor_subject'),
      actorName: text('actor_name'),
      actorMemberId: uuid('actor_member_id'),
      /** Names of the actor's roles at that time. */
      actorRoles: text('actor_roles').array().notNull(),
      ip: text('ip'),
      userAgent: text('user_agent'),
      objects: jsonb('objects').$type<{ type: string; id: string }[]>().notNull(),
      detail: jsonb('detail').$type<Record<string, unknown>>().notNull(),
      requestId: text('request_id').notNull(),
      previousHash: text('previous_hash').notNull(),
      hash: text('hash').notNull(),
    },
    (table) => [
      primaryKey({ columns: [table.enterpriseId, table.seq] }),
      uniqueIndex('audit_entry_event').on(table.enterpriseId, table.id),
      index('audit_entry_actor').on(table.enterpriseId, table.actorMemberId, table.seq),
      index('audit_entry_action').on(table.enterpriseId, table.action, table.seq),
      index('audit_entry_objects').using('gin', table.objects),
      tenantPolicy(),
    ],
  ),
);
export type AuditEntryRow = typeof auditEntry.$inferSelect;

/** The end of an enterprise's log. The next row continues here, so removing the last row is detected. */
export const auditHead = pgTable(
  'audit_head',
  {
    enterpriseId: enterpriseIdColumn().primaryKey(),
    seq: bigint('seq', { mode: 'number' }).notNull(),
    hash: text('hash').notNull(),
  },
  () => [tenantPolicy()],
);
