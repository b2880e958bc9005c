import { z } from 'zod';
import type { BreakerOptions } from './breaker.ts';
import type { RetryOptions } from './retries.ts';

/** How often a subgraph may fail until it is left alone, and which of its failures are tried again. */
export interface Resilience {
  breaker: BreakerOptions;
  retries: RetryOptions;
}

export const defaultResilience: Resilience = {
  breaker: {
    failureRate: 0.5,
    minimumFetches: 20,
    windowMilliseconds: 10_000,
    consecutiveTimeouts: 3,
    openMilliseconds: 5_000,
    probeMilliseconds: 1_500,
  },
  retries: { attempts: 2, share: 0.1, pauseMilliseconds: 50 },
};

const positive = z.number().positive();

export const resilienceSchema = z.strictObject({
  breaker: z
    .strictObject({
      failureRate: positive.max(1),
      minimumFetches: positive.int(),
      windowMilliseconds: positive,
      consecutiveTimeouts: positive.int(),
      openMilliseconds: positive,
      probeMilliseconds: positive,
    })
    .partial()
    .optional(),
  retries: z
    .strictObject({
      attempts: z.number().int().min(0).max(5),
      share: z.number().min(0).max(1),
      pauseMilliseconds: positive,
    })
    .partial()
    .optional(),
});
