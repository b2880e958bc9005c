import { sql } from 'drizzle-orm';
import { foreignKey, index, integer, jsonb, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core';
import { enterpriseIdColumn, instant, tenantColumns } from '../database/columns.ts';
import { systemReadPolicy, tenantPolicy } from '../database/roles.ts';

/** RUNNING: may still complete. UNDOING: is being compensated, can never complete. DONE and UNDONE are final. */
export type SagaState = 'RUNNING' | 'DONE' | 'UNDOING' | 'UNDONE';
export type SagaStepState = 'PENDING' | 'DONE' | 'UNDONE';

/** Work in several steps, each with an owner of its own, that ends as a whole: done, or compensated. */
export const saga = pgTable(
  'saga',
  {
    ...tenantColumns(),
    /** Name of the saga's definition. */
    kind: text('kind').notNull(),
    /** What it is about, where there is to be one saga of the kind about it; null otherwise. */
    subject: text('subject'),
    state: text('state').$type<SagaState>().notNull().default('RUNNING'),
    input: jsonb('input').notNull(),
    /** Who asked, as vouched for then: the steps are taken in their name. */
    caller: jsonb('caller').notNull(),
    requestId: text('request_id').notNull(),
    /** When its process last showed that it is there. */
    touchedAt: instant('touched_at').notNull(),
    finishedAt: instant('finished_at'),
  },
  (table) => [
    primaryKey({ columns: [table.enterpriseId, table.id] }),
    unique('saga_of_subject').on(table.enterpriseId, table.kind, table.subject),
    index('saga_unfinished').on(table.kind, table.createdAt).where(sql`finished_at is null`),
    tenantPolicy(),
    systemReadPolicy(),
  ],
);
export type SagaRow = typeof saga.$inferSelect;

/** A step of a saga: one line of its receipt. */
export const sagaStep = pgTable(
  'saga_step',
  {
    enterpriseId: enterpriseIdColumn(),
    sagaId: uuid('saga_id').notNull(),
    name: text('name').notNull(),
    /** Its place in the order, from 0. */
    position: integer('position').notNull(),
    state: text('state').$type<SagaStepState>().notNull().default('PENDING'),
    /** What the step answered. */
    figures: jsonb('figures').$type<object>(),
    attempts: integer('attempts').notNull().default(0),
    /** Code of the last failure; null once the step is done, or undone. */
    problem: text('problem'),
    finishedAt: instant('finished_at'),
  },
  (table) => [
    primaryKey({ columns: [table.enterpriseId, table.sagaId, table.name] }),
    foreignKey({
      name: 'saga_step_saga',
      columns: [table.enterpriseId, table.sagaId],
      foreignColumns: [saga.enterpriseId, saga.id],
    }).onDelete('cascade'),
    tenantPolicy(),
  ],
);
export type SagaStepRow = typeof sagaStep.$inferSelect;
