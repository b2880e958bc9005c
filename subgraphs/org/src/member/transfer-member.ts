import { askStanding, namedMember } from '@account-center/directory';
import { type BaseContext, type Caller, forbidden, parseInput, recordAudit } from '@account-center/kit';
import { type Transaction, withTenant } from '@account-center/kit/database';
import { z } from 'zod';
import { lockEnterprise } from '../enterprise/index.ts';
import { listDepartmentsByIds } from '../tree/index.ts';
import { assertRoomInDepartments } from './assert-room-in-departments.ts';
import { requireActiveMember } from './member.queries.ts';
import { countByDepartment, placesInput } from './member.rules.ts';
import type { MemberPlaceRow, MemberRow } from './member.table.ts';
import { listPlaces } from './place.queries.ts';
import { replacePlaces } from './replace-places.ts';
import { requirePlaces } from './require-places.ts';
import { resolveMemberKey } from './resolve-member-key.ts';

const inputSchema = namedMember.and(z.object({ departments: placesInput }));

/** Removing a member from a department requires the department in scope, as adding does. */
async function assertMayLeave(tx: Transaction, caller: Caller, left: readonly MemberPlaceRow[]): Promise<void> {
  const ids = left.map(({ departmentId }) => departmentId);
  if ((await listDepartmentsByIds(tx, caller, ids)).length === ids.length) return;
  throw forbidden(
    'The member is also in a department outside of your information scope. Keep that place, or ask an administrator of that department.',
  );
}

/** Moves a member to other departments (ORG-11). Siblings apply the new visibility with their next read. */
export async function transferMember(context: BaseContext, rawInput: unknown): Promise<MemberRow> {
  const { member: key, departments } = parseInput(inputSchema, rawInput);
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
    await requirePlaces(tx, context.caller, entered);
    await assertMayLeave(tx, context.caller, left);
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
