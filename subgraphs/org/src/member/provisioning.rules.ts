import type { AccountRequest } from '../account/index.ts';
import type { NewMember } from './insert-members.ts';

export function accountRequest(
  { id, profile }: NewMember,
  access: {
    accountNumber?: string | null | undefined;
    roleIds?: readonly string[];
    roleNames?: readonly string[];
    scopeDepartmentIds?: readonly string[] | null | undefined;
  },
): AccountRequest {
  return {
    memberId: id,
    name: profile.name,
    phone: profile.phone ?? null,
    email: profile.email ?? null,
    accountNumber: access.accountNumber ?? null,
    roleIds: access.roleIds ?? [],
    roleNames: access.roleNames ?? [],
    scopeDepartmentIds: access.scopeDepartmentIds ?? [],
  };
}

/** Keys of the commands to identity that the accounts of a saga take, each for at most {@link ACCOUNTS_PER_COMMAND}. */
export const batchKeysOf = (provisioningId: string, batches: number): string[] =>
  Array.from({ length: batches }, (_, index) => `${provisioningId}/${index}`);
