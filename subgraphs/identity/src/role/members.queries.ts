import { directoryMember, isVisible } from '@account-center/directory';
import {
  afterCursor,
  cursorList,
  type Caller,
  type PageArguments,
  pageSize,
  toConnection,
  type Transaction,
} from '@account-center/kit';
import { and, eq, ne } from 'drizzle-orm';
import { account, accountRole } from '../account/account.table.ts';

/** Members who hold a role and whom the caller may find, by name. */
export async function pageRoleMembers(tx: Transaction, caller: Caller, roleId: string, page: PageArguments) {
  const size = pageSize(page);
  const list = cursorList('roleMembers', ['text', 'id'], { roleId });
  const rows = await tx
    .select({ id: directoryMember.memberId, name: directoryMember.name })
    .from(accountRole)
    .innerJoin(account, eq(account.id, accountRole.accountId))
    .innerJoin(directoryMember, eq(directoryMember.memberId, account.memberId))
    .where(
      and(
        eq(accountRole.roleId, roleId),
        ne(account.status, 'CLOSED'),
        isVisible(caller, directoryMember.memberId),
        afterCursor(list, page.after, [directoryMember.name, directoryMember.memberId]),
      ),
    )
    .orderBy(directoryMember.name, directoryMember.memberId)
    .limit(size + 1);
  return toConnection(list, rows, size, ({ name, id }) => [name, id], {
    after: page.after,
    node: ({ id }) => ({ id }),
  });
}
