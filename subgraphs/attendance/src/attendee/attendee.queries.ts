import { directoryDepartment, directoryMember, isVisible, worksIn } from '@account-center/directory';
import type { Caller } from '@account-center/kit';
import { isOneOf, type Transaction } from '@account-center/kit/database';
import { and, asc, desc, eq, gte, isNull, or, type SQL, type SQLWrapper, sql } from 'drizzle-orm';
import { type WorkingTime, workingTimesOf } from '../working-time/index.ts';
import {
  attendanceClosure,
  type ClosureRow,
  type DepartmentPlacementRow,
  departmentPlacement,
  memberPlacement,
  type PlacementRow,
} from './attendee.table.ts';

type Placement = Pick<PlacementRow, 'effectiveFrom' | 'departmentId'>;

/** A member as the rules need it: the placements over time, and the time of leaving. */
export interface Attendee {
  memberId: string;
  name: string;
  employeeNumber: string | null;
  /** Oldest first; the first is the member's first day. */
  placements: readonly Placement[];
  /** Oldest first. */
  workingTimes: readonly WorkingTime[];
  /** Milliseconds since the epoch, null for members who have not left. */
  closedAt: number | null;
}

/** Selects members. The result is limited to members in the caller's scope whom the caller may find (ID-44, ORG-20). */
export interface Selection {
  departmentId?: string | null | undefined;
  memberIds?: readonly string[];
  /** Leaves out members who had left before this instant. */
  stillThereAt?: Date;
  /** Everybody, also members whom the caller may not find: for what is kept, never for what is shown. */
  everybody?: boolean;
}

function matches(caller: Caller, { departmentId, memberIds, stillThereAt, everybody }: Selection): SQL | undefined {
  const { memberId } = directoryMember;
  return and(
    everybody ? undefined : isVisible(caller, memberId),
    departmentId ? worksIn(memberId, [departmentId]) : undefined,
    memberIds ? isOneOf(memberId, memberIds) : undefined,
    stillThereAt ? or(isNull(attendanceClosure.closedAt), gte(attendanceClosure.closedAt, stillThereAt)) : undefined,
  );
}

/** A member's placements, oldest first, as a column of a statement that reads members. */
const placementsOf = (memberId: SQLWrapper): SQL<Placement[]> => sql`(
  select coalesce(json_agg(json_build_object('effectiveFrom', effective_from, 'departmentId', department_id)
    order by effective_from), '[]')
  from ${memberPlacement} where ${memberPlacement.memberId} = ${memberId})`;

/** The selected members ordered by name, with the data that the rules need. */
export async function listAttendees(tx: Transaction, caller: Caller, selection: Selection): Promise<Attendee[]> {
  const { memberId, name, employeeNumber } = directoryMember;
  const rows = await tx
    .select({
      memberId,
      name,
      employeeNumber,
      closedAt: attendanceClosure.closedAt,
      placements: placementsOf(memberId),
      workingTimes: workingTimesOf(memberId),
    })
    .from(directoryMember)
    .leftJoin(attendanceClosure, eq(attendanceClosure.memberId, memberId))
    .where(matches(caller, selection))
    .orderBy(asc(name), asc(memberId));
  return rows.map((row) => ({ ...row, closedAt: row.closedAt?.getTime() ?? null }));
}

type Ids = readonly string[];

/** The stored directory versions of members, to detect an event that is out of date. */
export async function listMemberVersions(tx: Transaction, ids: Ids): Promise<Map<string, number>> {
  const { memberId: id, version } = directoryMember;
  const rows = await tx.select({ id, version }).from(directoryMember).where(isOneOf(id, ids));
  return new Map(rows.map((row) => [row.id, row.version]));
}

/** The stored directory versions of departments. */
export async function listDepartmentVersions(tx: Transaction, ids: Ids): Promise<Map<string, number>> {
  const { departmentId: id, version } = directoryDepartment;
  const rows = await tx.select({ id, version }).from(directoryDepartment).where(isOneOf(id, ids));
  return new Map(rows.map((row) => [row.id, row.version]));
}

/** The latest placement of each member, effective today or tomorrow, by member. */
export async function listLastPlacements(tx: Transaction, memberIds: Ids): Promise<Map<string, PlacementRow>> {
  const { memberId, effectiveFrom } = memberPlacement;
  const rows = await tx
    .selectDistinctOn([memberId])
    .from(memberPlacement)
    .where(isOneOf(memberId, memberIds))
    .orderBy(memberId, desc(effectiveFrom));
  return new Map(rows.map((row) => [row.memberId, row]));
}

/** The latest placement of each department, effective today or tomorrow, by department. */
export async function listLastDepartmentPlacements(
  tx: Transaction,
  departmentIds: Ids,
): Promise<Map<string, DepartmentPlacementRow>> {
  const { departmentId, effectiveFrom } = departmentPlacement;
  const rows = await tx
    .selectDistinctOn([departmentId])
    .from(departmentPlacement)
    .where(isOneOf(departmentId, departmentIds))
    .orderBy(departmentId, desc(effectiveFrom));
  return new Map(rows.map((row) => [row.departmentId, row]));
}

/** Stores members' placements, each member once; replaces a placement of the same day. */
export async function savePlacements(tx: Transaction, rows: PlacementRow[]): Promise<void> {
  const { enterpriseId, memberId, effectiveFrom } = memberPlacement;
  const set = { departmentId: sql`excluded.department_id` };
  await tx
    .insert(memberPlacement)
    .values(rows)
    .onConflictDoUpdate({ target: [enterpriseId, memberId, effectiveFrom], set });
}

/** Stores departments' placements, each department once; replaces a placement of the same day. */
export async function saveDepartmentPlacements(tx: Transaction, rows: DepartmentPlacementRow[]): Promise<void> {
  const { enterpriseId, departmentId, effectiveFrom } = departmentPlacement;
  const set = { path: sql`excluded.path` };
  await tx
    .insert(departmentPlacement)
    .values(rows)
    .onConflictDoUpdate({ target: [enterpriseId, departmentId, effectiveFrom], set });
}

/** Placements of departments, oldest first. */
export const listDepartmentPlacements = (tx: Transaction, departmentIds: Ids): Promise<DepartmentPlacementRow[]> =>
  tx
    .select()
    .from(departmentPlacement)
    .where(isOneOf(departmentPlacement.departmentId, departmentIds))
    .orderBy(asc(departmentPlacement.effectiveFrom));

export async function findClosure(tx: Transaction, memberId: string): Promise<ClosureRow | undefined> {
  const [row] = await tx.select().from(attendanceClosure).where(eq(attendanceClosure.memberId, memberId));
  return row;
}

/** Stores closures of attendance; the first one of a member wins. */
export async function saveClosures(tx: Transaction, rows: Omit<ClosureRow, 'createdAt'>[]): Promise<void> {
  if (rows.length > 0) await tx.insert(attendanceClosure).values(rows).onConflictDoNothing();
}

/** Serializes punching and closing a member's attendance. */
export async function lockMember(tx: Transaction, memberId: string): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`attendance:${memberId}`}, 0))`);
}
