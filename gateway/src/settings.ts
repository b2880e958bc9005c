import { z } from 'zod';
import { defaultCacheBytes } from './caches.ts';
import { limitsSchema } from './limits/limits.ts';
import { rateLimitSchema } from './limits/rate/quotas.ts';
import { resilienceSchema } from './subgraph/resilience.ts';

/** An origin as browsers send it in `Origin`: no wildcard, no path. */
const isOrigin = (text: string) => URL.canParse(text) && /^https?:/.test(text) && new URL(text).origin === text;

const corsSchema = z.strictObject({
  origins: z.array(z.string().refine(isOrigin, 'must be an origin such as "https://app.example.com"')).min(1),
  maximumAgeSeconds: z
    .number()
    .int()
    .nonnegative()
    .default(3_600)
    .describe('how long a browser may cache the permission'),
});
export type Cors = z.infer<typeof corsSchema>;

const authorizationSchema = z.strictObject({
  mode: z
    .enum(['filter', 'reject'])
    .default('filter')
    .describe(
      '`filter` removes refused fields from the operation; `reject` refuses an operation with any refused field',
    ),
  tellErrors: z.boolean().default(true).describe('whether refused fields are reported in `errors`'),
  dryRun: z
    .boolean()
    .default(false)
    .describe('logs what would be refused and refuses nothing; for introducing a policy, never in production'),
});
export type AuthorizationSettings = z.infer<typeof authorizationSchema>;

const listSizesSchema = z.strictObject({
  listSize: z.number().int().positive().default(10),
  slicingArguments: z
    .array(z.string().min(1))
    .default(['first', 'last', 'limit', 'count', 'size', 'take', 'top', 'pageSize', 'perPage']),
});
/** The default size of a list, and the names of arguments with a number of items. */
export type ListSizes = z.infer<typeof listSizesSchema>;

/**
 * Settings that do not depend on the graph behind the gateway: their types, checks and defaults, and their text in the
 * README (`pnpm settings`).
 */
export const settingsSchema = z.strictObject({
  limits: limitsSchema.prefault({}).meta({
    description: 'maximum sizes and times',
    shown: '[the table](#limits)',
  }),
  listSizes: listSizesSchema.prefault({}).meta({
    description:
      '`{"listSize": 10, "slicingArguments": ["first", …]}`: assumed size of a list without `@listSize` and without an argument of these names',
    shown: '10, and the names in `src/settings.ts`',
  }),
  rateLimit: z
    .union([z.literal(false), rateLimitSchema])
    .prefault({})
    .meta({
      description: 'quotas, see below; `false` for none',
      shown: 'the quotas below',
    }),
  essentialSubgraphs: z.array(z.string().min(1)).default([]).meta({
    description:
      'subgraphs without which `/readyz` answers 503; without any other subgraph the gateway is ready but degraded',
    shown: 'none',
  }),
  cacheBytes: z.number().int().positive().default(defaultCacheBytes).meta({
    description: 'bytes of heap for caches that grow with the requests of clients, see below',
    shown: "an eighth of Node.js's heap limit, at most 256 MiB",
  }),
  persistedDocumentBytes: z
    .number()
    .int()
    .nonnegative()
    .default(16 * 1024 * 1024)
    .meta({
      description: 'bytes for documents that clients register by their hash; 0 turns this off',
      shown: '16 MiB',
    }),
  cors: corsSchema.optional().meta({
    description:
      '`{"origins": ["https://app.example.com"], "maximumAgeSeconds": 3600}`: other origins whose pages may call the gateway; their cookies are never accepted',
    shown: 'only its own pages',
  }),
  authorization: authorizationSchema.prefault({}).meta({
    description: '`{"mode": "filter" or "reject", "tellErrors": true, "dryRun": false}`',
    shown: 'filter, and report',
  }),
  resilience: resilienceSchema.prefault({}).meta({
    description:
      '`{"breaker": {"failureRate", "minimumFetches", "windowMilliseconds", "consecutiveTimeouts", "openMilliseconds", "probeMilliseconds"}, "retries": {"attempts", "share", "pauseMilliseconds"}}`, see [Subgraphs that fail](#subgraphs-that-fail)',
    shown: 'the values in `src/subgraph/resilience.ts`',
  }),
  trustProxy: z
    .union([z.boolean(), z.string().min(1)])
    .default(false)
    .meta({
      description: 'proxies whose `X-Forwarded-For` is trusted: addresses, or `true` for all',
      shown: 'none',
    }),
});
export type Settings = z.infer<typeof settingsSchema>;
/** Settings as given; omitted ones get their defaults. */
export type GivenSettings = z.input<typeof settingsSchema>;
