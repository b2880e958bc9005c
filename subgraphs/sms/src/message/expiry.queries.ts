import { type Transaction, uuids } from '@account-center/kit/database';
import { sql } from 'drizzle-orm';
import type { MessageReference } from './dispatch.task.ts';
import type { MessageRow } from './message.table.ts';

/**
 * Messages whose reservation has expired by the database's clock, with credit still reserved or parts without a report.
 */
export async function listExpired(
  tx: Transaction,
  { after, limit }: { after: string; limit: number },
): Promise<MessageReference[]> {
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
    order by message.id limit ${limit}`);
  return [...rows];
}

/** Locks the messages whose reservation has expired, ordered by id. Skips messages that are already locked. */
export async function lockExpired(
  tx: Transaction,
  ids: readonly string[],
): Promise<Pick<MessageRow, 'id' | 'reservationId'>[]> {
  const rows = await tx.execute<{ id: string; reservationId: string }>(sql`
    select sms_message.id, sms_message.reservation_id as "reservationId"
    from sms_message inner join ledger_reservation on ledger_reservation.id = sms_message.reservation_id
    where sms_message.id = any(${uuids(ids)}) and ledger_reservation.expires_at <= now()
    order by sms_message.id for update of sms_message skip locked`);
  return [...rows];
}
