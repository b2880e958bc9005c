import { type AuditEntry, auditEntrySchema } from '@account-center/kit';
import type { Transaction } from '@account-center/kit/database';
import type { EventEnvelope, EventHandler } from '@account-center/kit/events';
import { eq, inArray, sql } from 'drizzle-orm';
import { listRolesByIds } from '../role/index.ts';
import { auditEntry, type AuditEntryRow, auditHead } from './audit.table.ts';
import { GENESIS, hashOf } from './chain.rules.ts';

/** The end of the enterprise's log, locked, so that rows are appended one by one. */
async function lockHead(tx: Transaction, enterpriseId: string) {
  await tx.insert(auditHead).values({ enterpriseId, seq: 0, hash: GENESIS }).onConflictDoNothing();
  const [head] = await tx.select().from(auditHead).where(eq(auditHead.enterpriseId, enterpriseId)).for('update');
  if (!head) throw new Error('The end of the audit log is missing');
  return head;
}

type Told = EventEnvelope & { entry: AuditEntry };

type Head = Pick<AuditEntryRow, 'seq' | 'hash'>;

/** The row of an entry, chained to the one before it. */
function rowOf({ id, enterpriseId, occurredAt, entry: { actor, ...entry } }: Told, roles: string[], head: Head) {
  const row = {
    ...entry,
    enterpriseId,
    id,
    seq: head.seq + 1,
    occurredAt: new Date(occurredAt),
    actorKind: actor.kind,
    actorSubject: actor.subject,
    actorName: actor.name,
    actorMemberId: actor.memberId,
    actorRoles: roles,
    ip: actor.ip,
    userAgent: actor.userAgent,
    previousHash: head.hash,
  };
  return { ...row, hash: hashOf(row) };
}

async function addToLog(tx: Transaction, enterpriseId: string, told: readonly Told[]): Promise<void> {
  const roles = await listRolesByIds(
    tx,
    told.flatMap(({ entry }) => entry.actor.roleIds),
  );
  let head: Head = await lockHead(tx, enterpriseId);
  const rows: AuditEntryRow[] = [];
  for (const one of told) {
    const own = roles.filter(({ id }) => one.entry.actor.roleIds.includes(id)).map(({ name }) => name);
    const row = rowOf(one, own, head);
    rows.push(row);
    head = row;
  }
  await tx.insert(auditEntry).values(rows);
  await tx
    .update(auditHead)
    .set({ seq: sql`${head.seq}::bigint`, hash: head.hash })
    .where(eq(auditHead.enterpriseId, enterpriseId));
}

/**
 * The events that the log does not have yet. After a restore, events are published again from an earlier point, so some
 * are already logged.
 */
async function listNew(tx: Transaction, run: readonly EventEnvelope[]): Promise<EventEnvelope[]> {
  const ids = run.map(({ id }) => id);
  const rows = await tx.select({ id: auditEntry.id }).from(auditEntry).where(inArray(auditEntry.id, ids));
  const known = new Set(rows.map(({ id }) => id));
  return run.filter(({ id }) => !known.has(id));
}

/**
 * Appends the services' audit events to the enterprise's log, in the order received; each once, by the id of its event.
 */
export const onAuditRecorded: EventHandler = async (tx, run) => {
  const fresh = await listNew(tx, run);
  const told = fresh.map((event) => ({ ...event, entry: auditEntrySchema.parse(event.payload) }));
  const [first] = told;
  if (first) await addToLog(tx, first.enterpriseId, told);
};
