import { appendOnly, tenantColumns, tenantPolicy } from '@account-center/kit/database';
import { index, integer, jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import type { StatutoryDay } from './calendar.rules.ts';

/**
 * Years of the statutory calendar that an enterprise imported, append-only; the newest import of a year is in force.
 */
export const calendarYear = appendOnly(
  pgTable(
    'calendar_year',
    {
      ...tenantColumns(),
      year: integer('year').notNull(),
      days: jsonb('days').$type<StatutoryDay[]>().notNull(),
      createdBy: text('created_by'),
    },
    (table) => [
      primaryKey({ columns: [table.enterpriseId, table.id] }),
      index('calendar_year_year').on(table.enterpriseId, table.year),
      tenantPolicy(),
    ],
  ),
);
