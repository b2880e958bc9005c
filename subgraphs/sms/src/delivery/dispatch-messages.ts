import { directoryAccount } from '@account-center/directory';
import { isOutage, type Runtime } from '@account-center/kit';
import { type Transaction, withEnterprise } from '@account-center/kit/database';
import { eq } from 'drizzle-orm';
import { findMemberAccount } from '../ledger/index.ts';
import {
  type ClaimedPart,
  claimParts,
  enqueueDispatch,
  isDue,
  listMessagesById,
  listNextDue,
  lockMessage,
  markAccepted,
  markRefused,
  markUnavailable,
  type MessageReference,
  type MessageRow,
  type SettledPart,
  updateMessage,
  voidMessage,
} from '../message/index.ts';
import type { Submission, SubmissionResult, Transport } from '../transport/index.ts';
import { DELIVERY, settleMessages } from './settle-messages.ts';

/**
 * Maximum number of parts that one transaction claims. The rest of a large message is queued again, so that other
 * messages get their turn.
 */
const PARTS_PER_CLAIM = 500;
/** After this many submissions without a definite answer, a part is refused and refunded. */
const MAXIMUM_ATTEMPTS = 10;

/** Why a scheduled message may not be sent; null when it may. */
async function senderProblem(tx: Transaction, { senderMemberId }: MessageRow): Promise<string | null> {
  if (!senderMemberId) return null;
  const account = await findMemberAccount(tx, senderMemberId);
  if (account && account.state !== 'ACTIVE') return `SMS_ACCOUNT_${account.state}`;
  const [login] = await tx
    .select({ status: directoryAccount.status })
    .from(directoryAccount)
    .where(eq(directoryAccount.memberId, senderMemberId));
  return login && login.status !== 'ENABLED' ? `SENDER_${login.status}` : null;
}

/**
 * Starts a scheduled message when it is due by the database's clock (SMS-24).
 * @returns the message; undefined when it is not due or may not be sent
 */
async function begin(tx: Transaction, messageId: string): Promise<MessageRow | undefined> {
  const message = await lockMessage(tx, messageId);
  if (message?.state !== 'SCHEDULED') return message;
  if (!(await isDue(tx, messageId))) return undefined;
  const reason = await senderProblem(tx, message);
  if (reason) await voidMessage(tx, message, { partState: 'FAILED', reason, actor: DELIVERY });
  const state = reason ? 'FAILED' : 'SENDING';
  await updateMessage(tx, messageId, { state });
  return reason ? undefined : { ...message, state };
}

function submissionOf(message: MessageRow, part: ClaimedPart): Submission {
  const texts = message.partTexts[part.destination] ?? [];
  const isConcatenated = message.splitMode === 'CONCATENATED' && texts.length > 1;
  return {
    reference: { enterpriseId: message.enterpriseId, partId: part.id },
    purpose: message.purpose,
    to: part.phone,
    text: texts[part.number - 1] ?? '',
    concatenation: isConcatenated ? { messageId: message.id, number: part.number, total: texts.length } : null,
  };
}

/** A message that is being sent, with the parts that this worker has claimed. */
interface Taken {
  message: MessageRow;
  parts: ClaimedPart[];
}

/** Starts the messages that are due and claims their due parts. */
async function take(tx: Transaction, messageIds: readonly string[]): Promise<Taken[]> {
  const begun: MessageRow[] = [];
  for (const row of await listMessagesById(tx, messageIds)) {
    const message = row.state === 'SCHEDULED' ? await begin(tx, row.id) : row;
    if (message?.state === 'SENDING') begun.push(message);
  }
  if (begun.length === 0) return [];
  const ids = begun.map(({ id }) => id);
  const parts = Map.groupBy(await claimParts(tx, ids, PARTS_PER_CLAIM), ({ messageId }) => messageId);
  return begun.map((message) => ({ message, parts: parts.get(message.id) ?? [] }));
}

interface Outcome {
  part: ClaimedPart;
  result: SubmissionResult;
}

/** Submits a part. After too many attempts it counts as refused. */
async function submitPart(transport: Transport, message: MessageRow, part: ClaimedPart): Promise<Outcome> {
  // Also catches a synchronous error of the transport, so that the other parts are still submitted.
  const hand = async () => transport.submit(submissionOf(message, part));
  const result = await hand().catch((): SubmissionResult => ({ outcome: 'UNAVAILABLE', reason: 'TRANSPORT_FAILED' }));
  const isGivenUp = result.outcome === 'UNAVAILABLE' && part.attempts >= MAXIMUM_ATTEMPTS;
  return { part, result: isGivenUp ? { ...result, outcome: 'REFUSED' } : result };
}

/** The transport's answers for the parts of a message. */
interface Submitted {
  message: MessageRow;
  outcomes: Outcome[];
}

const submit = (transport: Transport, taken: readonly Taken[]): Promise<Submitted[]> =>
  Promise.all(
    taken.map(async ({ message, parts }) => ({
      message,
      outcomes: await Promise.all(parts.map((part) => submitPart(transport, message, part))),
    })),
  );

/** The refused parts by reason. */
const refusalsOf = (outcomes: readonly Outcome[]) =>
  Map.groupBy(
    outcomes.flatMap(({ part: { id }, result }) =>
      result.outcome === 'REFUSED' ? [{ id, reason: result.reason }] : [],
    ),
    ({ reason }) => reason,
  );

const byMessage = (settlements: readonly SettledPart[]) => Map.groupBy(settlements, ({ messageId }) => messageId);

/**
 * Queues another dispatch for parts that wait for the transport or for their turn, and for parts claimed by another
 * worker, which may have crashed.
 */
async function comeBack(tx: Transaction, runtime: Runtime, submitted: readonly Submitted[]): Promise<void> {
  const due = await listNextDue(
    tx,
    submitted.map(({ message }) => message.id),
  );
  for (const { message } of submitted) {
    const at = due.get(message.id);
    if (at) await enqueueDispatch(tx, runtime.queue, { ...message, messageId: message.id }, at);
  }
}

/** Records the transport's answers for any number of messages, with all credit transfers, in one transaction. */
async function record(tx: Transaction, runtime: Runtime, submitted: readonly Submitted[]): Promise<void> {
  const outcomes = submitted.flatMap((one) => one.outcomes);
  const idsOf = (outcome: SubmissionResult['outcome']) =>
    outcomes.filter(({ result }) => result.outcome === outcome).map(({ part }) => part.id);
  const posted = byMessage(await markAccepted(tx, idsOf('ACCEPTED')));
  const refused: SettledPart[] = [];
  for (const [reason, parts] of refusalsOf(outcomes)) {
    const ids = parts.map(({ id }) => id);
    refused.push(...(await markRefused(tx, ids, reason)));
  }
  const voided = byMessage(refused);
  await markUnavailable(tx, idsOf('UNAVAILABLE'));
  await settleMessages(
    tx,
    submitted.map(({ message: { id, reservationId } }) => ({
      id,
      reservationId,
      posted: posted.get(id)?.length ?? 0,
      voided: voided.get(id)?.length ?? 0,
    })),
  );
  await comeBack(tx, runtime, submitted);
}

/** The error of each failed message, by message id. */
type Failures = Map<string, unknown>;

/**
 * Runs work for all messages together. If that fails, runs it for each message alone, so that one failure does not
 * affect the others. In a database outage all of them fail.
 */
async function together<Input, Output>(
  inputs: readonly Input[],
  idOf: (input: Input) => string,
  failures: Failures,
  work: (inputs: readonly Input[]) => Promise<readonly Output[]>,
): Promise<Output[]> {
  if (inputs.length === 0) return [];
  try {
    return [...(await work(inputs))];
  } catch (error) {
    if (isOutage(error) || inputs.length === 1) {
      for (const input of inputs) failures.set(idOf(input), error);
      return [];
    }
    const outputs: Output[] = [];
    for (const input of inputs) outputs.push(...(await together([input], idOf, failures, work)));
    return outputs;
  }
}

/** Submits the due parts of an enterprise's messages. @returns the failures */
async function dispatchOf(
  runtime: Runtime,
  transport: Transport,
  enterpriseId: string,
  messageIds: readonly string[],
): Promise<Failures> {
  const failures: Failures = new Map();
  const inEnterprise = <T>(work: (tx: Transaction) => Promise<T>) => withEnterprise(runtime.db, enterpriseId, work);
  const taken = await together(
    messageIds,
    (id) => id,
    failures,
    (ids) => inEnterprise((tx) => take(tx, ids)),
  );
  const submitted = await submit(transport, taken);
  await together(
    submitted,
    ({ message }) => message.id,
    failures,
    async (some) => {
      await inEnterprise((tx) => record(tx, runtime, some));
      return [];
    },
  );
  return failures;
}

/**
 * Submits the due parts of messages. A killed worker leaves its parts claimed; they are submitted again when the claim
 * has expired. If the message centre receives a part twice, it is charged once.
 * @returns the error of each message, undefined for success
 */
export async function dispatchMessages(
  runtime: Runtime,
  transport: Transport,
  references: readonly MessageReference[],
): Promise<unknown[]> {
  const failures: Failures = new Map();
  for (const [enterpriseId, group] of Map.groupBy(references, (reference) => reference.enterpriseId)) {
    const ids = [...new Set(group.map(({ messageId }) => messageId))];
    for (const [id, error] of await dispatchOf(runtime, transport, enterpriseId, ids)) failures.set(id, error);
  }
  return references.map(({ messageId }) => failures.get(messageId));
}
