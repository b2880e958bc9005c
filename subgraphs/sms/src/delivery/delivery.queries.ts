import type { Transaction } from '@account-center/kit';
import { and, eq, inArray, type SQL, sql } from 'drizzle-orm';
import { type PartState, smsMessage, smsPart } from '../message/message.table.ts';

/** A worker that has not told the outcome after this long is taken for dead, and its parts are handed over again. */
const CLAIM_SECONDS = 30;
/** How long a part waits that the transport could not take: a second, then twice as long each time. */
const BACKOFF_LIMIT_SECONDS = 300;

export interface ClaimedPart {
  id: string;
  number: number;
  attempts: number;
  phone: string;
  destination: 'DOMESTIC' | 'INTERNATIONAL';
}

const uuids = (ids: readonly string[]) => sql`${`{${ids.join(',')}}`}::uuid[]`;

/** Takes parts of a message that are due, also those of a dead worker, and no part that another worker holds. */
export async function claimParts(tx: Transaction, messageId: string, limit: number): Promise<ClaimedPart[]> {
  const rows = await tx.execute<{ [K in keyof ClaimedPart]: ClaimedPart[K] }>(sql`
    with due as (
      select enterprise_id, id from sms_part
      where message_id = ${messageId}
        and ((state = 'QUEUED' and due_at <= now()) or (state = 'SENDING' and claimed_until < now()))
      order by id limit ${limit} for update skip locked)
    update sms_part part set state = 'SENDING', attempts = part.attempts + 1,
      claimed_until = now() + make_interval(secs => ${CLAIM_SECONDS})
    from due, sms_recipient recipient
    where part.enterprise_id = due.enterprise_id and part.id = due.id
      and recipient.enterprise_id = part.enterprise_id and recipient.id = part.recipient_id
    returning part.id, part.number, part.attempts, recipient.phone, recipient.destination`);
  return [...rows];
}

/** Parts that were accepted: charged, unless a receipt or another worker was faster. @returns how many to charge */
export async function markAccepted(tx: Transaction, ids: readonly string[]): Promise<number> {
  if (ids.length === 0) return 0;
  const rows = await tx
    .update(smsPart)
    .set({
      state: sql`case when ${smsPart.state} = 'SENDING' then 'SENT' else ${smsPart.state} end`,
      settlement: 'CHARGED',
      sentAt: sql`now()`,
      claimedUntil: null,
    })
    .where(and(inArray(smsPart.id, [...ids]), eq(smsPart.settlement, 'RESERVED')))
    .returning({ id: smsPart.id });
  return rows.length;
}

/** Parts that were never accepted. @returns how many to refund */
export async function markRefused(tx: Transaction, ids: readonly string[], reason: string): Promise<number> {
  if (ids.length === 0) return 0;
  const rows = await tx
    .update(smsPart)
    .set({ state: 'FAILED', settlement: 'REFUNDED', reason, doneAt: sql`now()`, claimedUntil: null })
    .where(and(inArray(smsPart.id, [...ids]), eq(smsPart.settlement, 'RESERVED'), eq(smsPart.state, 'SENDING')))
    .returning({ id: smsPart.id });
  return rows.length;
}

/** Parts that the transport could not take now: they are due again later. */
export async function markUnavailable(tx: Transaction, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await tx.execute(sql`update sms_part set state = 'QUEUED', claimed_until = null,
      due_at = now() + make_interval(secs => least(power(2, attempts - 1), ${BACKOFF_LIMIT_SECONDS}))
    where id = any(${uuids(ids)}) and state = 'SENDING'`);
}

interface Expired {
  refunded: number;
  /** Parts that a living worker holds at this moment. */
  held: number;
}

/** Gives up what was not accepted (to be refunded) or not reported on (stays charged) when the reservation expires. */
export async function expireParts(tx: Transaction, messageId: string): Promise<Expired> {
  const expire = (condition: SQL, settlement: 'REFUNDED' | undefined) =>
    tx
      .update(smsPart)
      .set({ state: 'EXPIRED', doneAt: sql`now()`, claimedUntil: null, ...(settlement ? { settlement } : {}) })
      .where(and(eq(smsPart.messageId, messageId), condition))
      .returning({ id: smsPart.id });
  const open = sql`${smsPart.settlement} = 'RESERVED' and
    (${smsPart.state} = 'QUEUED' or (${smsPart.state} = 'SENDING' and ${smsPart.claimedUntil} < now()))`;
  const refunded = await expire(open, 'REFUNDED');
  await expire(eq(smsPart.state, 'SENT'), undefined);
  const held = await tx
    .select({ id: smsPart.id })
    .from(smsPart)
    .where(and(eq(smsPart.messageId, messageId), eq(smsPart.state, 'SENDING')));
  return { refunded: refunded.length, held: held.length };
}

/** When the next part of a message can be handed over; null when all were. */
export async function nextDue(tx: Transaction, messageId: string): Promise<Date | null> {
  const [row] = await tx.execute<{ due: string | null }>(sql`
    select min(case state when 'QUEUED' then due_at else claimed_until end)::text as due
    from sms_part where message_id = ${messageId} and state in ('QUEUED', 'SENDING')`);
  return row?.due ? new Date(row.due) : null;
}

const OPEN_STATES: readonly PartState[] = ['QUEUED', 'SENDING'];

/**
 * Closes a message of which no part is to be handed over any more. The text of a system notice, which may hold a code or
 * a secret, is forgotten then.
 */
export async function completeMessage(tx: Transaction, messageId: string): Promise<void> {
  const [open] = await tx
    .select({ id: smsPart.id })
    .from(smsPart)
    .where(and(eq(smsPart.messageId, messageId), inArray(smsPart.state, [...OPEN_STATES])))
    .limit(1);
  if (open) return;
  const isSystem = sql`${smsMessage.purpose} = 'SYSTEM'`;
  await tx
    .update(smsMessage)
    .set({
      state: 'SENT',
      completedAt: sql`now()`,
      text: sql`case when ${isSystem} then '' else ${smsMessage.text} end`,
      partTexts: sql`case when ${isSystem} then '{}'::jsonb else ${smsMessage.partTexts} end`,
    })
    .where(and(eq(smsMessage.id, messageId), eq(smsMessage.state, 'SENDING')));
}
