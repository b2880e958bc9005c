import { bytesOfData, createByteCache } from '@account-center/cache';
import type { ErrorCode } from '@account-center/errors';
import { RequestRefused } from '../errors.ts';
import type { GatewayLogger } from '../logger.ts';
import type { Principal, PrincipalAnswer, PrincipalQuestion, PrincipalSource } from './source.ts';
import type { TokenClaims } from './tokens.ts';
import { Breaker } from '../subgraph/breaker.ts';

interface KnownPrincipal {
  version: string;
  principal: Principal;
}

interface WaitingRequest {
  question: PrincipalQuestion;
  resolve: (answer: PrincipalAnswer) => void;
  reject: (reason: unknown) => void;
}

export interface PrincipalResolverOptions {
  source: PrincipalSource;
  logger: GatewayLogger;
  /** A slower answer counts as a failure. */
  timeoutMilliseconds: number;
  /** Bytes for the cache of principals. */
  rememberedBytes: number;
}

/** Bytes of the caller of a principal, with its signature. */
const CALLER_BYTES = 3_000;
const MAXIMUM_QUESTIONS_PER_CALL = 500;
/** When the source hangs, the first requests wait for the timeout, and later ones fail at once. */
const BREAKER = {
  failureRate: 1,
  minimumFetches: Number.POSITIVE_INFINITY,
  windowMilliseconds: 10_000,
  consecutiveTimeouts: 3,
  openMilliseconds: 1_000,
  probeMilliseconds: 1_500,
};

const unavailable = () =>
  new RequestRefused('IDENTITY_UNAVAILABLE', 'Your session cannot be checked at the moment. Try again in a moment.');

/** Equal questions in one batch are sent once. */
const keyOf = (question: PrincipalQuestion) =>
  JSON.stringify([question.kind, question.sub, question.sid, question.scope ?? null, question.version ?? null]);

/**
 * Finds the current principal of a verified token.
 *
 * Every request asks the source, so a revocation applies to every request that arrives after it. Requests that arrive
 * together share a batch; a request never joins a batch that was sent before it arrived, because that answer may be older
 * than a revocation. The cache only avoids sending the principal again: the source answers "current" to a version that is
 * still valid.
 */
export function createPrincipalResolver(options: PrincipalResolverOptions) {
  const known = createByteCache<KnownPrincipal>({
    maximumBytes: options.rememberedBytes,
    bytesOf: (principal) => bytesOfData(principal) + CALLER_BYTES,
  });
  const ask = createQuestionQueue(options);

  return async (claims: TokenClaims): Promise<Principal> => {
    const { sub, sid, kind, scope } = claims;
    const question = { sub, sid, kind, ...(scope === undefined ? {} : { scope }) };
    const cacheKey = keyOf(question);
    const cached = known.get(cacheKey);
    const answer = await ask(cached ? { ...question, version: cached.version } : question);

    if (answer.status === 'refused') {
      known.delete(cacheKey);
      // The source may use its own codes; they are passed on.
      const code = answer.code as ErrorCode;
      throw new RequestRefused(code, answer.message ?? 'The session has ended. Sign in again.', { status: 401 });
    }
    if (answer.status === 'principal') {
      known.set(cacheKey, { version: answer.version, principal: answer.principal });
      return answer.principal;
    }
    if (cached) return cached.principal;
    options.logger.error({ kind }, 'The principal source answered "current" to a question without a version');
    throw unavailable();
  };
}

/** Collects the questions of one turn of the event loop and sends them in one batch. */
function createQuestionQueue({ source, logger, timeoutMilliseconds }: PrincipalResolverOptions) {
  let waiting: WaitingRequest[] = [];
  const breaker = new Breaker(BREAKER, (state) => {
    logger[state === 'open' ? 'error' : 'info'](
      { state },
      'The circuit breaker of the principal source changed its state',
    );
  });

  const send = async (batch: WaitingRequest[]) => {
    const byKey = Map.groupBy(batch, ({ question }) => keyOf(question));
    const groups = [...byKey.values()];
    const ticket = breaker.admit(performance.now());
    try {
      if (ticket === 0) throw new PrincipalSourceHangs();
      const deadline = breaker.isClosed
        ? timeoutMilliseconds
        : Math.min(timeoutMilliseconds, BREAKER.probeMilliseconds);
      const questions = groups.map(([first]) => (first as WaitingRequest).question);
      const answers = await withDeadline(source.resolve(questions), deadline);
      breaker.report(ticket, 'answered', performance.now());
      if (answers.length !== questions.length) throw new Error('The principal source did not answer every question');
      groups.forEach((group, index) => {
        for (const request of group) request.resolve(answers[index] as PrincipalAnswer);
      });
    } catch (error) {
      breaker.report(ticket, error instanceof NoAnswer ? 'late' : 'failed', performance.now());
      logger[ticket === 0 ? 'debug' : 'error']({ err: error }, 'The principal source did not answer');
      for (const request of batch) request.reject(unavailable());
    }
  };

  const flush = () => {
    const batch = waiting;
    waiting = [];
    for (let start = 0; start < batch.length; start += MAXIMUM_QUESTIONS_PER_CALL) {
      void send(batch.slice(start, start + MAXIMUM_QUESTIONS_PER_CALL));
    }
  };

  return (question: PrincipalQuestion) =>
    new Promise<PrincipalAnswer>((resolve, reject) => {
      if (waiting.length === 0) setImmediate(flush);
      waiting.push({ question, resolve, reject });
    });
}

class NoAnswer extends Error {
  constructor(milliseconds: number) {
    super(`No answer within ${milliseconds} ms`);
  }
}

class PrincipalSourceHangs extends Error {
  constructor() {
    super('Not asked: its circuit breaker is open after too many timeouts');
  }
}

async function withDeadline<T>(work: Promise<T>, milliseconds: number): Promise<T> {
  const { promise: late, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new NoAnswer(milliseconds)), milliseconds);
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
