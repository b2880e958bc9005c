import { badUserInput, parseInput, recordAudit, type Transaction, withTenant } from '@account-center/kit';
import type { Context } from '../context.ts';
import { listDepartmentsByIds, requireDepartment } from '../department/department.queries.ts';
import { lockEnterprise } from '../enterprise/enterprise.queries.ts';
import { type AddMemberInput, addMemberInput, type PlaceInput } from './member.input.ts';
import { memberConflict } from './member.errors.ts';
import { promiseErrands } from './member.errand.ts';
import { NOTICE_TASK } from './notice.task.ts';
import {
  accountRequest,
  type FirstPasswordWay,
  completeProvisioning,
  type Initiator,
  openProvisioning,
  provisionAccounts,
} from './member.provisioning.ts';
import type { MemberRow } from './member.table.ts';
import {
  assertRoomInDepartments,
  assertSeats,
  countByDepartment,
  insertMembers,
  insertPlaces,
  newMember,
  type NewMember,
} from './member.writes.ts';

/** @throws NOT_FOUND unless every department of the places lies in the caller's scope. */
export async function requirePlaces(tx: Transaction, context: Context, places: readonly PlaceInput[]): Promise<void> {
  for (const { departmentId } of places) await requireDepartment(tx, context.caller, departmentId);
}

/**
 * Nobody gives a scope beyond their own (ID-44). @throws BAD_USER_INPUT with each department that does not exist or
 * lies outside of the caller's scope: both look alike.
 */
async function assertMayGiveScope(tx: Transaction, context: Context, ids: readonly string[]): Promise<void> {
  const found = new Set((await listDepartmentsByIds(tx, context.caller, ids)).map(({ id }) => id));
  const problems = ids.flatMap((id, index) =>
    found.has(id.toLowerCase())
      ? []
      : [{ path: `scopeDepartmentIds.${index}`, reason: 'is no department of your information scope' }],
  );
  if (problems.length > 0) throw badUserInput(problems);
}

/** The member takes a seat and waits for the account; nobody sees them yet. */
async function reserve(
  context: Context,
  input: AddMemberInput,
): Promise<{ added: NewMember; provisioningId: string; initiator: Initiator }> {
  const { caller, requestId, runtime } = context;
  return withTenant(context, async (tx) => {
    const enterprise = await lockEnterprise(tx);
    const { enterpriseId } = enterprise;
    await requirePlaces(tx, context, input.departments);
    await assertMayGiveScope(tx, context, input.scopeDepartmentIds ?? []);
    await assertSeats(tx, enterprise, 1);
    await assertRoomInDepartments(tx, enterprise, countByDepartment(input.departments));
    const provisioningId = await openProvisioning(tx, { enterpriseId, accounts: 1, now: runtime.now() });
    const added = newMember(input, input.departments);
    await insertMembers(tx, [added], { enterpriseId, status: 'PROVISIONING', provisioningId });
    await insertPlaces(tx, enterpriseId, [added]);
    return { added, provisioningId, initiator: { runtime, enterpriseId, caller, requestId } };
  }).catch((error: unknown) => {
    throw memberConflict(error);
  });
}

export interface MemberAdded {
  member: MemberRow;
  firstPassword: FirstPasswordWay;
}

/**
 * Adds a member with an account, all or nothing across this service and identity (ORG-10): a seat is reserved, identity
 * creates the account, then the member becomes active. A refusal removes the reservation.
 */
export async function addMember(context: Context, rawInput: unknown): Promise<MemberAdded> {
  const input = parseInput(addMemberInput, rawInput);
  const { added, provisioningId, initiator } = await reserve(context, input);
  return provisionAccounts(initiator, provisioningId, [accountRequest(added, input)], (ways) =>
    withTenant(context, async (tx) => {
      const [row] = await completeProvisioning(tx, provisioningId);
      if (!row) throw new Error('The member was not there to become active');
      const errands = input.notifyBySms ? [{ enterpriseId: row.enterpriseId, memberId: row.id }] : [];
      await promiseErrands(tx, context.runtime.queue, { task: NOTICE_TASK, errands });
      const departmentIds = input.departments.map(({ departmentId }) => departmentId);
      const detail = { name: row.name, departmentIds, roleIds: input.roleIds };
      await recordAudit(tx, context, { action: 'addMember', objects: [{ type: 'Member', id: row.id }], detail });
      return { member: row, firstPassword: ways.get(row.id) ?? 'NO_CONTACT' };
    }),
  );
}
