import { type AuditEntry, auditEntrySchema, type EventHandler, type Transaction } from '@account-center/kit';
import { eq, sql } from 'drizzle-orm';
import { listRolesByIds } from '../role/role.queries.ts';
import { auditEntry, auditHead } from './audit.table.ts';
import { GENESIS, hashOf } from './chain.ts';

/** The end of the enterprise's log, locked: rows are added one after another. */
async function lockHead(tx: Transaction, enterpriseId: string) {
  await tx.insert(auditHead).values({ enterpriseId, seq: 0, hash: GENESIS }).onConflictDoNothing();
  const [head] = await tx.select().from(auditHead).where(eq(auditHead.enterpriseId, enterpriseId)).for('update');
  if (!head) throw new Error('The end of the audit log is missing');
  return head;
}

async function roleNames(tx: Transaction, actor: AuditEntry['actor']): Promise<string[]> {
  return (await listRolesByIds(tx, actor.roleIds)).map(({ name }) => name);
}

/** Adds what a service recorded to the enterprise's log, in the order told. */
export const onAuditRecorded: EventHandler = async (tx, { id, enterpriseId, occurredAt, payload }) => {
  const { actor, ...entry } = auditEntrySchema.parse(payload);
  const head = await lockHead(tx, enterpriseId);
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
    actorRoles: await roleNames(tx, actor),
    ip: actor.ip,
    userAgent: actor.userAgent,
    previousHash: head.hash,
  };
  const hash = hashOf(row);
  await tx.insert(auditEntry).values({ ...row, hash });
  await tx
    .update(auditHead)
    .set({ seq: sql`${row.seq}::bigint`, hash })
    .where(eq(auditHead.enterpriseId, enterpriseId));
};
