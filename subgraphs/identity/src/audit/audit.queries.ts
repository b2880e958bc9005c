import { inScope } from '@account-center/directory';
import { badUserInput, type Caller } from '@account-center/kit';
import type { Transaction } from '@account-center/kit/database';
import { and, asc, count, eq, gt, gte, lt, type SQL, sql } from 'drizzle-orm';
import type { AuditEntriesFilter } from '../generated/types.ts';
import { auditEntry, type AuditEntryRow } from './audit.table.ts';

/** Rows that are held in memory at a time. */
const ROWS_PER_READ = 1_000;

function conditionsOf(filter: AuditEntriesFilter | null | undefined): (SQL | undefined)[] {
  if (!filter) return [];
  const { from, to, actorMemberId, action, result, objectId, service } = filter;
  if (from && to && from >= to) throw badUserInput([{ path: 'filter.to', reason: 'must lie after filter.from' }]);
  return [
    from ? gte(auditEntry.occurredAt, new Date(from)) : undefined,
    to ? lt(auditEntry.occurredAt, new Date(to)) : undefined,
    actorMemberId ? sql`${auditEntry.actorMemberId}::text = ${actorMemberId}` : undefined,
    action ? eq(auditEntry.action, action) : undefined,
    result ? eq(auditEntry.result, result) : undefined,
    service ? eq(auditEntry.service, service) : undefined,
    objectId ? sql`${auditEntry.objects} @> ${JSON.stringify([{ id: objectId }])}::jsonb` : undefined,
  ];
}

/**
 * Matching entries whose actor lies in the caller's scope. Entries without a member are only for callers whose scope is
 * the whole enterprise.
 */
export const isReadable = (caller: Caller, filter: AuditEntriesFilter | null | undefined): SQL | undefined =>
  and(...conditionsOf(filter), inScope(caller, auditEntry.actorMemberId));

export async function countEntries(tx: Transaction, condition?: SQL): Promise<number> {
  const [row] = await tx.select({ entries: count() }).from(auditEntry).where(condition);
  return row?.entries ?? 0;
}

/** Entries from the first on, page by page: never the whole log at once. */
export async function* readEntries(tx: Transaction, condition?: SQL): AsyncGenerator<AuditEntryRow[]> {
  let last = 0;
  for (;;) {
    const rows = await tx
      .select()
      .from(auditEntry)
      .where(and(condition, gt(auditEntry.seq, last)))
      .orderBy(asc(auditEntry.seq))
      .limit(ROWS_PER_READ);
    if (rows.length > 0) yield rows;
    if (rows.length < ROWS_PER_READ) return;
    last = rows.at(-1)?.seq ?? last;
  }
}
