import { findTimeZone, isVisible } from '@account-center/directory';
import type { Caller } from '@account-center/kit';
import type { Transaction } from '@account-center/kit/database';
import { afterCursor, cursorList } from '@account-center/kit/graphql';
import { and, asc, desc, eq, isNotNull, lte, or, sql } from 'drizzle-orm';
import { listDepartmentPlacements } from '../attendee/index.ts';
import { findCalendar } from '../calendar/index.ts';
import { isDepartmentInScope } from '../scope/index.ts';
import { createRulebook, type Rulebook } from './rulebook.rules.ts';
import { attendanceRules, attendanceSwitch, type RulesRow, type SwitchRow } from './rulebook.table.ts';

export const listSwitches = (tx: Transaction): Promise<SwitchRow[]> =>
  tx.select().from(attendanceSwitch).orderBy(asc(attendanceSwitch.effectiveFrom), asc(attendanceSwitch.id));

const listRulesUntil = (tx: Transaction, day: string): Promise<RulesRow[]> =>
  tx
    .select()
    .from(attendanceRules)
    .where(lte(attendanceRules.effectiveFrom, day))
    .orderBy(asc(attendanceRules.effectiveFrom), asc(attendanceRules.id));

/** Loads everything that decides what is due, up to a day. */
export async function loadRulebook(tx: Transaction, enterpriseId: string, until: string): Promise<Rulebook> {
  return createRulebook({
    enterpriseId,
    zone: await findTimeZone(tx),
    calendar: await findCalendar(tx),
    switches: await listSwitches(tx),
    rules: await listRulesUntil(tx, until),
    departments: await listDepartmentPlacements(tx),
  });
}

/** The version of each target in force on a day, including "no rules of its own". */
function versionsInForce(tx: Transaction, day: string) {
  const { targetId, effectiveFrom, id } = attendanceRules;
  return tx
    .selectDistinctOn([targetId])
    .from(attendanceRules)
    .where(lte(effectiveFrom, day))
    .orderBy(targetId, desc(effectiveFrom), desc(id))
    .as('in_force');
}

export const rulesList = cursorList('attendanceRules', ['text', 'id']);

/** The rules in force on a day for targets that the caller may see, ordered by target. */
export async function listRulesInForce(
  tx: Transaction,
  caller: Caller,
  page: { day: string; after: string | null | undefined; limit: number },
): Promise<RulesRow[]> {
  const versions = versionsInForce(tx, page.day);
  const isSeen = or(
    eq(versions.targetKind, 'ENTERPRISE'),
    and(eq(versions.targetKind, 'DEPARTMENT'), isDepartmentInScope(caller, versions.targetId)),
    and(eq(versions.targetKind, 'MEMBER'), isVisible(caller, versions.targetId)),
  );
  return tx
    .select()
    .from(versions)
    .where(
      and(
        isNotNull(versions.rules),
        isSeen,
        afterCursor(rulesList, page.after, [versions.targetKind, versions.targetId]),
      ),
    )
    .orderBy(versions.targetKind, versions.targetId)
    .limit(page.limit);
}

/** The number of targets with rules in force on a day. */
export async function countRulesInForce(tx: Transaction, day: string): Promise<number> {
  const versions = versionsInForce(tx, day);
  const [row] = await tx.select({ count: sql<number>`count(*)::int` }).from(versions).where(isNotNull(versions.rules));
  return row?.count ?? 0;
}

export async function insertRules(tx: Transaction, row: typeof attendanceRules.$inferInsert): Promise<RulesRow> {
  const [inserted] = await tx.insert(attendanceRules).values(row).returning();
  if (!inserted) throw new Error('The rules were not kept');
  return inserted;
}

export async function insertSwitch(tx: Transaction, row: typeof attendanceSwitch.$inferInsert): Promise<void> {
  await tx.insert(attendanceSwitch).values(row);
}
