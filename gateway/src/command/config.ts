import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { z } from 'zod';
import { settingsSchema } from '../settings.ts';

/** Secrets are named here, never written here. */
const secret = z.union(
  [z.strictObject({ env: z.string().min(1) }), z.strictObject({ file: z.string().min(1) })],
  'must be {"env": "NAME OF A VARIABLE"} or {"file": "PATH"}',
);
const port = z.number().int().min(0).max(65_535);

/** Every key of the configuration file, with what the README tells of it (`pnpm settings`). All are optional. */
export const configSchema = z.strictObject({
  issuer: z
    .string()
    .min(1)
    .optional()
    .meta({ description: 'whom tokens must come from; the command line goes first', shown: 'not checked' }),
  audiences: z.array(z.string().min(1)).min(1).optional().meta({
    description: 'for whom tokens must be, one of them at least; the command line goes first',
    shown: 'not checked',
  }),
  algorithms: z.array(z.string().min(1)).min(1).optional().meta({
    description: 'accepted signature algorithms of tokens',
    shown: 'every one with a public key, each with the keys that are for it',
  }),
  scopeClaims: z.array(z.string().min(1)).min(1).optional().meta({
    description:
      'claims that name what a token\'s bearer may do, as a text or a list: `["scp"]`, `["permissions"]`, `["realm_access.roles"]`',
    shown: '`["scope"]`',
  }),
  callerSecret: secret.optional().meta({
    description:
      'what callers are signed with for the subgraphs, 32 bytes at least: `{"env": "VARIABLE"}` or `{"file": "PATH"}`',
    shown: 'subgraphs are not told who is calling',
  }),
  principalsUrl: z.url().optional().meta({
    description: 'who is asked for every request whether the session holds and what it may do; needs `callerSecret`',
    shown: "the token's `scope`",
  }),
  subgraphs: z.record(z.string(), z.url()).optional().meta({
    description: 'where subgraphs are, by name: `{"orders": "http://orders:4001/graphql"}`',
    shown: 'as the supergraph says',
  }),
  ...settingsSchema.shape,
  safelistDir: z.string().min(1).optional().meta({
    description: 'folder of persisted query manifests, see below',
    shown: 'every app sends what it likes',
  }),
  metrics: z
    .strictObject({ port, host: z.string().min(1).exactOptional() })
    .optional()
    .meta({
      description: '`{"port": 9400, "host": "127.0.0.1"}`: where `GET /metrics` is served for Prometheus',
      shown: 'not served',
    }),
  otlpEndpoint: z.url().optional().meta({
    description: 'base URL of an OpenTelemetry collector over HTTP, such as `http://127.0.0.1:4318`',
    shown: 'nothing is traced',
  }),
  host: z.string().min(1).default('127.0.0.1').meta({ description: 'where it listens' }),
  port: port.default(4_000).meta({ description: 'where it listens, 0 takes a free one; the command line goes first' }),
  logLevel: z
    .enum(['debug', 'info', 'warn', 'error'])
    .default('info')
    .meta({ description: '`debug`, `info`, `warn` or `error`' }),
  playgroundDir: z.string().min(1).optional().meta({
    description: 'folder of static files that is served at `/`',
    shown: 'none',
  }),
});

/** What a file says, and no more. */
export type GivenConfig = z.input<typeof configSchema>;

/**
 * The configuration file, with its paths relative to its folder.
 * @throws with the file and every key that is unknown or wrong.
 */
export function readConfig(file: string): GivenConfig {
  const given = readJson(file) as GivenConfig;
  const result = configSchema.safeParse(given);
  if (!result.success) {
    const problems = result.error.issues.map(({ path, message }) => [...path, message].join(': '));
    throw new Error(`${file} is no configuration of the gateway: ${problems.join('; ')}`);
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
    throw new Error(`${file} is no JSON: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
}
