import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { z } from 'zod';
import { settingsSchema } from '../settings.ts';

/** The file names where a secret is; it never contains the secret. */
const secret = z.union(
  [z.strictObject({ env: z.string().min(1) }), z.strictObject({ file: z.string().min(1) })],
  'must be {"env": "NAME OF A VARIABLE"} or {"file": "PATH"}',
);
const port = z.number().int().min(0).max(65_535);

/** Every key of the configuration file, with its text in the README (`pnpm settings`). All are optional. */
export const configSchema = z.strictObject({
  issuer: z
    .string()
    .min(1)
    .optional()
    .meta({ description: 'required issuer of tokens; the command line takes precedence', shown: 'not checked' }),
  audiences: z.array(z.string().min(1)).min(1).optional().meta({
    description: 'accepted audiences of tokens; the command line takes precedence',
    shown: 'not checked',
  }),
  algorithms: z.array(z.string().min(1)).min(1).optional().meta({
    description: 'accepted signature algorithms of tokens',
    shown: 'every asymmetric algorithm, each only with keys of its type',
  }),
  scopeClaims: z.array(z.string().min(1)).min(1).optional().meta({
    description:
      'claims with the permissions of the bearer, as a text or a list: `["scp"]`, `["permissions"]`, `["realm_access.roles"]`',
    shown: '`["scope"]`',
  }),
  callerSecret: secret.optional().meta({
    description:
      'secret that signs callers for the subgraphs, at least 32 bytes: `{"env": "VARIABLE"}` or `{"file": "PATH"}`',
    shown: 'subgraphs do not get the caller',
  }),
  principalsUrl: z.url().optional().meta({
    description: 'URL that is asked for the session and the permissions of every request; needs `callerSecret`',
    shown: "the token's `scope`",
  }),
  subgraphs: z.record(z.string(), z.url()).optional().meta({
    description: 'URLs of subgraphs, by name: `{"orders": "http://orders:4001/graphql"}`',
    shown: 'the URLs in the supergraph',
  }),
  ...settingsSchema.shape,
  safelistDir: z.string().min(1).optional().meta({
    description: 'folder of persisted query manifests, see below',
    shown: 'every app may send any operation',
  }),
  metrics: z
    .strictObject({ port, host: z.string().min(1).exactOptional() })
    .optional()
    .meta({
      description: '`{"port": 9400, "host": "127.0.0.1"}`: address of `GET /metrics` for Prometheus',
      shown: 'not served',
    }),
  otlpEndpoint: z.url().optional().meta({
    description: 'base URL of an OpenTelemetry collector over HTTP, such as `http://127.0.0.1:4318`',
    shown: 'no tracing',
  }),
  host: z.string().min(1).default('127.0.0.1').meta({ description: 'address to listen at' }),
  port: port
    .default(4_000)
    .meta({ description: 'port to listen at, 0 for a free one; the command line takes precedence' }),
  logLevel: z
    .enum(['debug', 'info', 'warn', 'error'])
    .default('info')
    .meta({ description: '`debug`, `info`, `warn` or `error`' }),
  playgroundDir: z.string().min(1).optional().meta({
    description: 'folder of static files served at `/`',
    shown: 'none',
  }),
});

/** The keys that a file sets. */
export type GivenConfig = z.input<typeof configSchema>;

/**
 * Reads the configuration file; paths in it are relative to its folder.
 * @throws with the file and every key that is unknown or wrong.
 */
export function readConfig(file: string): GivenConfig {
  const given = readJson(file) as GivenConfig;
  const result = configSchema.safeParse(given);
  if (!result.success) {
    const problems = result.error.issues.map(({ path, message }) => [...path, message].join(': '));
    throw new Error(`${file} is not a valid gateway configuration: ${problems.join('; ')}`);
  }
  const { callerSecret, playgroundDir, safelistDir, ...config } = given;
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
    throw new Error(`${file} is not JSON: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
}
