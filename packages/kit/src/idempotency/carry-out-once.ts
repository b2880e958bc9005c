import { setTimeout } from 'node:timers/promises';
import { deserialize, serialize } from 'node:v8';
import type { ErrorCode } from '@account-center/errors';
import type { BaseContext } from '../context.ts';
import { newId } from '../database/columns.ts';
import { withSystem } from '../database/database.ts';
import { DomainError } from '../errors.ts';
import { type Claim, isRequest, type KeyedRequest } from './claim.ts';
import { idempotencyConflict } from './conflict.ts';
import { idempotentRequest } from './idempotent-request.table.ts';

/** Below the gateway's time limit for a subgraph, 10 s. */
const LONGEST_WAIT_MILLISECONDS = 8_000;
const POLL_MILLISECONDS = 50;
/** A process without an answer after this time is lost. */
const ANSWERED_MILLISECONDS = 60_000;
/** A longer answer is not kept, only the fact that there was one. */
const MAXIMUM_ANSWER_BYTES = 262_144;

/** A resolver's result, or its refusal after it had changed something. */
type Answer =
  | { result: unknown }
  | { refusal: { code: ErrorCode; message: string; extensions: Record<string, unknown> } };

type Request = typeof idempotentRequest.$inferSelect;

const running = () =>
  new DomainError('TRY_AGAIN', 'The first request with this idempotency key is still being carried out. Try again.');
const answerLost = () =>
  new DomainError(
    'IDEMPOTENT_ANSWER_LOST',
    'The request with this idempotency key was carried out, and its answer was not kept. Read what it changed.',
  );

async function find({ db }: BaseContext, request: KeyedRequest): Promise<Request | null> {
  const [found] = await withSystem(db, (tx) => tx.select().from(idempotentRequest).where(isRequest(request)));
  return found ?? null;
}

const labelOf = ({ subject, operation, key }: KeyedRequest) => JSON.stringify([subject, operation, key]);

function answerAgain({ runtime }: BaseContext, request: KeyedRequest, kept: Buffer): unknown {
  const opened = runtime.answers.open(kept, labelOf(request));
  if (!opened) throw answerLost();
  const answer = deserialize(opened) as Answer;
  if ('result' in answer) return answer.result;
  const { code, message, extensions } = answer.refusal;
  throw new DomainError(code, message, extensions);
}

/** Waits for the first answer. @throws IDEMPOTENCY_CONFLICT, TRY_AGAIN, IDEMPOTENT_ANSWER_LOST */
async function replay(context: BaseContext, request: KeyedRequest, found: Request | null): Promise<unknown> {
  const deadline = performance.now() + LONGEST_WAIT_MILLISECONDS;
  for (let at = found; performance.now() < deadline; at = await find(context, request)) {
    if (at && at.fingerprint !== request.fingerprint) throw idempotencyConflict();
    if (at?.answer) return answerAgain(context, request, at.answer);
    if (at && Date.now() - at.createdAt.getTime() > ANSWERED_MILLISECONDS) throw answerLost();
    await setTimeout(POLL_MILLISECONDS);
  }
  throw running();
}

/** If this fails, the change stays committed, and a repetition gets IDEMPOTENT_ANSWER_LOST. */
async function keepAnswer({ db, log, runtime }: BaseContext, request: KeyedRequest, given: Answer): Promise<void> {
  try {
    const plain = serialize(given);
    if (plain.length > MAXIMUM_ANSWER_BYTES) return;
    const answer = runtime.answers.seal(plain, labelOf(request));
    await withSystem(db, (tx) => tx.update(idempotentRequest).set({ answer }).where(isRequest(request)));
  } catch (error) {
    log.error({ err: error, operation: request.operation }, 'the answer to an idempotency key was not kept');
  }
}

/**
 * Carries a mutation out once per key (GW-37). A repetition, also a concurrent one, gets the first result; its fields are
 * resolved again with the caller's present permissions. A refusal leaves the key unused.
 * @param run runs the mutation in a context with the claim; its transaction takes the key together with the audit entry
 * @throws IDEMPOTENCY_CONFLICT for other arguments under the key
 */
export async function carryOutOnce(
  context: BaseContext,
  request: KeyedRequest,
  run: (claim: Claim) => Promise<unknown>,
): Promise<unknown> {
  const found = await find(context, request);
  if (found) return await replay(context, request, found);
  const claim: Claim = { request, owner: newId(), state: 'open' };
  // Read again after each await: a mutation with a result per item catches the error of the transaction.
  const isNow = (state: Claim['state']) => claim.state === state;
  try {
    const result = await run(claim);
    if (isNow('taken')) await keepAnswer(context, request, { result });
    if (!isNow('lost')) return result;
  } catch (error) {
    if (isNow('taken') && error instanceof DomainError) {
      const { code, message, extensions } = error;
      await keepAnswer(context, request, { refusal: { code, message, extensions } });
    }
    // The change of the first request may cause this refusal, such as a name that is now taken.
    if (!isNow('lost') && (isNow('taken') || !(await find(context, request)))) throw error;
  }
  return await replay(context, request, null);
}
