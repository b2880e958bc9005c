import { askStanding } from '@account-center/directory';
import { forbidden, parseInput, recordAudit, type Transaction, withTenant } from '@account-center/kit';
import { eq, sql } from 'drizzle-orm';
import type { Context } from '../context.ts';
import type { ContactKind } from '../generated/resolvers.ts';
import { listDepartmentsByIds } from '../department/department.queries.ts';
import { lockEnterprise } from '../enterprise/enterprise.queries.ts';
import { foundBySignInsBefore } from '../hiding/hiding.queries.ts';
import { memberConflict } from './member.errors.ts';
import { FOLLOW_TASK } from './follow.task.ts';
import { promiseErrands } from './member.errand.ts';
import { updateHolder } from './member.holder.ts';
import {
  type PlaceInput,
  type ProfileInput,
  transferMemberInput,
  type UpdateMemberInput,
  updateMemberInput,
} from './member.input.ts';
import { resolveMemberKey } from './member.key.ts';
import { listPlaces, requireActiveMember } from './member.queries.ts';
import { requirePlaces } from './member.service.ts';
import { member, memberPlace, type MemberPlaceRow, type MemberRow } from './member.table.ts';
import { assertRoomInDepartments, countByDepartment, profileColumns, tellMembers } from './member.writes.ts';

/** The profile after a change: a part that is left out (undefined) stays, null clears it. */
function changedProfile(row: MemberRow, { member: _, ...changes }: UpdateMemberInput): ProfileInput {
  const given = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
  const { name, alias, title, gender, employeeNumber, phone, email, hidden } = row;
  return { name, alias, title, gender, employeeNumber, phone, email, hidden, ...given };
}

const changedFields = (before: MemberRow, after: MemberRow) =>
  (['name', 'alias', 'title', 'gender', 'employeeNumber', 'phone', 'email', 'hidden'] as const).filter(
    (field) => before[field] !== after[field],
  );

/** Whether the account follows when these fields of a member change. */
export const isFollowed = (changed: readonly string[]) =>
  changed.some((field) => field === 'name' || field === 'phone' || field === 'email');

/** Writes a profile and tells the siblings. */
export async function writeProfile(tx: Transaction, id: string, profile: ProfileInput, now: Date): Promise<MemberRow> {
  const columns = profileColumns(profile);
  const rows = await tx
    .update(member)
    .set({
      ...columns,
      foundBySignInsBefore: foundBySignInsBefore(columns.hidden, now),
      version: sql`${member.version} + 1`,
    })
    .where(eq(member.id, id))
    .returning();
  const [row] = rows;
  if (!row) throw new Error('The member was not there to be changed');
  await tellMembers(tx, rows);
  return row;
}

export interface MemberUpdate {
  member: MemberRow;
  /** Contacts that signed in until now, and do so no more until the member proves them (ID-37). */
  bindingsBroken: ContactKind[];
}

/** The task that makes the account follow begins when this request has surely tried to. */
const FOLLOW_AFTER_SECONDS = 10;

/**
 * Lets the account follow at once. Should identity not answer, the task does it later: what is changed is changed, and
 * the contacts of before are broken as soon as identity is there to sign anybody in.
 */
async function follow(context: Context, row: MemberRow, changed: readonly string[]): Promise<ContactKind[]> {
  try {
    return await updateHolder(context, row);
  } catch (error) {
    context.log.warn({ err: error, member: row.id }, 'an account follows the directory later');
    return [
      ...(changed.includes('phone') ? (['PHONE'] as const) : []),
      ...(changed.includes('email') ? (['EMAIL'] as const) : []),
    ];
  }
}

/** Changes a member's profile (ORG-11). The name and contacts of the account follow. */
export async function updateMember(context: Context, rawInput: unknown): Promise<MemberUpdate> {
  const input = parseInput(updateMemberInput, rawInput);
  const memberId = await resolveMemberKey(context, input.member);
  const standing = await askStanding(context, [memberId]);
  const { row, changed } = await withTenant(context, async (tx) => {
    const before = await requireActiveMember(tx, context.caller, memberId);
    standing.assertNotAbove(before.id);
    const row = await writeProfile(tx, before.id, changedProfile(before, input), context.runtime.now());
    const changed = changedFields(before, row);
    await recordAudit(tx, context, {
      action: 'updateMember',
      objects: [{ type: 'Member', id: row.id }],
      detail: { changed },
    });
    const errands = isFollowed(changed) ? [{ enterpriseId: row.enterpriseId, memberId: row.id }] : [];
    const later = { task: FOLLOW_TASK, errands, startAfter: FOLLOW_AFTER_SECONDS };
    await promiseErrands(tx, context.runtime.queue, later);
    return { row, changed };
  }).catch((error: unknown) => {
    throw memberConflict(error);
  });
  return { member: row, bindingsBroken: isFollowed(changed) ? await follow(context, row, changed) : [] };
}

/** Whoever takes somebody out of a department needs it in scope, like whoever puts somebody in. */
async function assertMayLeave(tx: Transaction, context: Context, left: readonly MemberPlaceRow[]): Promise<void> {
  const ids = left.map(({ departmentId }) => departmentId);
  if ((await listDepartmentsByIds(tx, context.caller, ids)).length === ids.length) return;
  throw forbidden(
    'The member is also in a department outside of your information scope. Keep that place, or ask somebody who may change it.',
  );
}

/** Replaces the places of a member that all checks were made for, and tells the siblings. */
export async function replacePlaces(
  tx: Transaction,
  row: MemberRow,
  places: readonly PlaceInput[],
): Promise<MemberRow> {
  await tx.delete(memberPlace).where(eq(memberPlace.memberId, row.id));
  await tx
    .insert(memberPlace)
    .values(places.map((place) => ({ enterpriseId: row.enterpriseId, memberId: row.id, ...place })));
  const rows = await tx
    .update(member)
    .set({ version: sql`${member.version} + 1` })
    .where(eq(member.id, row.id))
    .returning();
  await tellMembers(tx, rows);
  return rows[0] ?? row;
}

/** Puts a member into other departments (ORG-11). Who sees them changes with the siblings' next read. */
export async function transferMember(context: Context, rawInput: unknown): Promise<MemberRow> {
  const { member: key, departments } = parseInput(transferMemberInput, rawInput);
  const memberId = await resolveMemberKey(context, key);
  const standing = await askStanding(context, [memberId]);
  return withTenant(context, async (tx) => {
    const enterprise = await lockEnterprise(tx);
    const before = await requireActiveMember(tx, context.caller, memberId);
    standing.assertNotAbove(before.id);
    const present = await listPlaces(tx, [memberId]);
    const entered = departments.filter(
      ({ departmentId }) => !present.some((place) => place.departmentId === departmentId),
    );
    const left = present.filter(
      ({ departmentId }) => !departments.some((place) => place.departmentId === departmentId),
    );
    await requirePlaces(tx, context, entered);
    await assertMayLeave(tx, context, left);
    await assertRoomInDepartments(tx, enterprise, countByDepartment(entered));
    const row = await replacePlaces(tx, before, departments);
    const detail = {
      from: present.map(({ departmentId }) => departmentId),
      to: departments.map(({ departmentId }) => departmentId),
    };
    await recordAudit(tx, context, { action: 'transferMember', objects: [{ type: 'Member', id: memberId }], detail });
    return row;
  });
}
