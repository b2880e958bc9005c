import { builtInRoleNames, listedName, roleKey } from '@account-center/directory';
import {
  brokenConstraint,
  enterpriseIdOf,
  idSchema,
  limitReached,
  newId,
  normalizeText,
  notFound,
  parseInput,
  recordAudit,
  type Transaction,
  withTenant,
} from '@account-center/kit';
import { and, eq, notExists, sql } from 'drizzle-orm';
import { z } from 'zod';
import { account, accountRole } from '../account/account.table.ts';
import type { Context } from '../context.ts';
import { bumpAuthzVersion } from '../enterprise/enterprise.queries.ts';
import type { AddRoleInput, EditRoleInput } from '../generated/resolvers.ts';
import { lacking } from '../standing/standing.rules.ts';
import { assertHoldersNotAbove } from '../standing/standing.service.ts';
import { builtInRole, roleNameTaken } from './role.errors.ts';
import { assertEditable, assertTickable } from './role.rules.ts';
import { listRoles, lockRole } from './role.queries.ts';
import { role, type RoleRow } from './role.table.ts';

const MAXIMUM_ROLES = 200;

const name = listedName(40);
const description = z.string().transform(normalizeText).pipe(z.string().max(200));
const permissions = z.array(z.string()).max(100);
const addSchema = z.object({ name, description: description.nullish(), permissions });
const editSchema = z.object({
  roleId: idSchema,
  name: name.nullish(),
  description: description.nullish(),
  permissions: permissions.nullish(),
});

const unique = (values: readonly string[]) => [...new Set(values)].toSorted();

/**
 * Names that a reader takes for the same are the same, and those of built-in roles are theirs in every language: lists of
 * members name roles. @throws ROLE_NAME_TAKEN
 */
function assertNameFree(roles: readonly RoleRow[], roleName: string, own?: RoleRow): void {
  const builtIn = Object.entries(builtInRoleNames).flatMap(([kind, names]) => (kind === own?.kind ? [] : names));
  const others = roles.filter(({ id }) => id !== own?.id).map((one) => one.name);
  const key = roleKey(roleName);
  if ([...builtIn, ...others].some((one) => roleKey(one) === key)) throw roleNameTaken(roleName);
}

async function withUniqueName<Result>(roleName: string, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (brokenConstraint(error) === 'role_name') throw roleNameTaken(roleName);
    throw error;
  }
}

async function lockEditable(tx: Transaction, context: Context, roleId: string): Promise<RoleRow> {
  const row = await lockRole(tx, roleId);
  if (!row) throw notFound('role', roleId);
  assertEditable(context.caller, row);
  return row;
}

/** Creates a custom role from permissions that the caller holds (ID-41, ID-43). */
export async function addRole(context: Context, input: AddRoleInput): Promise<RoleRow> {
  const values = parseInput(addSchema, input);
  assertTickable(context.caller, 'CUSTOM', values.permissions);
  const enterpriseId = enterpriseIdOf(context.caller);
  return withUniqueName(values.name, () =>
    withTenant(context, async (tx) => {
      const roles = await listRoles(tx);
      if (roles.length >= MAXIMUM_ROLES) {
        throw limitReached('roles', MAXIMUM_ROLES, `An enterprise has at most ${MAXIMUM_ROLES} roles.`);
      }
      assertNameFree(roles, values.name);
      const own = { name: values.name, description: values.description ?? '', permissions: unique(values.permissions) };
      const [row] = await tx
        .insert(role)
        .values({ ...own, enterpriseId, id: newId(), kind: 'CUSTOM' })
        .returning();
      if (!row) throw new Error('The role was not written');
      await recordAudit(tx, context, { action: 'addRole', objects: [{ type: 'Role', id: row.id }], detail: own });
      return row;
    }),
  );
}

/** Renames a role, or gives it other permissions; its members have them with their next request (ID-49). */
export async function editRole(context: Context, input: EditRoleInput): Promise<RoleRow> {
  const { roleId, ...changes } = parseInput(editSchema, input);
  return withUniqueName(changes.name ?? '', () =>
    withTenant(context, async (tx) => {
      const before = await lockEditable(tx, context, roleId);
      if (changes.permissions) {
        assertTickable(context.caller, before.kind, changes.permissions);
        const isLess = lacking(changes.permissions, before.permissions).length > 0;
        if (isLess) await assertHoldersNotAbove(tx, context, before);
      }
      if (changes.name && changes.name !== before.name) assertNameFree(await listRoles(tx), changes.name, before);
      const after = {
        name: changes.name ?? before.name,
        description: changes.description ?? before.description,
        permissions: changes.permissions ? unique(changes.permissions) : before.permissions,
      };
      const [row] = await tx.update(role).set(after).where(eq(role.id, roleId)).returning();
      if (!row) throw notFound('role', roleId);
      await bumpAuthzVersion(tx, row.enterpriseId);
      await recordAudit(tx, context, {
        action: 'editRole',
        objects: [{ type: 'Role', id: roleId }],
        detail: { before: before.permissions, ...after },
      });
      return row;
    }),
  );
}

/** Members who are left without any role become ordinary members. @returns how many. */
async function moveToOrdinary(tx: Transaction, enterpriseId: string): Promise<number> {
  const ordinary = (await listRoles(tx)).find(({ kind }) => kind === 'ORDINARY_MEMBER');
  if (!ordinary) throw new Error('There is no role of ordinary members');
  const hasRole = tx.select({ one: sql`1` }).from(accountRole).where(eq(accountRole.accountId, account.id));
  const bare = await tx
    .select({ accountId: account.id })
    .from(account)
    .where(and(eq(account.kind, 'MEMBER'), sql`${account.status} <> 'CLOSED'`, notExists(hasRole)));
  if (bare.length === 0) return 0;
  await tx.insert(accountRole).values(bare.map(({ accountId }) => ({ enterpriseId, accountId, roleId: ordinary.id })));
  return bare.length;
}

/** Deletes a custom role; whoever had no other becomes an ordinary member (ID-41). @returns how many did. */
export async function deleteRole(context: Context, roleId: string): Promise<number> {
  return withTenant(context, async (tx) => {
    const row = await lockEditable(tx, context, parseInput(idSchema, roleId));
    if (row.kind !== 'CUSTOM') throw builtInRole(row.name);
    await assertHoldersNotAbove(tx, context, row);
    await tx.delete(accountRole).where(eq(accountRole.roleId, row.id));
    await tx.delete(role).where(eq(role.id, row.id));
    // First this, which others wait at: two roles deleted at once would each take the other for one that is left.
    await bumpAuthzVersion(tx, row.enterpriseId);
    const moved = await moveToOrdinary(tx, row.enterpriseId);
    await recordAudit(tx, context, {
      action: 'deleteRole',
      objects: [{ type: 'Role', id: row.id }],
      detail: { name: row.name, moved },
    });
    return moved;
  });
}
