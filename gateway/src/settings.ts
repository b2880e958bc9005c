import { z } from 'zod';
import { defaultCacheBytes } from './caches.ts';
import { limitsSchema } from './limits/limits.ts';
import { rateLimitSchema } from './limits/rate/quotas.ts';
import { resilienceSchema } from './subgraph/resilience.ts';

/** No wildcard and no path: what a browser sends as `Origin`. */
const isOrigin = (text: string) => URL.canParse(text) && /^https?:/.test(text) && new URL(text).origin === text;

const corsSchema = z.strictObject({
  origins: z.array(z.string().refine(isOrigin, 'must be an origin such as "https://app.example.com"')).min(1),
  maximumAgeSeconds: z
    .number()
    .int()
    .nonnegative()
    .default(3_600)
    .describe('how long a browser may remember the permission'),
});
export type Cors = z.infer<typeof corsSchema>;

const authorizationSchema = z.strictObject({
  mode: z
    .enum(['filter', 'reject'])
    .default('filter')
    .describe('`filter` takes refused fields out of the operation; `reject` refuses an operation that has any'),
  tellErrors: z.boolean().default(true).describe('whether refused fields are told in `errors`'),
  dryRun: z
    .boolean()
    .default(false)
    .describe('only logs what would be refused, and refuses nothing; for introducing a policy, never in production'),
});
export type AuthorizationSettings = z.infer<typeof authorizationSchema>;

const listSizesSchema = z.strictObject({
  listSize: z.number().int().positive().default(10),
  slicingArguments: z
    .array(z.string().min(1))
    .default(['first', 'last', 'limit', 'count', 'size', 'take', 'top', 'pageSize', 'perPage']),
});
/** How long a list of which nothing else tells is, and the names of arguments that ask for a number of items. */
export type ListSizes = z.infer<typeof listSizesSchema>;

/**
 * What a gateway may be told whatever it stands in front of: types, checks and defaults of the settings, and what the
 * README tells of them (`pnpm settings`).
 */
export const settingsSchema = z.strictObject({
  limits: limitsSchema.prefault({}).meta({
    description: 'how large an operation may be and how long things may take',
    shown: '[the table](#limits)',
  }),
  listSizes: listSizesSchema.prefault({}).meta({
    description:
      '`{"listSize": 10, "slicingArguments": ["first", …]}`: how long a list is taken to be when neither `@listSize` nor an argument of such a name tells',
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
    description: 'subgraphs without which `/readyz` answers 503; without another one the gateway is ready and degraded',
    shown: 'none',
  }),
  cacheBytes: z.number().int().positive().default(defaultCacheBytes).meta({
    description: 'heap for all that is remembered because clients asked for it, see below',
    shown: 'an eighth of the heap that Node.js may use, 256 MiB at most',
  }),
  persistedDocumentBytes: z
    .number()
    .int()
    .nonnegative()
    .default(16 * 1024 * 1024)
    .meta({
      description: 'memory for documents that clients register by their hash; 0 turns that off',
      shown: '16 MiB',
    }),
  cors: corsSchema.optional().meta({
    description:
      '`{"origins": ["https://app.example.com"], "maximumAgeSeconds": 3600}`: pages of other origins that may call from a browser; cookies are never accepted from them',
    shown: 'its own pages only',
  }),
  authorization: authorizationSchema.prefault({}).meta({
    description: '`{"mode": "filter" or "reject", "tellErrors": true, "dryRun": false}`',
    shown: 'filter, and tell',
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
      description: 'proxies whose `X-Forwarded-For` is believed: addresses, or `true` for all',
      shown: 'none',
    }),
});
export type Settings = z.infer<typeof settingsSchema>;
/** As somebody gives them: what is left out has its default. */
export type GivenSettings = z.input<typeof settingsSchema>;
