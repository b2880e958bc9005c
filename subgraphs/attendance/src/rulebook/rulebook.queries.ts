import { isVisible, timeZone } from '@account-center/directory';
import type { Caller } from '@account-center/kit';
import type { Transaction } from '@account-center/kit/database';
import { afterCursor, cursorList } from '@account-center/kit/graphql';
import { and, asc, desc, eq, isNotNull, lte, or, sql } from 'drizzle-orm';
import { type Attendee, listDepartmentPlacements } from '../attendee/index.ts';
import { type OwnYear, ownYears, withOwnYears } from '../calendar/index.ts';
import { isDepartmentInScope } from '../scope/index.ts';
import { createRulebook, type Rulebook, type RuleSources } from './rulebook.rules.ts';
import { attendanceRules, attendanceSwitch, type RulesRow, type SwitchRow } from './rulebook.table.ts';

export const listSwitches = (tx: Transaction): Promise<SwitchRow[]> =>
  tx.select().from(attendanceSwitch).orderBy(asc(attendanceSwitch.effectiveFrom), asc(attendanceSwitch.id));

/** What decides what is due, without the places of departments: in one statement, because every page asks for it. */
export async function findSources(tx: Transaction): Promise<RuleSources> {
  const [row] = await tx.execute<Omit<RuleSources, 'calendar'> & { calendar: OwnYear[] }>(sql`select
    ${timeZone} as zone,
    ${ownYears} as calendar,
    (select coalesce(json_agg(json_build_object('effectiveFrom', effective_from, 'enabled', enabled)
      order by effective_from, id), '[]') from ${attendanceSwitch}) as switches,
    (select coalesce(json_agg(json_build_object('id', id, 'targetKind', target_kind, 'targetId', target_id,
      'effectiveFrom', effective_from, 'rules', rules) order by effective_from, id), '[]') from ${attendanceRules}) as rules`);
  if (!row) throw new Error('A select without a table has one row');
  return { ...row, calendar: withOwnYears(row.calendar) };
}

/** @param attendees members that the rulebook will be asked about */
export async function completeRulebook(
  tx: Transaction,
  enterpriseId: string,
  sources: RuleSources | Promise<RuleSources>,
  attendees: readonly Attendee[],
): Promise<Rulebook> {
  const departmentIds = attendees.flatMap(({ placements }) => placements.map((placement) => placement.departmentId));
  const [known, departments] = await Promise.all([sources, listDepartmentPlacements(tx, [...new Set(departmentIds)])]);
  return createRulebook({ enterpriseId, ...known, departments });
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
