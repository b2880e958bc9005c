import { appendOnly, tenantColumns, tenantPolicy } from '@account-center/kit/database';
import { boolean, date, index, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import type { Rules } from './version.rules.ts';

export const targetKinds = ['ENTERPRISE', 'DEPARTMENT', 'MEMBER'] as const;
export type TargetKind = (typeof targetKinds)[number];

/**
 * Versions of rules, append-only. The newest version for a target and day is in force, so a change that is not yet
 * effective can be reverted without losing its history.
 */
export const attendanceRules = appendOnly(
  pgTable(
    'attendance_rules',
    {
      ...tenantColumns(),
      targetKind: text('target_kind').$type<TargetKind>().notNull(),
      /** Id of the department, the member, or the enterprise itself. */
      targetId: uuid('target_id').notNull(),
      effectiveFrom: date('effective_from').notNull(),
      /** Null: from this day on the target has no rules of its own. */
      rules: jsonb('rules').$type<Rules>(),
      createdBy: text('created_by'),
    },
    (table) => [
      primaryKey({ columns: [table.enterpriseId, table.id] }),
      index('attendance_rules_target').on(table.enterpriseId, table.targetId, table.effectiveFrom),
      tenantPolicy(),
    ],
  ),
);
export type RulesRow = typeof attendanceRules.$inferSelect;

/** When attendance was switched on or off, append-only; off before the first row (ATT-1). */
export const attendanceSwitch = appendOnly(
  pgTable(
    'attendance_switch',
    {
      ...tenantColumns(),
      effectiveFrom: date('effective_from').notNull(),
      enabled: boolean('enabled').notNull(),
      createdBy: text('created_by'),
    },
    (table) => [
      primaryKey({ columns: [table.enterpriseId, table.id] }),
      index('attendance_switch_day').on(table.enterpriseId, table.effectiveFrom),
      tenantPolicy(),
    ],
  ),
);
export type SwitchRow = typeof attendanceSwitch.$inferSelect;
