import { type Caller, type Runtime, WORK_DEADLINE_MILLISECONDS } from '@account-center/kit';

const ROLES = 'query DirectoryRoles { directoryRoles { id name kind } }';
const ACCESS = `query DirectoryAccess($memberIds: [ID!]!) {
  directoryAccess(memberIds: $memberIds) { memberId roleIds scopeDepartmentIds provenContacts }
}`;
/** Identity answers about at most this many members at once. */
const MEMBERS_PER_QUESTION = 5_000;

export interface DirectoryRole {
  id: string;
  name: string;
  kind: string;
}

export interface MemberAccess {
  memberId: string;
  roleIds: string[];
  scopeDepartmentIds: string[];
  /** Contacts that sign the member in: an edit breaks that (ID-37). */
  provenContacts: ('PHONE' | 'EMAIL')[];
}

/** On whose behalf identity is asked. */
export interface Asking {
  runtime: Runtime;
  enterpriseId: string;
  caller: Caller;
  requestId: string;
}

const optionsOf = ({ enterpriseId, caller, requestId }: Asking) => ({
  enterpriseId,
  actor: caller,
  requestId,
  deadlineMilliseconds: WORK_DEADLINE_MILLISECONDS,
});

/** The enterprise's roles. */
export async function listRoles(asking: Asking): Promise<DirectoryRole[]> {
  const { siblings } = asking.runtime;
  const answer = await siblings.command<{ directoryRoles: DirectoryRole[] }>('identity', ROLES, {}, optionsOf(asking));
  return answer.directoryRoles;
}

/** Roles and scopes of members, by member. */
export async function listAccess(asking: Asking, memberIds: readonly string[]): Promise<Map<string, MemberAccess>> {
  const { siblings } = asking.runtime;
  const found = new Map<string, MemberAccess>();
  for (let start = 0; start < memberIds.length; start += MEMBERS_PER_QUESTION) {
    const variables = { memberIds: memberIds.slice(start, start + MEMBERS_PER_QUESTION) };
    const answer = await siblings.command<{ directoryAccess: MemberAccess[] }>(
      'identity',
      ACCESS,
      variables,
      optionsOf(asking),
    );
    for (const access of answer.directoryAccess) found.set(access.memberId, access);
  }
  return found;
}
