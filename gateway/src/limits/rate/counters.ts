import { createByteCache } from '@account-center/cache';
import type { GatewayLogger } from '../../logger.ts';

/** The state of a window. */
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
  /** For the counters in this gateway's memory. */
  maximumBytes: number;
}

/**
 * Counters in memory, or in a Redis that gateways share. While Redis is unavailable, each gateway counts in its own
 * memory: callers are not locked out, and get at most their quota at each gateway.
 */
export function createCounters(options: CountersOptions): Counters {
  const { windowSeconds, redisUrl, logger } = options;
  const countAlone = createMemoryCounters(options);
  if (redisUrl === undefined) return { add: async (key, points) => countAlone(key, points), stop: async () => {} };
  // Loaded only with Redis, because the client has many modules.
  const loading = import('./redis-counters.ts').then(({ createRedisCounters }) =>
    createRedisCounters(redisUrl, windowSeconds, logger),
  );
  return {
    async add(key, points) {
      const shared = await loading;
      return await shared.add(key, points).catch(() => countAlone(key, points));
    },
    stop: async () => (await loading).stop(),
  };
}

interface Window {
  used: number;
  /** By `performance.now()`, which is not affected by changes of the system clock. */
  endsAt: number;
}

const WINDOW_BYTES = 64;

/** When there are more callers than fit, the least recently used counters are evicted. */
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
