import { type BaseContext, idOf, parseInput, recordAudit } from '@account-center/kit';
import { type Transaction, withTenant } from '@account-center/kit/database';
import { and, eq, notExists, sql } from 'drizzle-orm';
import { openAccounts } from '../account/index.ts';
import { bumpAuthzVersion } from '../enterprise/index.ts';
import { assertHoldersNotAbove } from './assert-holders-not-above.ts';
import { insertHoldings } from './holder.queries.ts';
import { lockEditable } from './lock-editable.ts';
import { builtInRole } from './role.errors.ts';
import { listRoles } from './role.queries.ts';
import { accountRole, role } from './role.table.ts';

/** Gives the ordinary member's role to members without any role. @returns how many */
async function moveToOrdinary(tx: Transaction, enterpriseId: string): Promise<number> {
  const ordinary = (await listRoles(tx)).find(({ kind }) => kind === 'ORDINARY_MEMBER');
  if (!ordinary) throw new Error('There is no role of ordinary members');
  const open = openAccounts(tx);
  const hasRole = tx.select({ one: sql`1` }).from(accountRole).where(eq(accountRole.accountId, open.id));
  const bare = await tx
    .select({ accountId: open.id })
    .from(open)
    .where(and(eq(open.kind, 'MEMBER'), notExists(hasRole)));
  await insertHoldings(
    tx,
    bare.map(({ accountId }) => ({ enterpriseId, accountId, roleId: ordinary.id })),
  );
  return bare.length;
}

/** Deletes a custom role. Holders without another role become ordinary members (ID-41). @returns how many did. */
export async function deleteRole(context: BaseContext, roleId: string): Promise<number> {
  return withTenant(context, async (tx) => {
    const row = await lockEditable(tx, context.caller, parseInput(idOf('role'), roleId));
    if (row.kind !== 'CUSTOM') throw builtInRole(row.name);
    await assertHoldersNotAbove(tx, context.caller, row);
    await tx.delete(accountRole).where(eq(accountRole.roleId, row.id));
    await tx.delete(role).where(eq(role.id, row.id));
    // First the update that locks the enterprise: otherwise two concurrent deletions would each count the other's role
    // as remaining.
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
