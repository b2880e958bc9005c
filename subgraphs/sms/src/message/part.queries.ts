import { type Transaction, uuids } from '@account-center/kit/database';
import { and, eq, inArray, type SQL, sql } from 'drizzle-orm';
import { type PartState, smsMessage, smsPart } from './message.table.ts';

/** A worker that has not reported an outcome after this time is presumed dead, and its parts are submitted again. */
const CLAIM_SECONDS = 30;
/** Maximum delay after the transport was unavailable. The delay starts at one second and doubles with each attempt. */
const BACKOFF_LIMIT_SECONDS = 300;

export interface ClaimedPart {
  id: string;
  messageId: string;
  number: number;
  attempts: number;
  phone: string;
  destination: 'DOMESTIC' | 'INTERNATIONAL';
}

/**
 * Claims due parts, including those of a dead worker. Skips parts that another worker has locked or claimed. Takes the
 * first part of each message, then the second ones, and so on, so that a large message does not delay others.
 */
export async function claimParts(
  tx: Transaction,
  messageIds: readonly string[],
  limit: number,
): Promise<ClaimedPart[]> {
  const rows = await tx.execute<{ [K in keyof ClaimedPart]: ClaimedPart[K] }>(sql`
    with wanted as (
      select p.enterprise_id, p.id from unnest(${uuids(messageIds)}) m (id), lateral (
        select enterprise_id, id, row_number() over (order by id) as place from (
          select enterprise_id, id from sms_part
          where message_id = m.id
            and ((state = 'QUEUED' and due_at <= now()) or (state = 'SENDING' and claimed_until < now()))
          order by id limit ${limit} for update skip locked) due) p
      order by p.place limit ${limit})
    update sms_part part set state = 'SENDING', attempts = part.attempts + 1,
      claimed_until = now() + make_interval(secs => ${CLAIM_SECONDS})
    from wanted, sms_recipient recipient
    where part.enterprise_id = wanted.enterprise_id and part.id = wanted.id
      and recipient.enterprise_id = part.enterprise_id and recipient.id = part.recipient_id
    returning part.id, part.message_id as "messageId", part.number, part.attempts, recipient.phone, recipient.destination`);
  return [...rows];
}

/** A part that an update has settled. */
export interface SettledPart {
  id: string;
  messageId: string;
}

/** Locks parts ordered by id, so that workers that charge them and receipts that update them do not deadlock. */
const inOrder = (ids: readonly string[]) =>
  sql`${smsPart.id} in (select id from sms_part where id = any(${uuids(ids)}) order by id for update)`;

/** Charges accepted parts, unless a receipt or another worker was faster. @returns the parts to charge */
export async function markAccepted(tx: Transaction, ids: readonly string[]): Promise<SettledPart[]> {
  if (ids.length === 0) return [];
  return tx
    .update(smsPart)
    .set({
      state: sql`case when ${smsPart.state} = 'SENDING' then 'SENT' else ${smsPart.state} end`,
      settlement: 'CHARGED',
      sentAt: sql`now()`,
      claimedUntil: null,
    })
    .where(and(inOrder(ids), eq(smsPart.settlement, 'RESERVED')))
    .returning({ id: smsPart.id, messageId: smsPart.messageId });
}

/** Marks parts that were never accepted. @returns the parts to refund */
export async function markRefused(tx: Transaction, ids: readonly string[], reason: string): Promise<SettledPart[]> {
  if (ids.length === 0) return [];
  return tx
    .update(smsPart)
    .set({ state: 'FAILED', settlement: 'REFUNDED', reason, doneAt: sql`now()`, claimedUntil: null })
    .where(and(inOrder(ids), eq(smsPart.settlement, 'RESERVED'), eq(smsPart.state, 'SENDING')))
    .returning({ id: smsPart.id, messageId: smsPart.messageId });
}

/** Marks parts for which the transport was unavailable: they are due again later. */
export async function markUnavailable(tx: Transaction, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await tx.execute(sql`update sms_part set state = 'QUEUED', claimed_until = null,
      due_at = now() + make_interval(secs => least(power(2, attempts - 1), ${BACKOFF_LIMIT_SECONDS}))
    where id = any(${uuids(ids)}) and state = 'SENDING'`);
}

/** A submitted part without a final state. */
export interface OpenPart {
  id: string;
  messageId: string;
  settlement: string;
}

/** Submitted parts without a final state, locked in the order of their ids. */
export const lockOpenParts = (tx: Transaction, ids: string[]): Promise<OpenPart[]> =>
  tx
    .select({ id: smsPart.id, messageId: smsPart.messageId, settlement: smsPart.settlement })
    .from(smsPart)
    .where(and(inArray(smsPart.id, ids), inArray(smsPart.state, ['SENDING', 'SENT'])))
    .orderBy(smsPart.id)
    .for('update');

/** Records the final state of submitted parts; a part that was still reserved counts as charged. */
export async function markReported(
  tx: Transaction,
  ids: readonly string[],
  { state, reason }: { state: PartState; reason: string | null },
): Promise<void> {
  await tx
    .update(smsPart)
    .set({
      state,
      reason,
      settlement: sql`case ${smsPart.settlement} when 'RESERVED' then 'CHARGED' else ${smsPart.settlement} end`,
      sentAt: sql`coalesce(${smsPart.sentAt}, now())`,
      doneAt: sql`now()`,
      claimedUntil: null,
    })
    .where(inArray(smsPart.id, [...ids]));
}

/**
 * Ends parts that were not accepted (to be refunded) or not reported on (they stay charged).
 * @returns the number to refund
 */
export async function expireParts(tx: Transaction, messageId: string): Promise<number> {
  const expire = (condition: SQL, settlement: 'REFUNDED' | undefined) =>
    tx
      .update(smsPart)
      .set({ state: 'EXPIRED', doneAt: sql`now()`, claimedUntil: null, ...(settlement ? { settlement } : {}) })
      .where(and(eq(smsPart.messageId, messageId), condition))
      .returning({ id: smsPart.id });
  // Parts claimed by a live worker are left to the next sweep.
  const open = sql`${smsPart.settlement} = 'RESERVED' and
    (${smsPart.state} = 'QUEUED' or (${smsPart.state} = 'SENDING' and ${smsPart.claimedUntil} < now()))`;
  const refunded = await expire(open, 'REFUNDED');
  await expire(eq(smsPart.state, 'SENT'), undefined);
  return refunded.length;
}

/** When the next part of each message is due. Messages without such a part are left out. */
export async function listNextDue(tx: Transaction, messageIds: readonly string[]): Promise<Map<string, Date>> {
  const rows = await tx.execute<{ id: string; due: string }>(sql`
    select message_id as id, min(case state when 'QUEUED' then due_at else claimed_until end)::text as due
    from sms_part where message_id = any(${uuids(messageIds)}) and state in ('QUEUED', 'SENDING') group by message_id`);
  return new Map(rows.map(({ id, due }) => [id, new Date(due)]));
}

/**
 * Completes messages without parts to submit. The text of a system notice, which may contain a code or a secret, is
 * deleted then.
 */
export async function completeMessages(tx: Transaction, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const isSystem = sql`${smsMessage.purpose} = 'SYSTEM'`;
  const isOpen = sql`exists (select from ${smsPart} where ${smsPart.enterpriseId} = ${smsMessage.enterpriseId}
    and ${smsPart.messageId} = ${smsMessage.id} and ${smsPart.state} in ('QUEUED', 'SENDING'))`;
  await tx
    .update(smsMessage)
    .set({
      state: 'SENT',
      completedAt: sql`now()`,
      text: sql`case when ${isSystem} then '' else ${smsMessage.text} end`,
      partTexts: sql`case when ${isSystem} then '{}'::jsonb else ${smsMessage.partTexts} end`,
    })
    .where(and(inArray(smsMessage.id, [...ids]), eq(smsMessage.state, 'SENDING'), sql`not ${isOpen}`));
}
