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
      'origins of other web pages that may call the gateway from a browser, such as `https://app.example.com`, separated by commas',
  }),
  TRUST_PROXY: networks().optional().meta({
    description:
      'addresses or networks of the proxies in front, such as `10.0.0.7,172.16.0.0/12`: `X-Forwarded-For` is trusted from these only. Sign-in attempts, quotas, punches and the audit trail use the client address in it',
  }),
  RATE_LIMIT: flag()
    .default(true)
    .meta({ description: '`0` turns rate limits off', shown: code(1) }),
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
      description: 'cost points of these requests; `gateway/README.md` says how the cost of an operation is computed',
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
      'Redis or Valkey in which several gateways share their counters, `redis://cache:6379`; without it each counts alone',
  }),
  SAFELIST_DIR: words().optional().meta({
    description: 'folder of persisted query manifests: apps with a manifest may only run the operations in it',
  }),
  PERSISTED_DOCUMENT_BYTES: bytes()
    .optional()
    .meta({
      description: 'memory for operations that clients register by their hash; `0` turns that off',
      shown: code(16 * 2 ** 20),
    }),
  GATEWAY_CACHE_BYTES: wholeNumber().optional().meta({
    description: 'heap for everything that the gateway caches for clients: plans, documents, principals, counters',
    shown: 'an eighth of the heap, 256 MiB at most',
  }),
  ESSENTIAL_SUBGRAPHS: namesOf(serviceNames).optional().meta({
    description:
      'subgraphs without which `/readyz` answers that the gateway is not ready, separated by commas; without another one it is ready and degraded',
    shown: '`identity`',
  }),
  BREAKER_FAILURE_RATE: share()
    .optional()
    .meta({
      description:
        'share of recent fetches that must fail before the breaker opens: the gateway then sends the subgraph no requests',
      shown: code(breaker.failureRate),
    }),
  BREAKER_MINIMUM_FETCHES: wholeNumber()
    .optional()
    .meta({
      description: 'minimum of fetches in the window; with fewer the failure rate does not open the breaker',
      shown: code(breaker.minimumFetches),
    }),
  BREAKER_WINDOW_MILLISECONDS: wholeNumber()
    .optional()
    .meta({ description: 'length of the window of recent fetches', shown: code(breaker.windowMilliseconds) }),
  BREAKER_CONSECUTIVE_TIMEOUTS: wholeNumber()
    .optional()
    .meta({
      description: 'consecutive timeouts that open the breaker',
      shown: code(breaker.consecutiveTimeouts),
    }),
  BREAKER_OPEN_MILLISECONDS: wholeNumber()
    .optional()
    .meta({
      description: 'how long the breaker stays open before a probe',
      shown: code(breaker.openMilliseconds),
    }),
  BREAKER_PROBE_MILLISECONDS: wholeNumber()
    .optional()
    .meta({
      description: 'deadline of the probe, a query',
      shown: code(breaker.probeMilliseconds),
    }),
  GATEWAY_CONFIG: words().optional().meta({
    description:
      'JSON file with the other settings of the gateway (limits, quotas of single apps, retries, list sizes, …); `gateway/README.md` lists its keys. A variable above takes precedence over its key in the file',
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
