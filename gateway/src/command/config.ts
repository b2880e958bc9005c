import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { z } from 'zod';
import { corsSchema, rateLimitSchema } from '../options.ts';
import { type Limits, defaultLimits } from '../limits/limits.ts';
import { resilienceSchema } from '../subgraph/resilience.ts';

const limit = z.number().int().positive().optional();
const limitNames = Object.keys(defaultLimits) as (keyof Limits)[];
const limits = Object.fromEntries(limitNames.map((name) => [name, limit])) as Record<keyof Limits, typeof limit>;

/** Secrets are named here, never written here. */
const secret = z.union(
  [z.strictObject({ env: z.string().min(1) }), z.strictObject({ file: z.string().min(1) })],
  'must be {"env": "NAME OF A VARIABLE"} or {"file": "PATH"}',
);

/** Every key of the configuration file. All are optional; what is left out has the default that the README tells. */
const configSchema = z.strictObject({
  /** Whom tokens must come from (`iss`). */
  issuer: z.string().min(1).optional(),
  /** For whom tokens must be (`aud`), one of them at least. */
  audiences: z.array(z.string().min(1)).min(1).optional(),
  /** Accepted signature algorithms. */
  algorithms: z.array(z.string().min(1)).min(1).optional(),
  /** Claims that name what the bearer of a token may do. */
  scopeClaims: z.array(z.string().min(1)).min(1).optional(),
  /** What callers are signed with for the subgraphs. */
  callerSecret: secret.optional(),
  /** Who is asked whether a session still holds, and what it may do. */
  principalsUrl: z.url().optional(),
  /** Where subgraphs are, by name, instead of where the supergraph says. */
  subgraphs: z.record(z.string(), z.url()).optional(),
  limits: z.strictObject(limits).optional(),
  authorization: z
    .strictObject({
      mode: z.enum(['filter', 'reject']).optional(),
      tellErrors: z.boolean().optional(),
      dryRun: z.boolean().optional(),
    })
    .optional(),
  resilience: resilienceSchema.optional(),
  /** Serves metrics for Prometheus, at 127.0.0.1 unless another host is given. */
  metrics: z.strictObject({ port: z.number().int().min(0).max(65_535), host: z.string().min(1).optional() }).optional(),
  /** Base URL of an OpenTelemetry collector over HTTP. */
  otlpEndpoint: z.url().optional(),
  /** How long lists are taken to be when the cost of an operation is computed. */
  listSizes: z.strictObject({ listSize: limit, slicingArguments: z.array(z.string().min(1)).optional() }).optional(),
  /** Quotas of callers, or false for none. */
  rateLimit: z.union([z.literal(false), z.strictObject(rateLimitSchema.shape)]).optional(),
  /** Folder of persisted query manifests, one for each app that may only run what it has registered. */
  safelistDir: z.string().min(1).optional(),
  /** Subgraphs without which the gateway is not ready. */
  essentialSubgraphs: z.array(z.string().min(1)).optional(),
  /** Heap for all that is remembered because clients asked for it. */
  cacheBytes: z.number().int().positive().optional(),
  persistedDocumentBytes: z.number().int().nonnegative().optional(),
  /** Origins of web pages that may call the gateway from a browser. */
  cors: z.strictObject(corsSchema.shape).optional(),
  host: z.string().min(1).optional(),
  port: z.number().int().min(0).max(65_535).optional(),
  logLevel: z.enum(['debug', 'info', 'warn', 'error']).optional(),
  playgroundDir: z.string().min(1).optional(),
  trustProxy: z.union([z.boolean(), z.string().min(1)]).optional(),
});

export type GatewayConfig = z.infer<typeof configSchema>;

/**
 * The configuration file, with its paths relative to its folder.
 * @throws with the file and every key that is unknown or wrong.
 */
export function readConfig(file: string): GatewayConfig {
  const result = configSchema.safeParse(readJson(file));
  if (!result.success) {
    const problems = result.error.issues.map(({ path, message }) => [...path, message].join(': '));
    throw new Error(`${file} is no configuration of the gateway: ${problems.join('; ')}`);
  }
  const { callerSecret, playgroundDir, safelistDir, ...config } = result.data;
  const fromFolder = (path: string) => resolve(dirname(file), path);
  const isFile = callerSecret !== undefined && 'file' in callerSecret;
  return {
    ...config,
    ...(callerSecret ? { callerSecret: isFile ? { file: fromFolder(callerSecret.file) } : callerSecret } : {}),
    ...(safelistDir === undefined ? {} : { safelistDir: fromFolder(safelistDir) }),
    ...(playgroundDir === undefined ? {} : { playgroundDir: fromFolder(playgroundDir) }),
  };
}

function readJson(file: string): unknown {
  const text = readFileSync(file, 'utf8');
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Error(`${file} is no JSON: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
}
