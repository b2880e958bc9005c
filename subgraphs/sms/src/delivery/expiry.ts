import {
  inPieces,
  type Runtime,
  type Sweep,
  sweep,
  type Transaction,
  uuids,
  withEnterprise,
  withSystem,
} from '@account-center/kit';
import { and, eq, sql } from 'drizzle-orm';
import { ledgerReservation } from '../ledger/ledger.table.ts';
import { smsMessage } from '../message/message.table.ts';
import { expireParts } from './delivery.queries.ts';
import type { MessageReference } from './delivery.queue.ts';
import { settleMessages } from './settle.ts';

export const EXPIRE_SWEEP = 'expire-reservations';
const EVERY_MINUTE = '* * * * *';
/** Messages that one look finds, and that one transaction expires. */
const BATCH = 500;
const PER_TRANSACTION = 100;

/** Messages whose reservation has expired by the database's clock, with credit that is still held or parts not reported on. */
async function listExpired(tx: Transaction, after: string): Promise<MessageReference[]> {
  const rows = await tx.execute<{ enterpriseId: string; messageId: string }>(sql`
    select distinct message.enterprise_id as "enterpriseId", message.id as "messageId"
    from (
      select enterprise_id, id from ledger_reservation where posted + voided < amount and expires_at <= now()
      union all
      select m.enterprise_id, m.reservation_id from sms_part part
        join sms_message m on m.enterprise_id = part.enterprise_id and m.id = part.message_id
        join ledger_reservation r on r.enterprise_id = m.enterprise_id and r.id = m.reservation_id
      where part.state = 'SENT' and r.expires_at <= now()
    ) expired
    join sms_message message on message.enterprise_id = expired.enterprise_id and message.reservation_id = expired.id
    where message.id > ${after}
    order by message.id limit ${BATCH}`);
  return [...rows];
}

/** Gives back what is left of the reservations; messages that somebody holds are left to the next sweep. */
async function expireMessages(tx: Transaction, ids: readonly string[]): Promise<void> {
  const held = await tx
    .select({ id: smsMessage.id, reservationId: smsMessage.reservationId })
    .from(smsMessage)
    .innerJoin(ledgerReservation, eq(ledgerReservation.id, smsMessage.reservationId))
    .where(and(sql`${smsMessage.id} = any(${uuids(ids)})`, sql`${ledgerReservation.expiresAt} <= now()`))
    .orderBy(smsMessage.id)
    .for('update', { of: smsMessage, skipLocked: true });
  const settled = [];
  for (const message of held) settled.push({ ...message, posted: 0, voided: await expireParts(tx, message.id) });
  await settleMessages(tx, settled);
}

/** Before every id. */
const FIRST = '00000000-0000-0000-0000-000000000000';

/** Expires what has expired, of one enterprise after the other: whatever is wrong with one stops no other. */
async function expireAll(runtime: Runtime, signal: AbortSignal): Promise<void> {
  const problems: unknown[] = [];
  for (let after = FIRST; !signal.aborted; ) {
    const found = await withSystem(runtime.db, (tx) => listExpired(tx, after));
    for (const [enterpriseId, messages] of Map.groupBy(found, (message) => message.enterpriseId)) {
      for (const piece of inPieces(
        messages.map(({ messageId }) => messageId),
        PER_TRANSACTION,
      ))
        await withEnterprise(runtime.db, enterpriseId, (tx) => expireMessages(tx, piece)).catch((error: unknown) =>
          problems.push(error),
        );
    }
    const last = found.at(-1);
    if (!last || found.length < BATCH) break;
    after = last.messageId;
  }
  if (problems.length > 0) throw new AggregateError(problems, 'Not every expired reservation was given back');
}

/** Gives back what is left of reservations that expired by the database's clock (SMS-3), whatever became of their tasks. */
export const expirySweep = (runtime: Runtime): Sweep =>
  sweep({ cron: EVERY_MINUTE, run: ({ signal }) => expireAll(runtime, signal) });
