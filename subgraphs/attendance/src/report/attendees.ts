import { directoryMember, isVisible } from '@account-center/directory';
import type { Caller, Transaction } from '@account-center/kit';
import { and, asc, eq, gte, isNull, or, type SQL } from 'drizzle-orm';
import { attendanceClosure } from '../closure/closure.table.ts';
import { listPlacements } from '../placement/placement.queries.ts';
import type { Attendee } from '../rules/rulebook.ts';
import { isBelow, isOneOf } from '../scope/department-scope.ts';

/** Which members are meant. Always only those within the caller's scope whom the caller may find (ID-44, ORG-20). */
export interface Selection {
  departmentId?: string | null | undefined;
  memberIds?: readonly string[];
  /** Without those who had left before this instant. */
  stillThereAt?: Date;
}

function matches(caller: Caller, { departmentId, memberIds, stillThereAt }: Selection): SQL | undefined {
  const { memberId } = directoryMember;
  return and(
    isVisible(caller, memberId),
    departmentId ? isBelow(memberId, departmentId) : undefined,
    memberIds ? isOneOf(memberId, memberIds) : undefined,
    stillThereAt ? or(isNull(attendanceClosure.closedAt), gte(attendanceClosure.closedAt, stillThereAt)) : undefined,
  );
}

/** The members of a selection in the order of their names, with what the rules need to know of them. */
export async function listAttendees(tx: Transaction, caller: Caller, selection: Selection): Promise<Attendee[]> {
  const { memberId, name, employeeNumber } = directoryMember;
  const rows = await tx
    .select({ memberId, name, employeeNumber, closedAt: attendanceClosure.closedAt })
    .from(directoryMember)
    .leftJoin(attendanceClosure, eq(attendanceClosure.memberId, memberId))
    .where(matches(caller, selection))
    .orderBy(asc(name), asc(memberId));
  const placements = Map.groupBy(
    await listPlacements(
      tx,
      rows.map((row) => row.memberId),
    ),
    (row) => row.memberId,
  );
  return rows.map((row) => ({
    ...row,
    closedAt: row.closedAt?.getTime() ?? null,
    placements: placements.get(row.memberId) ?? [],
  }));
}
