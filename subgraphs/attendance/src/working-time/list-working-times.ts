import { requireVisibleMember } from '@account-center/directory';
import { type BaseContext, isId, notFound } from '@account-center/kit';
import { readTenant } from '@account-center/kit/database';
import { type Connection, type PageArguments, pageSize, toConnection } from '@account-center/kit/graphql';
import { listWorkingTimes as listVersions, workingTimeList } from './working-time.queries.ts';
import type { WorkingTimeRow } from './working-time.table.ts';

/** The versions of a member's working time, those that hold last first. @throws NOT_FOUND */
export async function listWorkingTimes(
  ctx: BaseContext,
  memberId: string,
  page: PageArguments,
): Promise<Connection<WorkingTimeRow>> {
  if (!isId(memberId)) throw notFound('member', memberId);
  const size = pageSize(page);
  const rows = await readTenant(ctx, async (tx) => {
    await requireVisibleMember(tx, ctx.caller, memberId);
    return listVersions(tx, memberId, { after: page.after, limit: size + 1 });
  });
  return toConnection(workingTimeList(memberId), rows, size, (row) => [row.effectiveFrom, row.id], {
    after: page.after,
  });
}
