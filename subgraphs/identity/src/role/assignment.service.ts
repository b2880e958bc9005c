import { requireVisibleMember } from '@account-center/directory';
import {
  DomainError,
  idSchema,
  limitReached,
  notFound,
  parseInput,
  recordAudit,
  type Transaction,
  withTenant,
} from '@account-center/kit';
import { and, eq, ne, sql } from 'drizzle-orm';
import { z } from 'zod';
import { account, type AccountRow, accountRole, accountScope } from '../account/account.table.ts';
import { MAXIMUM_SCOPE_DEPARTMENTS } from '../account/provision.rules.ts';
import type { Context } from '../context.ts';
import type { SetMemberRolesInput, SetMemberScopeInput } from '../generated/resolvers.ts';
import { roleRequired } from './role.errors.ts';
import { assertNotAbove } from '../standing/standing.service.ts';
import { lockRolesByIds } from './role.queries.ts';
import { assertAssignable, assertNotRaised } from './role.rules.ts';
import type { RoleRow } from './role.table.ts';
import { listDepartmentsInScope } from './scope.queries.ts';

const MAXIMUM_ROLES_OF_MEMBER = 20;

const rolesSchema = z.object({
  memberId: idSchema,
  roleIds: z.array(idSchema).max(MAXIMUM_ROLES_OF_MEMBER),
});
const scopeSchema = z.object({
  memberId: idSchema,
  departmentIds: z
    .array(idSchema)
    .max(MAXIMUM_SCOPE_DEPARTMENTS, `must name at most ${MAXIMUM_SCOPE_DEPARTMENTS} departments`),
});

/** The open account of a member whom the caller may find, locked. @throws NOT_FOUND */
export async function lockAccountOfMember(tx: Transaction, context: Context, memberId: string): Promise<AccountRow> {
  await requireVisibleMember(tx, context.caller, memberId);
  const [row] = await tx
    .select()
    .from(account)
    .where(and(eq(account.memberId, memberId), ne(account.status, 'CLOSED')))
    // Not `update`: who deletes a role gives members another one, and would wait here for what waits for the role.
    .for('no key update');
  if (!row) throw notFound('account', memberId);
  return row;
}

export const bumpVersion = (tx: Transaction, accountId: string) =>
  tx
    .update(account)
    .set({ version: sql`${account.version} + 1` })
    .where(eq(account.id, accountId));

/**
 * Gives an account other roles than it holds; its next request has them (ID-49). Whoever does it holds everything that
 * the roles grant, those of before and those of after (ID-43). @returns their names, for the audit log
 * @throws ROLE_REQUIRED, LIMIT_REACHED, ROLE_NOT_ASSIGNABLE, ROLE_ABOVE_YOURS
 */
export async function changeRoles(
  tx: Transaction,
  context: Context,
  { id: accountId }: AccountRow,
  choose: (held: readonly RoleRow[]) => readonly RoleRow[],
): Promise<{ before: string[]; after: string[] }> {
  const before = await assertNotAbove(tx, context, accountId);
  const after = choose(before);
  if (after.length === 0) throw roleRequired();
  if (after.length > MAXIMUM_ROLES_OF_MEMBER) {
    const limit = MAXIMUM_ROLES_OF_MEMBER;
    throw limitReached('roles of a member', limit, `A member has at most ${limit} roles.`);
  }
  for (const role of after) assertAssignable(context.caller, role);
  if (accountId === context.caller.subject) assertNotRaised(context.caller, after);
  await tx.delete(accountRole).where(eq(accountRole.accountId, accountId));
  await tx.insert(accountRole).values(after.map(({ id, enterpriseId }) => ({ enterpriseId, accountId, roleId: id })));
  await bumpVersion(tx, accountId);
  return { before: before.map(({ name }) => name), after: after.map(({ name }) => name) };
}

/** Gives a member exactly these roles, at least one (ID-42). */
export async function setMemberRoles(context: Context, input: SetMemberRolesInput): Promise<string> {
  const { memberId, roleIds } = parseInput(rolesSchema, input);
  if (roleIds.length === 0) throw roleRequired();
  return withTenant(context, async (tx) => {
    const row = await lockAccountOfMember(tx, context, memberId);
    const wanted = await lockRolesByIds(tx, roleIds);
    const unknown = roleIds.find((id) => !wanted.some((role) => role.id === id));
    if (unknown) throw notFound('role', unknown);
    const detail = await changeRoles(tx, context, row, () => wanted);
    await recordAudit(tx, context, { action: 'setMemberRoles', objects: [{ type: 'Member', id: memberId }], detail });
    return memberId;
  });
}

/** Sets whose rows a member sees; no department means the member's own (ID-44). Nobody gives more than they see. */
export async function setMemberScope(context: Context, input: SetMemberScopeInput): Promise<string> {
  const { memberId, departmentIds } = parseInput(scopeSchema, input);
  return withTenant(context, async (tx) => {
    const row = await lockAccountOfMember(tx, context, memberId);
    await assertNotAbove(tx, context, row.id);
    const known = await listDepartmentsInScope(tx, context.caller, departmentIds);
    const unknown = departmentIds.find((id) => !known.includes(id));
    if (unknown) throw notFound('department', unknown);
    if (row.id === context.caller.subject) {
      throw new DomainError('FORBIDDEN', 'Nobody sets their own information scope. Ask another administrator.');
    }
    await tx.delete(accountScope).where(eq(accountScope.accountId, row.id));
    const rows = [...new Set(departmentIds)].map((departmentId) => ({
      enterpriseId: row.enterpriseId,
      accountId: row.id,
      departmentId,
    }));
    if (rows.length > 0) await tx.insert(accountScope).values(rows);
    await bumpVersion(tx, row.id);
    await recordAudit(tx, context, {
      action: 'setMemberScope',
      objects: [{ type: 'Member', id: memberId }],
      detail: { departmentIds },
    });
    return memberId;
  });
}
