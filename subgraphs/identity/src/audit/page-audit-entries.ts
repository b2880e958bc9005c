import type { BaseContext } from '@account-center/kit';
import { withTenant } from '@account-center/kit/database';
import { afterCursor, cursorList, pageSize, toConnection } from '@account-center/kit/graphql';
import { and, desc } from 'drizzle-orm';
import type { QueryAuditEntriesArgs } from '../generated/types.ts';
import { isReadable } from './audit.queries.ts';
import { auditEntry } from './audit.table.ts';

const LIST = cursorList('auditEntries', ['integer']);

/**
 * Entries whose actor lies in the caller's scope, newest first. Entries without a member are only for callers whose
 * scope is the whole enterprise.
 */
export async function pageAuditEntries(context: BaseContext, { filter, ...page }: Partial<QueryAuditEntriesArgs>) {
  const size = pageSize(page);
  return withTenant(context, async (tx) => {
    const rows = await tx
      .select()
      .from(auditEntry)
      .where(and(isReadable(context.caller, filter), afterCursor(LIST, page.after, [auditEntry.seq], 'desc')))
      .orderBy(desc(auditEntry.seq))
      .limit(size + 1);
    return toConnection(LIST, rows, size, ({ seq }) => [seq], { after: page.after });
  });
}
