import { tenantColumns, tenantPolicy } from '@account-center/kit/database';
import { boolean, index, integer, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import type { ContactKind } from '../generated/types.ts';

/** Outcome of an import. Its progress is stored in its job. */
export const importOutcomes = ['RUNNING', 'IMPORTED', 'REFUSED'] as const;
export type ImportOutcome = (typeof importOutcomes)[number];

/** One invalid cell, for clients that show it beside the workbook. */
export interface ImportProblem {
  row: number;
  column: string;
  reason: string;
  code?: string;
}

/** A row that unbound its member's contact from sign-in (ID-37). */
export interface BrokenBinding {
  row: number;
  memberId: string;
  contacts: ContactKind[];
}

/** The import of an uploaded workbook. `id` is the id of its job. */
export const memberImport = pgTable(
  'member_import',
  {
    ...tenantColumns(),
    fileId: uuid('file_id').notNull(),
    createdBy: text('created_by'),
    partial: boolean('partial').notNull(),
    outcome: text('outcome').$type<ImportOutcome>().notNull().default('RUNNING'),
    rows: integer('rows').notNull().default(0),
    added: integer('added').notNull().default(0),
    changed: integer('changed').notNull().default(0),
    unchanged: integer('unchanged').notNull().default(0),
    refused: integer('refused').notNull().default(0),
    departmentsAdded: integer('departments_added').notNull().default(0),
    /** The first problems; the error workbook has all of them. */
    problems: jsonb('problems').$type<ImportProblem[]>().notNull().default([]),
    /** All of them, by row. */
    bindingsBroken: jsonb('bindings_broken').$type<BrokenBinding[]>().notNull().default([]),
    /** Headers of columns, and names of sheets, that were not read. */
    ignoredColumns: jsonb('ignored_columns').$type<string[]>().notNull().default([]),
    ignoredSheets: jsonb('ignored_sheets').$type<string[]>().notNull().default([]),
    errorFileId: uuid('error_file_id'),
    /** True once there is nothing to correct: the import had no problem, or a later import had none. */
    resolved: boolean('resolved').notNull().default(false),
    /** The saga that creates the accounts; compensated first when a lost job is run again. */
    provisioningId: uuid('provisioning_id'),
  },
  (table) => [
    primaryKey({ columns: [table.enterpriseId, table.id] }),
    index('member_import_unresolved').on(table.enterpriseId, table.resolved, table.createdAt),
    tenantPolicy(),
  ],
);
export type MemberImportRow = typeof memberImport.$inferSelect;
