import { inPieces } from '@account-center/kit/database';
import type { ContactKind } from '../generated/resolvers.ts';
import { commandOptions, type Initiator } from './account.rules.ts';

const ACCESS = `query DirectoryAccess($memberIds: [ID!]!) {
  directoryAccess(memberIds: $memberIds) { memberId roleIds scopeDepartmentIds provenContacts }
}`;
/** Identity answers about at most this many members at once. */
const MEMBERS_PER_QUESTION = 5_000;

export interface MemberAccess {
  memberId: string;
  roleIds: string[];
  scopeDepartmentIds: string[];
  /** Contacts that sign the member in: an edit breaks that (ID-37). */
  provenContacts: ContactKind[];
}

/** Roles and scopes of members, by member. */
export async function listAccess(
  initiator: Initiator,
  memberIds: readonly string[],
): Promise<Map<string, MemberAccess>> {
  const { siblings } = initiator.runtime;
  const found = new Map<string, MemberAccess>();
  for (const some of inPieces(memberIds, MEMBERS_PER_QUESTION)) {
    const answer = await siblings.command<{ directoryAccess: MemberAccess[] }>(
      'identity',
      ACCESS,
      { memberIds: some },
      commandOptions(initiator),
    );
    for (const access of answer.directoryAccess) found.set(access.memberId, access);
  }
  return found;
}
