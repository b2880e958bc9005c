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

/** Parts that one transaction takes. The rest of a large message goes to the end of the queue, so that others get their turn. */
const PARTS_PER_CLAIM = 500;
/** After so many submissions without a definite answer a part is given up and refunded. */
const MAXIMUM_ATTEMPTS = 10;

/** Why a scheduled message may not go out now, if it may not. */
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

/** Puts a scheduled message on its way when its time has come by the database's clock (SMS-24), and answers how it stands. */
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

/** A message on its way, with those of its parts that this worker took. */
interface Taken {
  message: MessageRow;
  parts: ClaimedPart[];
}

/** Begins the messages whose time has come and takes their due parts. */
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

/** Hands a part over. One that was tried too often is refused. */
async function submitPart(transport: Transport, message: MessageRow, part: ClaimedPart): Promise<Outcome> {
  // Also of one that throws before it promises anything: the other parts go on.
  const hand = async () => transport.submit(submissionOf(message, part));
  const result = await hand().catch((): SubmissionResult => ({ outcome: 'UNAVAILABLE', reason: 'TRANSPORT_FAILED' }));
  const isGivenUp = result.outcome === 'UNAVAILABLE' && part.attempts >= MAXIMUM_ATTEMPTS;
  return { part, result: isGivenUp ? { ...result, outcome: 'REFUSED' } : result };
}

/** What the transport said to the parts of a message. */
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

/** The refused parts, by the reason. */
const refusalsOf = (outcomes: readonly Outcome[]) =>
  Map.groupBy(
    outcomes.flatMap(({ part: { id }, result }) =>
      result.outcome === 'REFUSED' ? [{ id, reason: result.reason }] : [],
    ),
    ({ reason }) => reason,
  );

const byMessage = (settlements: readonly SettledPart[]) => Map.groupBy(settlements, ({ messageId }) => messageId);

/** Comes back for parts that wait for the transport or for their turn, or that another worker took and may not have lived to report. */
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

/** Writes what the transport said to any number of messages, with all the credit that moves, in one transaction. */
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

/** By message id, why it was not handed over. */
type Failures = Map<string, unknown>;

/**
 * Does something for messages together, or one by one when that fails: whatever is wrong with one stops no other. While
 * the database is away all have failed.
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

/** Hands the due parts of an enterprise's messages over. @returns what failed */
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
 * Hands the due parts of messages over. A worker that is killed leaves its parts claimed; they are submitted again when
 * the claim has lapsed, and whatever the message centre then gets twice is charged once.
 * @returns for each message what it failed with
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
