import { type BaseContext, commandOptionsOf, WORK_DEADLINE_MILLISECONDS } from '@account-center/kit';
import { inPieces } from '@account-center/kit/database';
import { listAccessCommand, type ListAccessQuery } from '../generated/commands.ts';

/** Maximum number of members per query to identity. */
const MEMBERS_PER_QUESTION = 5_000;

/** Roles, scope, and the contacts bound for sign-in: editing one of those unbinds it (ID-37). */
export type MemberAccess = ListAccessQuery['directoryAccess'][number];

/** Roles and scopes of members, by member. */
export async function listAccess(
  context: BaseContext,
  memberIds: readonly string[],
): Promise<Map<string, MemberAccess>> {
  const options = commandOptionsOf(context, WORK_DEADLINE_MILLISECONDS);
  const found = new Map<string, MemberAccess>();
  for (const some of inPieces(memberIds, MEMBERS_PER_QUESTION)) {
    const answer = await context.runtime.siblings.command(listAccessCommand, { memberIds: some }, options);
    for (const access of answer.directoryAccess) found.set(access.memberId, access);
  }
  return found;
}
