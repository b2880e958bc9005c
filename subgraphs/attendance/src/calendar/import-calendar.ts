import { type BaseContext, lineText, parseInput, recordAudit } from '@account-center/kit';
import { enterpriseIdOf, withTenant } from '@account-center/kit/database';
import { z } from 'zod';
import type { ImportStatutoryCalendarInput } from '../generated/types.ts';
import { scopeTooNarrow } from '../scope/index.ts';
import { findCalendar, saveCalendarYear } from './calendar.queries.ts';
import { type StatutoryYears, yearOf } from './calendar.rules.ts';

const MAXIMUM_DAYS = 200;

const daySchema = z
  .object({ date: z.iso.date(), kind: z.enum(['HOLIDAY', 'WORKDAY']), name: lineText(50) })
  .transform(({ date, ...rest }) => ({ day: date, ...rest }));

const importSchema = z
  .object({ year: z.number().int().min(2004).max(2100), days: z.array(daySchema).min(1).max(MAXIMUM_DAYS) })
  .superRefine(({ year, days }, context) => {
    const refuse = (path: (string | number)[], message: string) => context.addIssue({ code: 'custom', path, message });
    for (const [index, { day }] of days.entries()) {
      if (yearOf(day) !== year) refuse(['days', index, 'date'], `must lie in ${year}`);
    }
    if (new Set(days.map(({ day }) => day)).size < days.length) refuse(['days'], 'must name each day once');
    if (!days.some(({ kind }) => kind === 'HOLIDAY')) refuse(['days'], 'must hold at least one holiday');
  });

/** Imports a year of the statutory calendar; past days are judged by it as well (ATT-3, ATT-6). */
export async function importCalendar(ctx: BaseContext, input: ImportStatutoryCalendarInput): Promise<StatutoryYears> {
  if (!ctx.caller.scope.everything) throw scopeTooNarrow();
  const { year, days } = parseInput(importSchema, input);
  return withTenant(ctx, async (tx) => {
    await saveCalendarYear(tx, {
      enterpriseId: enterpriseIdOf(ctx.caller),
      year,
      days,
      createdBy: ctx.caller.subject,
    });
    await recordAudit(tx, ctx, { action: 'importStatutoryCalendar', detail: { year, days: days.length } });
    return findCalendar(tx);
  });
}
