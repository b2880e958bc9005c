import type { VouchedCaller } from '@account-center/caller';
import type { FastifyReply } from 'fastify';
import { RequestRefused } from '../../errors.ts';
import type { GatewayLogger } from '../../logger.ts';
import { type Count, type Counters, createCounters } from './counters.ts';
import { type Counted, type Quota, type RateLimit, createQuotas } from './quotas.ts';

export interface RateLimiter {
  /** Counts a request, before anything costly is done for it. @throws RequestRefused `RATE_LIMITED` */
  countRequest(caller: VouchedCaller, reply: FastifyReply): Promise<void>;
  /** Counts the cost points of an operation. @throws RequestRefused `RATE_LIMITED` */
  countCost(caller: VouchedCaller, points: number, reply: FastifyReply): Promise<void>;
  /**
   * Counts the processor time of planning as cost points. It refuses nothing itself: if the quota is used up, the
   * caller's next operation is refused. For a successful plan only the time above `FREE_MILLISECONDS` counts.
   */
  chargePlanning(caller: VouchedCaller, milliseconds: number, isGivenUp: boolean): void;
  stop(): Promise<void>;
}

/** A caller whose planning takes this share of a processor over the window has used up its cost points. */
const PLANNING_SHARE = 0.1;
/** Plans are shared by all callers, so planning up to this time is not charged. */
const FREE_MILLISECONDS = 50;

type Policy = keyof Quota;

const MEANING: Record<Policy, string> = { requests: 'requests', cost: 'cost points' };

export const noRateLimiter: RateLimiter = {
  countRequest: async () => {},
  countCost: async () => {},
  chargePlanning: () => {},
  stop: async () => {},
};

interface Parts {
  logger: GatewayLogger;
  /** For the counters in this gateway's memory. */
  counterBytes: number;
}

/** Enforces the quotas of requests and of cost points per account, app and anonymous address. */
export function createRateLimiter(options: RateLimit, { logger, counterBytes }: Parts): RateLimiter {
  const { windowSeconds, redisUrl } = options;
  const counters: Counters = createCounters({
    windowSeconds,
    redisUrl,
    logger,
    maximumBytes: counterBytes,
  });
  const quotaOf = createQuotas(options);

  const count = async (policy: Policy, { key, quota }: Counted, points: number, reply: FastifyReply) => {
    const seen = await counters.add(`${policy}:${key}`, points);
    tellState(reply, policy, quota, { seen, windowSeconds });
    if (seen.used > quota[policy]) throw rateLimited(policy, quota, { seen, windowSeconds }, reply);
  };

  return {
    countRequest: (caller, reply) => count('requests', quotaOf(caller), 1, reply),
    async countCost(caller, points, reply) {
      if (points > 0) await count('cost', quotaOf(caller), Math.ceil(points), reply);
    },
    chargePlanning(caller, milliseconds, isGivenUp) {
      const charged = isGivenUp ? milliseconds : milliseconds - FREE_MILLISECONDS;
      if (charged <= 0) return;
      const { key, quota } = quotaOf(caller);
      const pointsPerMillisecond = Math.max(1, quota.cost / (windowSeconds * 1_000 * PLANNING_SHARE));
      const counted = counters.add(`cost:${key}`, Math.ceil(charged * pointsPerMillisecond));
      counted.catch((error: unknown) => logger.warn({ err: error }, 'The time of planning could not be counted'));
    },
    stop: () => counters.stop(),
  };
}

interface State {
  seen: Count;
  windowSeconds: number;
}

const secondsLeft = ({ seen }: State) => Math.max(1, Math.ceil(seen.millisecondsLeft / 1_000));

/**
 * Sets the headers of draft-ietf-httpapi-ratelimit-headers: both policies in the structured form, and one in the older
 * form of three headers: requests, or the cost when that refuses.
 */
function tellState(reply: FastifyReply, policy: Policy, quota: Quota, state: State): void {
  const remaining = Math.max(0, quota[policy] - state.seen.used);
  const reset = secondsLeft(state);
  const others = reply.getHeader('ratelimit');
  const own = `"${policy}";r=${remaining};t=${reset}`;
  reply.header('ratelimit', others === undefined ? own : `${String(others)}, ${own}`);
  if (others !== undefined && remaining > 0) return;
  const { windowSeconds: window } = state;
  reply.header('ratelimit-policy', `"requests";q=${quota.requests};w=${window}, "cost";q=${quota.cost};w=${window}`);
  reply.header('ratelimit-limit', quota[policy]);
  reply.header('ratelimit-remaining', remaining);
  reply.header('ratelimit-reset', reset);
}

function rateLimited(policy: Policy, quota: Quota, state: State, reply: FastifyReply): RequestRefused {
  const retryAfterSeconds = secondsLeft(state);
  const maximum = quota[policy];
  reply.header('retry-after', retryAfterSeconds);
  const message = `More than ${maximum} ${MEANING[policy]} in ${state.windowSeconds} s. Try again in ${retryAfterSeconds} s.`;
  return new RequestRefused('RATE_LIMITED', message, { extensions: { limit: policy, maximum, retryAfterSeconds } });
}
