import type { Caller } from '@account-center/kit';

const CONTACT_READ = 'org:contact:read';

/**
 * A recipient's number. A member's number is shown only to that member and to callers who may read contacts (ORG-14).
 */
export function tellPhone(
  caller: Caller,
  { phone, memberId }: { phone: string; memberId: string | null },
): string | null {
  const isOpen = memberId === null || memberId === caller.memberId || caller.permissions.includes(CONTACT_READ);
  return isOpen ? phone : null;
}
