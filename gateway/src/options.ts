import type { Tracer } from '@opentelemetry/api';
import { z } from 'zod';
import type { SafelistSource } from './clients/safelist.ts';
import type { GatewayLogger } from './logger.ts';
import type { ListSizeDefaults } from './limits/cost/list-size.ts';
import type { RateLimitOptions } from './limits/rate/quotas.ts';
import type { Limits } from './limits/limits.ts';
import type { JwksSource } from './principal/jwks.ts';
import type { PrincipalSource } from './principal/source.ts';
import { PUBLIC_KEY_ALGORITHMS } from './principal/tokens.ts';
import { type Resilience, resilienceSchema } from './subgraph/resilience.ts';
import type { SubgraphTransport } from './subgraph/transport.ts';
import type { MetricsOptions } from './telemetry/metrics-server.ts';

/** Requests below a path that a handler answers instead of the graph. */
export interface ForwardRule {
  /** Path such as `/files/org`; everything below it is forwarded. */
  prefix: string;
  /** Gets the client's request; `x-caller` is there when the client sent a valid token. */
  handler: (request: Request) => Promise<Response>;
}

/** A subgraph and where the supergraph says that it is. */
export interface SubgraphAddress {
  name: string;
  /** May be empty. */
  url: string;
}

export interface AuthorizationOptions {
  /** `filter` takes refused fields out of the operation; `reject` refuses an operation that has any. */
  mode?: 'filter' | 'reject';
  /** Whether refused fields are told in `errors`. On unless set. */
  tellErrors?: boolean;
  /** Only logs what would be refused, and refuses nothing. For introducing a policy; never in production. */
  dryRun?: boolean;
}

export interface TokenOptions {
  /** Who must have issued a token; null takes it from whoever holds one of the keys. */
  issuer: string | null;
  /** A token has to be for one of them; null takes it whomever it is for. */
  audiences: string[] | null;
  jwks: JwksSource;
  /** Signature algorithms; all with a public key unless set, each with keys that are meant for it. No others are accepted. */
  algorithms?: string[];
  /** Claims that name what the bearer may do, such as `scp` or `realm_access.roles`; `scope` unless set. */
  scopeClaims?: string[];
}

/** Web pages of other origins that may call this gateway from a browser. Cookies are never accepted from them. */
export interface CorsOptions {
  /** Exact origins, such as `https://app.example.com`. */
  origins: string[];
  /** How long a browser may remember the permission, in seconds. An hour unless set. */
  maximumAgeSeconds?: number;
}

export interface GatewayOptions {
  /** Text of a Federation 2 supergraph, or a file that is served anew when it changes. */
  supergraphSdl: string | { file: string };
  /** How each subgraph that the supergraph names is reached. A function is asked once for every address. */
  transports: Record<string, SubgraphTransport> | ((address: SubgraphAddress) => SubgraphTransport);
  /** Secret that gateway and subgraphs share to sign callers; 32 bytes at least. Null tells subgraphs of no caller. */
  callerSecret: string | null;
  /** Which tokens are accepted. `off` serves everybody and enforces no rule: for conformance suites and benches only. */
  tokens: TokenOptions | 'off';
  /** Who knows what a session may do, and whether it still holds. */
  principals: PrincipalSource;
  forward?: ForwardRule[];
  /** Folder of static files that are served at `/`. */
  playgroundDir?: string;
  logger?: GatewayLogger;
  limits?: Partial<Limits>;
  /** How long lists are taken to be when the cost of an operation is computed. */
  listSizes?: Partial<ListSizeDefaults>;
  authorization?: AuthorizationOptions;
  /** When a subgraph that fails is left alone, and which failures are tried again. */
  resilience?: { [Part in keyof Resilience]?: Partial<Resilience[Part]> };
  /** Quotas of callers; `false` turns them off. Generous ones hold unless set. */
  rateLimit?: RateLimitOptions | false;
  /** Which apps may only run registered operations: a folder of manifests, or a source of your own. */
  safelists?: { folder: string } | SafelistSource;
  /** Subgraphs without which the gateway is not ready; without another one it is ready and degraded. None unless set. */
  essentialSubgraphs?: string[];
  /** Heap for all that is remembered because clients asked for it; `defaultCacheBytes()` unless set. */
  cacheBytes?: number;
  /** Memory for documents that clients register by their hash; 0 turns that off. 16 MiB unless set. */
  persistedDocumentBytes?: number;
  /** Without it only pages of the gateway's own origin can call it from a browser. */
  cors?: CorsOptions;
  /** Serves metrics for Prometheus on a port of their own; not served unless set. */
  metrics?: MetricsOptions;
  /** Makes spans of every request; none are made unless set. */
  tracer?: Tracer;
  /** Which proxies' `X-Forwarded-For` is believed; none unless set. */
  trustProxy?: boolean | string;
}

const MINIMUM_SECRET_BYTES = 32;
const functionSchema = z.custom<(...values: never[]) => unknown>(
  (value) => typeof value === 'function',
  'must be a function',
);

/** No wildcard and no path: what a browser sends as `Origin`. */
const isOrigin = (text: string) => URL.canParse(text) && /^https?:/.test(text) && new URL(text).origin === text;

const quotaSchema = z.object({
  requests: z.number().int().positive().optional(),
  cost: z.number().int().positive().optional(),
});
export const rateLimitSchema = z.object({
  windowSeconds: z.number().int().positive().optional(),
  anonymous: quotaSchema.optional(),
  account: quotaSchema.optional(),
  app: quotaSchema.optional(),
  apps: z.record(z.string(), quotaSchema).optional(),
  redisUrl: z
    .string()
    .regex(/^(rediss?|unix):\/\//)
    .optional(),
});

export const corsSchema = z.object({
  origins: z.array(z.string().refine(isOrigin, 'must be an origin such as "https://app.example.com"')).min(1),
  maximumAgeSeconds: z.number().int().nonnegative().optional(),
});

const securitySchema = z.object({
  supergraphSdl: z.union([z.string().min(1), z.object({ file: z.string().min(1) })]),
  transports: z.union([z.record(z.string(), z.object({ execute: functionSchema })), functionSchema]),
  callerSecret: z
    .string()
    .refine((secret) => Buffer.byteLength(secret) >= MINIMUM_SECRET_BYTES, {
      message: `must have at least ${MINIMUM_SECRET_BYTES} bytes`,
    })
    .nullable(),
  tokens: z.object({
    issuer: z.string().min(1).nullable(),
    audiences: z.array(z.string().min(1)).min(1).nullable(),
    jwks: z.union([z.instanceof(URL), z.object({ file: z.string().min(1) }), functionSchema]),
    algorithms: z.array(z.enum(PUBLIC_KEY_ALGORITHMS)).min(1).optional(),
    scopeClaims: z.array(z.string().min(1)).min(1).optional(),
  }),
  principals: z.object({ resolve: functionSchema }),
  forward: z
    .array(z.object({ prefix: z.string().regex(/^(\/[A-Za-z0-9._~-]+)+$/), handler: functionSchema }))
    .optional(),
  limits: z.record(z.string(), z.number().int().positive()).optional(),
  resilience: resilienceSchema.optional(),
  rateLimit: z.union([z.literal(false), rateLimitSchema]).optional(),
  safelists: z.union([z.object({ folder: z.string().min(1) }), z.object({ find: functionSchema })]).optional(),
  essentialSubgraphs: z.array(z.string().min(1)).optional(),
  cacheBytes: z.number().int().positive().optional(),
  persistedDocumentBytes: z.number().int().nonnegative().optional(),
  cors: corsSchema.optional(),
});

/** A gateway without its security configuration does not start. @throws with every setting that is missing or wrong. */
export function assertGatewayOptions(options: GatewayOptions): void {
  const schema = options.tokens === 'off' ? securitySchema.omit({ tokens: true }) : securitySchema;
  const result = schema.safeParse(options);
  if (result.success) return;
  const problems = result.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
  throw new Error(`The gateway does not start with this configuration: ${problems.join('; ')}`);
}
