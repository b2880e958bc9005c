import type { Runtime } from '@account-center/kit';
import { inPieces, type Transaction, withEnterprise, withSystem } from '@account-center/kit/database';
import { type Sweep, sweep } from '@account-center/kit/jobs';
import { expireParts, listExpired, lockExpired } from '../message/index.ts';
import { settleMessages } from './settle-messages.ts';

export const EXPIRE_SWEEP = 'expire-reservations';
const EVERY_MINUTE = '* * * * *';
/** Maximum number of messages that one query finds and one transaction expires. */
const BATCH = 500;
const PER_TRANSACTION = 100;

/** Releases expired reservations. Locked messages are skipped until the next sweep. */
async function expireMessages(tx: Transaction, ids: readonly string[]): Promise<void> {
  const settled = [];
  for (const message of await lockExpired(tx, ids))
    settled.push({ ...message, posted: 0, voided: await expireParts(tx, message.id) });
  await settleMessages(tx, settled);
}

/** Lower than every id. */
const FIRST = '00000000-0000-0000-0000-000000000000';

/** Expires reservations, one enterprise after the other. A failure in one does not affect the others. */
async function expireAll(runtime: Runtime, signal: AbortSignal): Promise<void> {
  const problems: unknown[] = [];
  for (let after = FIRST; !signal.aborted; ) {
    const found = await withSystem(runtime.db, (tx) => listExpired(tx, { after, limit: BATCH }));
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

/** Releases reservations that expired by the database's clock (SMS-3), independent of their tasks. */
export const expirySweep = (runtime: Runtime): Sweep =>
  sweep({ cron: EVERY_MINUTE, run: ({ signal }) => expireAll(runtime, signal) });
