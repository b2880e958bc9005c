import { z } from 'zod';

const positive = z.number().positive();

const breakerSchema = z.strictObject({
  failureRate: positive
    .max(1)
    .default(0.5)
    .describe('share of the fetches within the window that have failed, at which the subgraph is not asked any more'),
  minimumFetches: positive.int().default(20).describe('fewer fetches within the window say nothing'),
  windowMilliseconds: positive.default(10_000),
  consecutiveTimeouts: positive
    .int()
    .default(3)
    .describe('fetches in a row that were not answered in time, which say that the subgraph hangs'),
  openMilliseconds: positive
    .default(5_000)
    .describe('until the subgraph is asked once more, to see whether it is well'),
  probeMilliseconds: positive
    .default(1_500)
    .describe('until the query that finds out must have been answered: somebody waits for it'),
});

const retriesSchema = z.strictObject({
  attempts: z.number().int().min(0).max(5).default(2).describe('how often a query is asked again at most'),
  share: z
    .number()
    .min(0)
    .max(1)
    .default(0.1)
    .describe('retries that each fetch pays for: with 0.1, a failing subgraph gets a tenth more of load at most'),
  pauseMilliseconds: positive
    .default(50)
    .describe('the longest pause before the first retry; the real one is drawn by lot, and doubles'),
});

/** How often a subgraph may fail until it is left alone, and which of its failures are tried again. */
export const resilienceSchema = z.strictObject({
  breaker: breakerSchema.prefault({}),
  retries: retriesSchema.prefault({}),
});
export type Resilience = z.infer<typeof resilienceSchema>;
export type BreakerOptions = Resilience['breaker'];
export type RetryOptions = Resilience['retries'];

export const defaultResilience: Resilience = resilienceSchema.parse({});
