import { sql } from 'drizzle-orm';
import { foreignKey, index, integer, jsonb, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core';
import { enterpriseIdColumn, instant, tenantColumns } from '../database/columns.ts';
import { systemReadPolicy, tenantPolicy } from '../database/roles.ts';

/** RUNNING: may still complete. UNDOING: is being compensated, can never complete. DONE and UNDONE are final. */
export type SagaState = 'RUNNING' | 'DONE' | 'UNDOING' | 'UNDONE';
export type SagaStepState = 'PENDING' | 'DONE' | 'UNDONE';

/** Work in several steps with different owners that is completed or compensated as a whole. */
export const saga = pgTable(
  'saga',
  {
    ...tenantColumns(),
    /** Name of the saga's definition. */
    kind: text('kind').notNull(),
    /** A subject has at most one saga of the kind; null without this rule. */
    subject: text('subject'),
    state: text('state').$type<SagaState>().notNull().default('RUNNING'),
    input: jsonb('input').notNull(),
    /** The caller who started it, as vouched for at that time: the steps run as this caller. */
    caller: jsonb('caller').notNull(),
    requestId: text('request_id').notNull(),
    /** When its process last showed that it is alive. */
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
    /** Position in the order, from 0. */
    position: integer('position').notNull(),
    state: text('state').$type<SagaStepState>().notNull().default('PENDING'),
    /** Result of the step. */
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
