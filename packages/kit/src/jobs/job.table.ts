import { index, integer, jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { instant, tenantColumns } from '../database/columns.ts';
import { systemPolicy, tenantPolicy } from '../database/roles.ts';

export const jobStates = ['QUEUED', 'RUNNING', 'DONE', 'FAILED', 'CANCELLED'] as const;
export type JobState = (typeof jobStates)[number];

/** Long work that a client started and can follow: its progress, its result, or its error. */
export const job = pgTable(
  'job',
  {
    ...tenantColumns(),
    kind: text('kind').notNull(),
    state: text('state').$type<JobState>().notNull().default('QUEUED'),
    /** The caller who started the job, as vouched for at that time. */
    caller: jsonb('caller').notNull(),
    input: jsonb('input').notNull(),
    progressDone: integer('progress_done').notNull().default(0),
    progressTotal: integer('progress_total'),
    result: jsonb('result'),
    errorCode: text('error_code'),
    errorMessage: text('error_message'),
    startedAt: instant('started_at'),
    finishedAt: instant('finished_at'),
  },
  (table) => [
    primaryKey({ columns: [table.enterpriseId, table.id] }),
    index('job_kind').on(table.enterpriseId, table.kind, table.createdAt),
    tenantPolicy(),
    systemPolicy(),
  ],
);
export type JobRow = typeof job.$inferSelect;
