import type { Caller } from '@account-center/kit';

const CONTACT_READ = 'org:contact:read';

/** A recipient's number: a member's is told to those only who may read contacts, or to the member (ORG-14). */
export function tellPhone(
  caller: Caller,
  { phone, memberId }: { phone: string; memberId: string | null },
): string | null {
  const isOpen = memberId === null || memberId === caller.memberId || caller.permissions.includes(CONTACT_READ);
  return isOpen ? phone : null;
}
