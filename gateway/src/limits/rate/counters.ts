import { createByteCache } from '@account-center/cache';
import { type RedisClientType, createClient } from '@redis/client';
import { RateLimiterRedis } from 'rate-limiter-flexible';
import type { GatewayLogger } from '../../logger.ts';

/** What a window has seen. */
export interface Count {
  used: number;
  millisecondsLeft: number;
}

export interface Counters {
  add(key: string, points: number): Promise<Count>;
  stop(): Promise<void>;
}

export interface CountersOptions {
  windowSeconds: number;
  redisUrl?: string | undefined;
  logger: GatewayLogger;
  /** For the counters that this gateway keeps itself. */
  maximumBytes: number;
}

/** Counting never refuses; what is too much is judged by whoever counts. */
const UNLIMITED = Number.MAX_SAFE_INTEGER;
const KEY_PREFIX = 'gateway-rate';
/** A Redis that takes longer is left out for this request. */
const REDIS_MILLISECONDS = 100;
const LONGEST_RECONNECT_MILLISECONDS = 2_000;

/**
 * Counters in memory, or in a Redis that gateways share. While Redis is away each gateway goes on counting in its own
 * memory: nobody is locked out, and nobody gets more than the quota at each gateway.
 */
export function createCounters(options: CountersOptions): Counters {
  const { windowSeconds, redisUrl, logger } = options;
  const countAlone = createMemoryCounters(options);
  if (redisUrl === undefined) return { add: async (key, points) => countAlone(key, points), stop: async () => {} };
  const client = connect(redisUrl, logger);
  const shared = new RateLimiterRedis({
    storeClient: client,
    useRedisPackage: true,
    rejectIfRedisNotReady: true,
    points: UNLIMITED,
    duration: windowSeconds,
    keyPrefix: KEY_PREFIX,
  });
  return {
    async add(key, points) {
      try {
        const { consumedPoints, msBeforeNext } = await shared.consume(key, points);
        return { used: consumedPoints, millisecondsLeft: Math.max(0, msBeforeNext) };
      } catch {
        return countAlone(key, points);
      }
    },
    async stop() {
      if (client.isOpen) client.destroy();
    },
  };
}

interface Window {
  used: number;
  /** By `performance.now()`, which no clock that is set changes. */
  endsAt: number;
}

const WINDOW_BYTES = 64;

/** When there are more callers than fit, those who were away longest are forgotten. */
function createMemoryCounters({ windowSeconds, maximumBytes }: CountersOptions) {
  const windows = createByteCache<Window>({ maximumBytes, bytesOf: () => WINDOW_BYTES });
  return (key: string, points: number): Count => {
    const now = performance.now();
    let window = windows.get(key);
    if (!window || window.endsAt <= now) {
      window = { used: 0, endsAt: now + windowSeconds * 1_000 };
      windows.set(key, window);
    }
    window.used += points;
    return { used: window.used, millisecondsLeft: window.endsAt - now };
  };
}

function connect(url: string, logger: GatewayLogger): RedisClientType {
  const client: RedisClientType = createClient({
    url,
    disableOfflineQueue: true,
    commandOptions: { timeout: REDIS_MILLISECONDS },
    socket: { reconnectStrategy: (attempts) => Math.min(attempts * 100, LONGEST_RECONNECT_MILLISECONDS) },
  });
  let isAway = false;
  client.on('error', (error: unknown) => {
    if (!isAway) logger.warn({ err: error }, 'Redis is away: requests are counted by this gateway alone');
    isAway = true;
  });
  client.on('ready', () => {
    if (isAway) logger.info({}, 'Redis is back: requests are counted together');
    isAway = false;
  });
  // It goes on trying by itself.
  client.connect().catch(() => {});
  return client;
}
