import type { Tracer } from '@opentelemetry/api';
import { z } from 'zod';
import type { SafelistSource } from './clients/safelist.ts';
import type { GatewayLogger } from './logger.ts';
import type { JwksSource } from './principal/jwks.ts';
import type { PrincipalSource } from './principal/source.ts';
import { PUBLIC_KEY_ALGORITHMS } from './principal/tokens.ts';
import { type GivenSettings, type Settings, settingsSchema } from './settings.ts';
import type { SubgraphTransport } from './subgraph/transport.ts';
import type { MetricsOptions } from './telemetry/metrics-server.ts';

/** Requests below a path are handled by a function instead of the graph. */
export interface ForwardRule {
  /** Path such as `/files/org`; everything below it is forwarded. */
  prefix: string;
  /** Gets the client's request; `x-caller` is there when the client sent a valid token. */
  handler: (request: Request) => Promise<Response>;
}

/** A subgraph and its URL in the supergraph. */
export interface SubgraphAddress {
  name: string;
  /** May be empty. */
  url: string;
}

export interface TokenOptions {
  /** Required issuer of tokens; null accepts any issuer with one of the keys. */
  issuer: string | null;
  /** Accepted audiences of tokens; null accepts any audience. */
  audiences: string[] | null;
  jwks: JwksSource;
  /** Accepted signature algorithms, each only with keys of its type; all asymmetric ones unless set. */
  algorithms?: string[];
  /** Claims with the permissions of the bearer, such as `scp` or `realm_access.roles`; `scope` unless set. */
  scopeClaims?: string[];
}

export interface GatewayOptions extends GivenSettings {
  /** Text of a Federation 2 supergraph, or a file that is reloaded when it changes. */
  supergraphSdl: string | { file: string };
  /** The transport of each subgraph in the supergraph. A function is called once per address. */
  transports: Record<string, SubgraphTransport> | ((address: SubgraphAddress) => SubgraphTransport);
  /** Secret that gateway and subgraphs share to sign callers, at least 32 bytes. Null: subgraphs get no caller. */
  callerSecret: string | null;
  /** Which tokens are accepted. `off` accepts every caller and enforces no rule: for conformance suites and benches only. */
  tokens: TokenOptions | 'off';
  /** Source of the sessions' validity and permissions. */
  principals: PrincipalSource;
  forward?: ForwardRule[];
  /** Folder of static files that are served at `/`. */
  playgroundDir?: string;
  logger?: GatewayLogger;
  /** Safelists of apps that may only run registered operations: a folder of manifests, or a custom source. */
  safelists?: { folder: string } | SafelistSource;
  /** Serves metrics for Prometheus on a separate port; off unless set. */
  metrics?: MetricsOptions;
  /** Creates spans for every request; off unless set. */
  tracer?: Tracer;
}

const MINIMUM_SECRET_BYTES = 32;
const functionSchema = z.custom<(...values: never[]) => unknown>(
  (value) => typeof value === 'function',
  'must be a function',
);

const optionsSchema = z.object({
  ...settingsSchema.shape,
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
  safelists: z.union([z.object({ folder: z.string().min(1) }), z.object({ find: functionSchema })]).optional(),
});

/**
 * The settings, with defaults for omitted ones. A gateway without its security configuration does not start.
 * @throws with every option that is missing or wrong
 */
export function readSettings(options: GatewayOptions): Settings {
  const schema = options.tokens === 'off' ? optionsSchema.omit({ tokens: true }) : optionsSchema;
  const result = schema.safeParse(options);
  if (result.success) return result.data;
  const problems = result.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
  throw new Error(`The gateway does not start with this configuration: ${problems.join('; ')}`);
}
