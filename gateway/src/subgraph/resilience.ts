import { z } from 'zod';

const positive = z.number().positive();

const breakerSchema = z.strictObject({
  failureRate: positive.max(1).default(0.5).describe('share of failed fetches in the window that opens the breaker'),
  minimumFetches: positive.int().default(20).describe('with fewer fetches in the window the breaker stays closed'),
  windowMilliseconds: positive.default(10_000),
  consecutiveTimeouts: positive.int().default(3).describe('timeouts in a row that open the breaker'),
  openMilliseconds: positive.default(5_000).describe('time until one fetch probes the subgraph'),
  probeMilliseconds: positive.default(1_500).describe('time limit for the query that probes; a client waits for it'),
});

const retriesSchema = z.strictObject({
  attempts: z.number().int().min(0).max(5).default(2).describe('maximum number of retries of a query'),
  share: z
    .number()
    .min(0)
    .max(1)
    .default(0.1)
    .describe('retries per fetch: with 0.1, a failing subgraph gets at most a tenth more load'),
  pauseMilliseconds: positive
    .default(50)
    .describe(
      'maximum pause before the first retry; the actual pause is random, and the maximum doubles with each retry',
    ),
});

/** Settings of the circuit breaker and of retries. */
export const resilienceSchema = z.strictObject({
  breaker: breakerSchema.prefault({}),
  retries: retriesSchema.prefault({}),
});
export type Resilience = z.infer<typeof resilienceSchema>;
export type BreakerOptions = Resilience['breaker'];
export type RetryOptions = Resilience['retries'];

export const defaultResilience: Resilience = resilienceSchema.parse({});
