import { directoryMember, inScope } from '@account-center/directory';
import { type BaseContext, type Caller, DomainError, forbidden, isId, notFound } from '@account-center/kit';
import type { Transaction } from '@account-center/kit/database';
import { and, eq, type SQL, type SQLWrapper, sql } from 'drizzle-orm';
import { findConversationIdOfPair } from '../conversation/index.ts';
import { isDeleted } from '../deleted-account/index.ts';
import { findEmployeeOwner } from '../group/index.ts';

const READ = 'archive:read';
const READ_DELETED = 'archive:deleted:read';

/**
 * Condition: the caller may read the records of member `memberId`. The member must be in scope (ID-44), and the caller
 * needs the permission for current or for deleted accounts (MSG-14). Hidden members' records are readable for every
 * caller who has them in scope.
 */
export function isReadable(caller: Caller, memberId: SQLWrapper): SQL {
  const permitted = sql`case when ${isDeleted(memberId)} then ${caller.permissions.includes(READ_DELETED)}::boolean
    else ${caller.permissions.includes(READ)}::boolean end`;
  return sql`(${inScope(caller, memberId)} and ${permitted})`;
}

/** @throws NOT_FOUND for a member who does not exist or is out of scope, FORBIDDEN without the required permission */
export async function requireReadableMember(tx: Transaction, caller: Caller, memberId: string): Promise<void> {
  const [member] = isId(memberId)
    ? await tx
        .select({ deleted: isDeleted(directoryMember.memberId) })
        .from(directoryMember)
        .where(and(eq(directoryMember.memberId, memberId), inScope(caller, directoryMember.memberId)))
    : [];
  if (!member) throw notFound('member', memberId);
  const needed = member.deleted ? READ_DELETED : READ;
  if (caller.permissions.includes(needed)) return;
  throw forbidden(
    member.deleted
      ? 'This account was deleted. Reading its records needs archive:deleted:read.'
      : 'Records of members are for holders of archive:read.',
    { permissions: [[needed]] },
  );
}

/**
 * @throws NOT_FOUND for a member whom the caller may not read, and for a partner without a conversation with the member
 */
export async function requireConversationId(
  tx: Transaction,
  { caller }: BaseContext,
  { memberId, partnerId }: { memberId: string; partnerId: string },
): Promise<string> {
  await requireReadableMember(tx, caller, memberId);
  const id = isId(partnerId) ? await findConversationIdOfPair(tx, memberId, partnerId) : undefined;
  if (!id) throw notFound('conversation partner', partnerId);
  return id;
}

/** @throws NOT_FOUND when no employee owns the group or its owner is out of scope; the error is the same */
export async function requireReadableGroup(tx: Transaction, { caller }: BaseContext, groupId: string): Promise<void> {
  const ownerId = isId(groupId) ? await findEmployeeOwner(tx, groupId) : undefined;
  if (!ownerId) throw notFound('group', groupId);
  try {
    await requireReadableMember(tx, caller, ownerId);
  } catch (error) {
    if (error instanceof DomainError && error.code === 'NOT_FOUND') throw notFound('group', groupId);
    throw error;
  }
}
