import { type EventPayload, handlers } from '@account-center/events';
import type { Transaction } from '@account-center/kit';
import { and, eq, sql } from 'drizzle-orm';
import {
  directoryAccount,
  directoryAcquaintance,
  directoryDepartment,
  directoryEnterprise,
  directoryMember,
  directoryPlace,
} from './directory.table.ts';

type Meta = { enterpriseId: string };

async function onEnterprise(
  tx: Transaction,
  { limits, ...rest }: EventPayload<'enterprise.changed'>,
  { enterpriseId }: Meta,
): Promise<void> {
  const state = { ...rest, ...limits };
  await tx
    .insert(directoryEnterprise)
    .values({ enterpriseId, ...state })
    .onConflictDoUpdate({ target: directoryEnterprise.enterpriseId, set: state });
}

async function onAccount(
  tx: Transaction,
  { memberId, ...state }: EventPayload<'account.changed'>,
  { enterpriseId }: Meta,
): Promise<void> {
  await tx
    .insert(directoryAccount)
    .values({ enterpriseId, memberId, ...state })
    .onConflictDoUpdate({ target: [directoryAccount.enterpriseId, directoryAccount.memberId], set: state });
}

async function onDepartment(
  tx: Transaction,
  { departmentId, ...state }: EventPayload<'department.changed'>,
  { enterpriseId }: Meta,
): Promise<void> {
  await tx
    .insert(directoryDepartment)
    .values({ enterpriseId, departmentId, ...state })
    .onConflictDoUpdate({
      target: [directoryDepartment.enterpriseId, directoryDepartment.departmentId],
      set: state,
      setWhere: sql`${directoryDepartment.version} < ${state.version}`,
    });
}

async function onMember(
  tx: Transaction,
  { memberId, departments, foundBySignInsBefore: before, ...rest }: EventPayload<'member.changed'>,
  { enterpriseId }: Meta,
): Promise<void> {
  const state = { ...rest, foundBySignInsBefore: before ? new Date(before) : null };
  const [applied] = await tx
    .insert(directoryMember)
    .values({ enterpriseId, memberId, ...state })
    .onConflictDoUpdate({
      target: [directoryMember.enterpriseId, directoryMember.memberId],
      set: state,
      setWhere: sql`${directoryMember.version} < ${state.version}`,
    })
    .returning({ memberId: directoryMember.memberId });
  if (!applied || departments.length === 0) return;
  await tx
    .delete(directoryPlace)
    .where(and(eq(directoryPlace.enterpriseId, enterpriseId), eq(directoryPlace.memberId, memberId)));
  await tx.insert(directoryPlace).values(departments.map((place) => ({ enterpriseId, memberId, ...place })));
}

async function onAcquaintances(
  tx: Transaction,
  { pairs }: EventPayload<'acquaintances.made'>,
  { enterpriseId }: Meta,
): Promise<void> {
  const rows = pairs.map((pair) => {
    const [lowMemberId = '', highMemberId = ''] = pair.toSorted();
    return { enterpriseId, lowMemberId, highMemberId };
  });
  await tx.insert(directoryAcquaintance).values(rows).onConflictDoNothing();
}

/** Keeps the read model in step with what identity, org and messaging tell. Spread into the service's own handlers. */
export const directoryHandlers = handlers<Transaction>({
  'enterprise.changed': onEnterprise,
  'account.changed': onAccount,
  'department.changed': onDepartment,
  'member.changed': onMember,
  'acquaintances.made': onAcquaintances,
});
