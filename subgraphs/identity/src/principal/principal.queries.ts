import { directoryPlace } from '@account-center/directory';
import type { Scope, Transaction } from '@account-center/kit';
import { and, eq, gt, inArray, isNull } from 'drizzle-orm';
import { account, accountRole, accountScope, credential } from '../account/account.table.ts';
import { enterprise } from '../enterprise/enterprise.table.ts';
import { role } from '../role/role.table.ts';
import { session } from '../session/session.table.ts';

/** The sessions that hold at this moment, with all that their principals' versions are made of: one query for all. */
export function listHeldSessions(tx: Transaction, sessionIds: readonly string[], now: Date) {
  return tx
    .select({
      sessionId: session.id,
      signedInAt: session.createdAt,
      accountId: account.id,
      enterpriseId: account.enterpriseId,
      memberId: account.memberId,
      name: account.name,
      kind: account.kind,
      version: account.version,
      authzVersion: enterprise.authzVersion,
      enterpriseExpiresAt: enterprise.expiresAt,
      mustChange: credential.mustChange,
      method: session.method,
    })
    .from(session)
    .innerJoin(account, and(eq(account.enterpriseId, session.enterpriseId), eq(account.id, session.accountId)))
    .innerJoin(enterprise, eq(enterprise.enterpriseId, session.enterpriseId))
    .leftJoin(credential, and(eq(credential.enterpriseId, account.enterpriseId), eq(credential.accountId, account.id)))
    .where(
      and(
        inArray(session.id, [...sessionIds]),
        isNull(session.endedAt),
        gt(session.expiresAt, now),
        eq(account.status, 'ENABLED'),
      ),
    );
}
export type HeldSession = Awaited<ReturnType<typeof listHeldSessions>>[number];

/** Roles of accounts with their permissions. */
export const listRolesOfAccounts = (tx: Transaction, accountIds: readonly string[]) =>
  tx
    .select({ accountId: accountRole.accountId, role })
    .from(accountRole)
    .innerJoin(role, and(eq(role.enterpriseId, accountRole.enterpriseId), eq(role.id, accountRole.roleId)))
    .where(inArray(accountRole.accountId, [...accountIds]))
    .orderBy(role.name);

/** Information scope of members (ID-44): the departments that were set, otherwise the member's own. */
export async function listScopes(
  tx: Transaction,
  members: readonly { accountId: string; memberId: string }[],
): Promise<Map<string, Scope>> {
  const set = await tx
    .select({ accountId: accountScope.accountId, departmentId: accountScope.departmentId })
    .from(accountScope)
    .where(
      inArray(
        accountScope.accountId,
        members.map(({ accountId }) => accountId),
      ),
    );
  const places = await tx
    .select({ memberId: directoryPlace.memberId, departmentId: directoryPlace.departmentId })
    .from(directoryPlace)
    .where(
      inArray(
        directoryPlace.memberId,
        members.map(({ memberId }) => memberId),
      ),
    );
  const scopeOf = ({ accountId, memberId }: { accountId: string; memberId: string }): Scope => {
    const chosen = set.filter((one) => one.accountId === accountId);
    const own = places.filter((one) => one.memberId === memberId);
    return { everything: false, departmentIds: (chosen.length > 0 ? chosen : own).map((one) => one.departmentId) };
  };
  return new Map(members.map((member) => [member.accountId, scopeOf(member)]));
}
