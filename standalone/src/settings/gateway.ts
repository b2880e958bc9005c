import { defaultRateLimit } from '@account-center/gateway/quotas';
import { defaultResilience } from '@account-center/gateway/resilience';
import { serviceNames } from '@account-center/events';
import type { z } from 'zod';
import { bytes, flag, namesOf, networks, origins, share, url, wholeNumber, words } from './kinds.ts';

const { breaker } = defaultResilience;

const code = (value: number) => `\`${value}\``;

/** Variables of the gateway, the same in every topology. */
export const gatewayVariables = {
  CORS_ORIGINS: origins().optional().meta({
    description:
      'web pages of other origins that may call the gateway from a browser, such as `https://app.example.com`, parted by commas',
  }),
  TRUST_PROXY: networks().optional().meta({
    description:
      'addresses or networks of the proxies in front, such as `10.0.0.7,172.16.0.0/12`: only their `X-Forwarded-For` is believed, and with it the address that sign-in attempts, quotas, punches and the audit trail tell',
  }),
  RATE_LIMIT: flag()
    .default(true)
    .meta({ description: '`0` counts no requests', shown: code(1) }),
  RATE_LIMIT_WINDOW_SECONDS: wholeNumber()
    .optional()
    .meta({
      description: 'length of the window in which requests and their cost are counted',
      shown: code(defaultRateLimit.windowSeconds),
    }),
  RATE_LIMIT_ANONYMOUS_REQUESTS: wholeNumber()
    .optional()
    .meta({
      description: 'requests of an address without a token, in a window',
      shown: code(defaultRateLimit.anonymous.requests),
    }),
  RATE_LIMIT_ANONYMOUS_COST: wholeNumber()
    .optional()
    .meta({
      description: 'cost points of these requests; `gateway/README.md` tells what an operation costs',
      shown: code(defaultRateLimit.anonymous.cost),
    }),
  RATE_LIMIT_ACCOUNT_REQUESTS: wholeNumber()
    .optional()
    .meta({
      description: 'requests of an account, in a window',
      shown: code(defaultRateLimit.account.requests),
    }),
  RATE_LIMIT_ACCOUNT_COST: wholeNumber()
    .optional()
    .meta({
      description: 'cost points of these requests',
      shown: code(defaultRateLimit.account.cost),
    }),
  RATE_LIMIT_APP_REQUESTS: wholeNumber()
    .optional()
    .meta({
      description: 'requests of an app, in a window',
      shown: code(defaultRateLimit.app.requests),
    }),
  RATE_LIMIT_APP_COST: wholeNumber()
    .optional()
    .meta({
      description: 'cost points of these requests',
      shown: code(defaultRateLimit.app.cost),
    }),
  REDIS_URL: url(['redis', 'rediss', 'unix'], 'redis://cache:6379').optional().meta({
    description:
      'Redis or Valkey in which several gateways count together, `redis://cache:6379`; without it each counts alone',
  }),
  SAFELIST_DIR: words().optional().meta({
    description: 'folder of persisted query manifests: the apps named there may only run what they have registered',
  }),
  PERSISTED_DOCUMENT_BYTES: bytes()
    .optional()
    .meta({
      description: 'memory for operations that clients register by their hash; `0` turns that off',
      shown: code(16 * 2 ** 20),
    }),
  GATEWAY_CACHE_BYTES: wholeNumber().optional().meta({
    description:
      'heap for all that the gateway remembers because clients asked for it: plans, documents, principals, counters',
    shown: 'an eighth of the heap, 256 MiB at most',
  }),
  ESSENTIAL_SUBGRAPHS: namesOf(serviceNames).optional().meta({
    description:
      'subgraphs without which the gateway tells that it is not ready (`/readyz`), parted by commas; without another one it is ready and degraded',
    shown: '`identity`',
  }),
  BREAKER_FAILURE_RATE: share()
    .optional()
    .meta({
      description: 'part of the latest fetches that has to fail until a subgraph is left alone',
      shown: code(breaker.failureRate),
    }),
  BREAKER_MINIMUM_FETCHES: wholeNumber()
    .optional()
    .meta({
      description: 'fewer fetches than these within the window say nothing',
      shown: code(breaker.minimumFetches),
    }),
  BREAKER_WINDOW_MILLISECONDS: wholeNumber()
    .optional()
    .meta({ description: 'window of the latest fetches', shown: code(breaker.windowMilliseconds) }),
  BREAKER_CONSECUTIVE_TIMEOUTS: wholeNumber()
    .optional()
    .meta({
      description: 'fetches in a row that have to be answered too late until a subgraph is left alone',
      shown: code(breaker.consecutiveTimeouts),
    }),
  BREAKER_OPEN_MILLISECONDS: wholeNumber()
    .optional()
    .meta({
      description: 'until a subgraph that was left alone is asked again',
      shown: code(breaker.openMilliseconds),
    }),
  BREAKER_PROBE_MILLISECONDS: wholeNumber()
    .optional()
    .meta({
      description: 'how long the query may take that is the first to ask it',
      shown: code(breaker.probeMilliseconds),
    }),
  GATEWAY_CONFIG: words().optional().meta({
    description:
      'JSON file with every other setting of the gateway (limits, quotas of single apps, retries, list sizes, …) by the keys of `gateway/README.md`; a variable above wins over its key there',
  }),
};

export type GatewayVariables = z.infer<z.ZodObject<typeof gatewayVariables>>;

/** The variables again, for a child process that reads them by the same schema. */
export const gatewayVariablesIn = (variables: NodeJS.ProcessEnv): Record<string, string> =>
  Object.fromEntries(
    Object.keys(gatewayVariables).flatMap((name) => {
      const value = variables[name];
      return value === undefined ? [] : [[name, value]];
    }),
  );
