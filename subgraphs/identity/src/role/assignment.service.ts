import { requireVisibleMember } from '@account-center/directory';
import { DomainError, notFound, parseInput, recordAudit, type Transaction, withTenant } from '@account-center/kit';
import { and, eq, ne, sql } from 'drizzle-orm';
import { z } from 'zod';
import { account, type AccountRow, accountRole, accountScope } from '../account/account.table.ts';
import { MAXIMUM_SCOPE_DEPARTMENTS } from '../account/provision.rules.ts';
import type { Context } from '../context.ts';
import type { SetMemberRolesInput, SetMemberScopeInput } from '../generated/resolvers.ts';
import { roleRequired } from './role.errors.ts';
import { listRoles } from './role.queries.ts';
import { assertAssignable } from './role.rules.ts';
import type { RoleRow } from './role.table.ts';
import { listDepartmentsInScope } from './scope.queries.ts';

const rolesSchema = z.object({ memberId: z.uuid(), roleIds: z.array(z.uuid()).max(20) });
const scopeSchema = z.object({
  memberId: z.uuid(),
  departmentIds: z
    .array(z.uuid())
    .max(MAXIMUM_SCOPE_DEPARTMENTS, `must name at most ${MAXIMUM_SCOPE_DEPARTMENTS} departments`),
});

/** The open account of a member whom the caller may find, locked. @throws NOT_FOUND */
export async function lockAccountOfMember(tx: Transaction, context: Context, memberId: string): Promise<AccountRow> {
  await requireVisibleMember(tx, context.caller, memberId);
  const [row] = await tx
    .select()
    .from(account)
    .where(and(eq(account.memberId, memberId), ne(account.status, 'CLOSED')))
    .for('update');
  if (!row) throw notFound('account', memberId);
  return row;
}

/** Roles of an account. */
async function listRolesOf(tx: Transaction, accountId: string, roles: readonly RoleRow[]): Promise<RoleRow[]> {
  const held = await tx
    .select({ id: accountRole.roleId })
    .from(accountRole)
    .where(eq(accountRole.accountId, accountId));
  return roles.filter(({ id }) => held.some((one) => one.id === id));
}

/** @throws ROLE_ABOVE_YOURS when the member holds more than the caller: nobody touches who stands above them (ID-43). */
export async function assertNotAbove(tx: Transaction, context: Context, accountId: string): Promise<RoleRow[]> {
  const held = await listRolesOf(tx, accountId, await listRoles(tx));
  for (const role of held) assertAssignable(context.caller, role);
  return held;
}

export const bumpVersion = (tx: Transaction, accountId: string) =>
  tx
    .update(account)
    .set({ version: sql`${account.version} + 1` })
    .where(eq(account.id, accountId));

/** Gives a member exactly these roles, at least one (ID-42). The next request of the member has them (ID-49). */
export async function setMemberRoles(context: Context, input: SetMemberRolesInput): Promise<string> {
  const { memberId, roleIds } = parseInput(rolesSchema, input);
  if (roleIds.length === 0) throw roleRequired();
  return withTenant(context, async (tx) => {
    const row = await lockAccountOfMember(tx, context, memberId);
    const before = await assertNotAbove(tx, context, row.id);
    const roles = await listRoles(tx);
    const wanted = [...new Set(roleIds)].map((id) => {
      const role = roles.find((one) => one.id === id);
      if (!role) throw notFound('role', id);
      assertAssignable(context.caller, role);
      return role;
    });
    await tx.delete(accountRole).where(eq(accountRole.accountId, row.id));
    await tx
      .insert(accountRole)
      .values(wanted.map(({ id, enterpriseId }) => ({ enterpriseId, accountId: row.id, roleId: id })));
    await bumpVersion(tx, row.id);
    const detail = { before: before.map(({ name }) => name), after: wanted.map(({ name }) => name) };
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
