import {
  badUserInput,
  type BaseContext,
  type Caller,
  lineText,
  idAmong,
  parseInput,
  recordAudit,
} from '@account-center/kit';
import { type Transaction, withTenant } from '@account-center/kit/database';
import type { SagaRow } from '@account-center/kit/sagas';
import { z } from 'zod';
import { lockEnterprise } from '../enterprise/index.ts';
import type { FirstPasswordWay } from '../generated/types.ts';
import { listDepartmentsByIds } from '../tree/index.ts';
import { activateMembers } from './activate-members.ts';
import { assertRoomInDepartments } from './assert-room-in-departments.ts';
import { assertSeats } from './assert-seats.ts';
import { insertMembers, insertPlaces, type NewMember, newMember } from './insert-members.ts';
import { memberConflict } from './member.errors.ts';
import { countByDepartment, MAXIMUM_SCOPE, placesInput, profileInput, profileLengths } from './member.rules.ts';
import type { MemberRow } from './member.table.ts';
import { NOTICE_TASK } from './notice.task.ts';
import { promiseErrands } from './promise-errands.ts';
import { accountRequest, openProvisioning, provisionAccounts } from './provision-accounts.ts';
import { requirePlaces } from './require-places.ts';

/** Data for the request of the member's account. */
const accessInput = z.object({
  accountNumber: lineText(profileLengths.accountNumber).nullish(),
  roleIds: z.array(idAmong('role')).min(1, 'must name at least one role').max(20, 'must name at most 20 roles'),
  scopeDepartmentIds: z
    .array(idAmong('department'))
    .max(MAXIMUM_SCOPE, `must name at most ${MAXIMUM_SCOPE} departments`)
    .nullish(),
});

const inputSchema = z
  .object({
    ...profileInput.shape,
    ...accessInput.shape,
    departments: placesInput,
    notifyBySms: z.boolean().nullish(),
  })
  .refine(({ notifyBySms, phone }) => !notifyBySms || phone, {
    path: ['phone'],
    message: 'is needed for a notice by SMS',
    when: ({ issues }) => !issues.some(({ path }) => path?.[0] === 'phone'),
  });

type AddMemberInput = z.output<typeof inputSchema>;

/**
 * A caller cannot grant a scope beyond their own (ID-44). @throws BAD_USER_INPUT with each department that does not
 * exist or lies outside the caller's scope: both look alike.
 */
async function assertMayGiveScope(tx: Transaction, caller: Caller, ids: readonly string[]): Promise<void> {
  const found = new Set((await listDepartmentsByIds(tx, caller, ids)).map(({ id }) => id));
  const problems = ids.flatMap((id, index) =>
    found.has(id.toLowerCase())
      ? []
      : [{ path: `scopeDepartmentIds.${index}`, reason: 'is no department of your information scope' }],
  );
  if (problems.length > 0) throw badUserInput(problems);
}

/** Inserts the member, who takes a seat and waits for the account, not yet visible. */
async function reserve(context: BaseContext, input: AddMemberInput): Promise<{ added: NewMember; saga: SagaRow }> {
  const { caller } = context;
  return withTenant(context, async (tx) => {
    const enterprise = await lockEnterprise(tx);
    const { enterpriseId } = enterprise;
    await requirePlaces(tx, caller, input.departments);
    await assertMayGiveScope(tx, caller, input.scopeDepartmentIds ?? []);
    await assertSeats(tx, enterprise, 1);
    await assertRoomInDepartments(tx, enterprise, countByDepartment(input.departments));
    const saga = await openProvisioning(tx, context, 1);
    const added = newMember(input, input.departments);
    await insertMembers(tx, [added], { enterpriseId, status: 'PROVISIONING', provisioningId: saga.id });
    await insertPlaces(tx, enterpriseId, [added]);
    return { added, saga };
  }).catch((error: unknown) => {
    throw memberConflict(error);
  });
}

export interface MemberAdded {
  member: MemberRow;
  firstPassword: FirstPasswordWay;
}

/**
 * Adds a member with an account, all or nothing across this service and identity (ORG-10): reserves a seat, has
 * identity create the account, then activates the member. A refusal removes the reservation.
 */
export async function addMember(context: BaseContext, rawInput: unknown): Promise<MemberAdded> {
  const input = parseInput(inputSchema, rawInput);
  const { added, saga } = await reserve(context, input);
  return provisionAccounts(context, saga, {
    accounts: [accountRequest(added, input)],
    async appear(tx, ways) {
      const [row] = await activateMembers(tx, saga.id);
      if (!row) throw new Error('The member was not there to become active');
      const errands = input.notifyBySms ? [{ enterpriseId: row.enterpriseId, memberId: row.id }] : [];
      await promiseErrands(tx, context.runtime.queue, { task: NOTICE_TASK, errands });
      const departmentIds = input.departments.map(({ departmentId }) => departmentId);
      const detail = { name: row.name, departmentIds, roleIds: input.roleIds };
      await recordAudit(tx, context, { action: 'addMember', objects: [{ type: 'Member', id: row.id }], detail });
      return { member: row, firstPassword: ways.get(row.id) ?? 'NO_CONTACT' };
    },
  });
}
