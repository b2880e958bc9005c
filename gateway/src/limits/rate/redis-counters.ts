import { type RedisClientType, createClient } from '@redis/client';
import { RateLimiterRedis } from 'rate-limiter-flexible';
import type { GatewayLogger } from '../../logger.ts';
import type { Counters } from './counters.ts';

/** The library only counts; the rate limiter decides what is too much. */
const UNLIMITED = Number.MAX_SAFE_INTEGER;
const KEY_PREFIX = 'gateway-rate';
/** If Redis takes longer, this request is counted in memory. */
const REDIS_MILLISECONDS = 100;
const LONGEST_RECONNECT_MILLISECONDS = 2_000;

/** Counters in a Redis that gateways share. `add` throws while Redis is unavailable. */
export function createRedisCounters(url: string, windowSeconds: number, logger: GatewayLogger): Counters {
  const client = connect(url, logger);
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
      const { consumedPoints, msBeforeNext } = await shared.consume(key, points);
      return { used: consumedPoints, millisecondsLeft: Math.max(0, msBeforeNext) };
    },
    async stop() {
      if (client.isOpen) client.destroy();
    },
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
    if (!isAway) logger.warn({ err: error }, 'Redis is unavailable: this gateway counts requests in its own memory');
    isAway = true;
  });
  client.on('ready', () => {
    if (isAway) logger.info({}, 'Redis is available again: gateways share their counters');
    isAway = false;
  });
  // The client reconnects by itself.
  client.connect().catch(() => {});
  return client;
}
