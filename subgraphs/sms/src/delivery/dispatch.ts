import { directoryAccount } from '@account-center/directory';
import { type Runtime, type Transaction, withEnterprise } from '@account-center/kit';
import { eq, sql } from 'drizzle-orm';
import { z } from 'zod';
import { findOwnAccount } from '../account/account.queries.ts';
import { voidMessage } from '../message/cancel.ts';
import { lockMessage } from '../message/message.queries.ts';
import { type MessageRow, smsMessage } from '../message/message.table.ts';
import {
  type ClaimedPart,
  claimParts,
  completeMessage,
  markAccepted,
  markRefused,
  markUnavailable,
  nextDue,
} from './delivery.queries.ts';
import { enqueueDispatch, type MessageReference } from './delivery.queue.ts';
import { DELIVERY, settleParts } from './settle.ts';
import type { Submission, SubmissionResult, Transport } from './transport.ts';

const PARTS_PER_CLAIM = 100;
/** After so many submissions without a definite answer a part is given up and refunded. */
const MAXIMUM_ATTEMPTS = 10;

export const messageReferenceSchema = z.object({ enterpriseId: z.uuid(), messageId: z.uuid() });

/** Why a scheduled message may not go out now, if it may not. */
async function senderProblem(tx: Transaction, { senderMemberId }: MessageRow): Promise<string | null> {
  if (!senderMemberId) return null;
  const account = await findOwnAccount(tx, senderMemberId);
  if (account && account.state !== 'ACTIVE') return `SMS_ACCOUNT_${account.state}`;
  const [login] = await tx
    .select({ status: directoryAccount.status })
    .from(directoryAccount)
    .where(eq(directoryAccount.memberId, senderMemberId));
  return login && login.status !== 'ENABLED' ? `SENDER_${login.status}` : null;
}

/** Puts a scheduled message on its way when its time has come by the database's clock (SMS-24). */
async function begin(tx: Transaction, messageId: string): Promise<MessageRow | undefined> {
  const message = await lockMessage(tx, messageId);
  if (message?.state === 'SENDING') return message;
  if (message?.state !== 'SCHEDULED') return undefined;
  const [clock] = await tx.execute<{ due: boolean }>(
    sql`select scheduled_at <= now() as due from sms_message where id = ${messageId}`,
  );
  if (!clock?.due) return undefined;
  const reason = await senderProblem(tx, message);
  if (reason) await voidMessage(tx, message, { partState: 'FAILED', reason, actor: DELIVERY });
  const state = reason ? 'FAILED' : 'SENDING';
  await tx.update(smsMessage).set({ state }).where(eq(smsMessage.id, messageId));
  return reason ? undefined : { ...message, state };
}

function submissionOf(message: MessageRow, part: ClaimedPart): Submission {
  const texts = message.partTexts[part.destination] ?? [];
  const isConcatenated = message.splitMode === 'CONCATENATED' && texts.length > 1;
  return {
    reference: { enterpriseId: message.enterpriseId, partId: part.id },
    to: part.phone,
    text: texts[part.number - 1] ?? '',
    concatenation: isConcatenated ? { messageId: message.id, number: part.number, total: texts.length } : null,
  };
}

interface Outcome {
  part: ClaimedPart;
  result: SubmissionResult;
}

async function submitPart(transport: Transport, message: MessageRow, part: ClaimedPart): Promise<Outcome> {
  try {
    return { part, result: await transport.submit(submissionOf(message, part)) };
  } catch {
    return { part, result: { outcome: 'UNAVAILABLE', reason: 'TRANSPORT_FAILED' } };
  }
}

/** Why parts are refused, with the parts; parts that were tried too often are among them. */
function refusalsOf(outcomes: readonly Outcome[]): Map<string, string[]> {
  const refusals = new Map<string, string[]>();
  for (const { part, result } of outcomes) {
    const isRefused =
      result.outcome === 'REFUSED' || (result.outcome === 'UNAVAILABLE' && part.attempts >= MAXIMUM_ATTEMPTS);
    if (!isRefused) continue;
    refusals.set(result.reason, [...(refusals.get(result.reason) ?? []), part.id]);
  }
  return refusals;
}

/** Writes what the transport said, with all the credit that moves, in one transaction. */
async function recordOutcomes(tx: Transaction, message: MessageRow, outcomes: readonly Outcome[]): Promise<void> {
  const idsOf = (test: (outcome: Outcome) => boolean) => outcomes.filter(test).map(({ part }) => part.id);
  const posted = await markAccepted(
    tx,
    idsOf(({ result }) => result.outcome === 'ACCEPTED'),
  );
  let voided = 0;
  for (const [reason, ids] of refusalsOf(outcomes)) voided += await markRefused(tx, ids, reason);
  const isWaiting = ({ part, result }: Outcome) => result.outcome === 'UNAVAILABLE' && part.attempts < MAXIMUM_ATTEMPTS;
  await markUnavailable(tx, idsOf(isWaiting));
  await settleParts(tx, message, { posted, voided });
}

/** Comes back for parts that wait for the transport, or that another worker took and may not have lived to report. */
async function comeBack(runtime: Runtime, reference: MessageReference): Promise<void> {
  await withEnterprise(runtime.db, reference.enterpriseId, async (tx) => {
    const due = await nextDue(tx, reference.messageId);
    if (due) await enqueueDispatch(tx, runtime.queue, reference, due);
    else await completeMessage(tx, reference.messageId);
  });
}

/**
 * Hands the due parts of a message over. A worker that is killed leaves its parts claimed; they are submitted again when
 * the claim has lapsed, and whatever the message centre then gets twice is charged once.
 */
export async function dispatch(runtime: Runtime, transport: Transport, reference: MessageReference): Promise<void> {
  const inEnterprise = <T>(work: (tx: Transaction) => Promise<T>) =>
    withEnterprise(runtime.db, reference.enterpriseId, work);
  const message = await inEnterprise((tx) => begin(tx, reference.messageId));
  if (!message) return;
  for (;;) {
    const parts = await inEnterprise((tx) => claimParts(tx, message.id, PARTS_PER_CLAIM));
    if (parts.length === 0) break;
    const outcomes = await Promise.all(parts.map((part) => submitPart(transport, message, part)));
    await inEnterprise((tx) => recordOutcomes(tx, message, outcomes));
  }
  await comeBack(runtime, reference);
}
