import { readFileSync } from 'node:fs';
import { startTracing } from '@account-center/tracing';
import pino from 'pino';
import type { GatewayEnvironment } from '../environment.ts';
import type { Gateway } from '../gateway.ts';
import type { GatewayOptions, SubgraphAddress } from '../options.ts';
import type { JwksSource } from '../principal/jwks.ts';
import { httpPrincipalSource } from '../principal/http-source.ts';
import { tokenPrincipalSource } from '../principal/token-source.ts';
import { httpTransport } from '../subgraph/http-transport.ts';
import { type CommandLine, WrongUsage } from './command-line.ts';
import { type GivenConfig, configSchema, readConfig } from './config.ts';
import { tuningOf } from './tuning.ts';

interface Surroundings {
  environment: GatewayEnvironment;
  /** Reports in one line which protection is off. */
  warn: (warning: string) => void;
}

/** Starts a gateway from the command line and its configuration file. @throws with what is wrong, in one line. */
export async function startFromCommandLine(
  commandLine: CommandLine,
  surroundings: Surroundings,
): Promise<Pick<Gateway, 'stop'>> {
  const config = commandLine.config === null ? {} : readConfig(commandLine.config);
  const { logLevel, host, port } = configSchema.parse(config);
  const logger = pino({ name: 'gateway', level: logLevel });
  const options = toGatewayOptions(commandLine, config, surroundings);
  // Loading the gateway is slow, so mistakes in the command line are reported before it.
  const { createGateway } = await import('../gateway.ts');
  const tracing = config.otlpEndpoint
    ? await startTracing({ endpoint: config.otlpEndpoint, serviceName: 'gateway' })
    : null;
  const gateway = await createGateway({ ...options, logger, ...(tracing && { tracer: tracing.tracer }) });
  const stop = async () => {
    await gateway.stop();
    await tracing?.stop();
  };
  try {
    const url = await gateway.listen(commandLine.port ?? port, host);
    // Logged at every log level: scripts that start this process wait for it.
    logger.child({}, { level: 'info' }).info({ url }, 'ready');
  } catch (error) {
    await stop();
    throw error;
  }
  return { stop };
}

function toGatewayOptions(
  commandLine: CommandLine,
  config: GivenConfig,
  { environment, warn }: Surroundings,
): GatewayOptions {
  const { playgroundDir, metrics } = config;
  const { rateLimit, ...tuning } = tuningOf(config);
  const callerSecret = config.callerSecret ? readSecret(config.callerSecret, environment) : null;
  if (callerSecret === null) warn('callerSecret is not set: subgraphs do not get the caller.');
  return {
    supergraphSdl: { file: commandLine.supergraph },
    transports: (address) => httpTransport({ url: urlOf(address, config) }),
    callerSecret,
    tokens: toTokenOptions(commandLine, config, { environment, warn }),
    principals: toPrincipalSource(config, callerSecret),
    ...tuning,
    ...rateLimitOf(commandLine, rateLimit),
    ...(playgroundDir === undefined ? {} : { playgroundDir }),
    ...(metrics ? { metrics } : {}),
  };
}

/** Conformance suites and benches exceed the quotas of a client, so --no-auth has no rate limit unless the file sets one. */
function rateLimitOf({ jwks }: CommandLine, rateLimit: GatewayOptions['rateLimit']) {
  if (rateLimit !== undefined) return { rateLimit };
  return jwks === null ? { rateLimit: false as const } : {};
}

function toTokenOptions(
  { jwks, ...commandLine }: CommandLine,
  config: GivenConfig,
  { environment, warn }: Surroundings,
): GatewayOptions['tokens'] {
  if (jwks === null) {
    if (environment.isProduction) throw new WrongUsage('--no-auth is refused in production.');
    warn('--no-auth: every caller may do everything. Use it for conformance suites and benches only.');
    return 'off';
  }
  const issuer = commandLine.issuer ?? config.issuer ?? null;
  const audiences = commandLine.audiences ?? config.audiences ?? null;
  const unchecked = [issuer === null ? 'issuer' : null, audiences === null ? 'audience' : null].filter((name) => name);
  if (unchecked.length > 0) {
    warn(`The ${unchecked.join(' and ')} of tokens is not checked: every token of these keys is accepted.`);
  }
  const { algorithms, scopeClaims } = config;
  return {
    issuer,
    audiences,
    jwks: toJwksSource(jwks),
    ...(algorithms ? { algorithms } : {}),
    ...(scopeClaims ? { scopeClaims } : {}),
  };
}

/** Reads a file at once, so that a missing one is reported at startup. */
function toJwksSource(jwks: string): JwksSource {
  if (/^https?:/i.test(jwks)) {
    if (!URL.canParse(jwks)) throw new WrongUsage(`--jwks ${jwks} is not a URL.`);
    return new URL(jwks);
  }
  const keys: unknown = JSON.parse(readFileSync(jwks, 'utf8'));
  if (typeof keys !== 'object' || keys === null || !('keys' in keys))
    throw new Error(`${jwks} is not a JSON Web Key Set.`);
  return { file: jwks };
}

function toPrincipalSource({ principalsUrl: url }: GivenConfig, callerSecret: string | null) {
  if (url === undefined) return tokenPrincipalSource();
  if (callerSecret === null) throw new Error('principalsUrl needs callerSecret, which signs the requests to it.');
  return httpPrincipalSource({ url, callerSecret });
}

function readSecret(source: NonNullable<GivenConfig['callerSecret']>, environment: GatewayEnvironment): string {
  if ('file' in source) return readFileSync(source.file, 'utf8').trimEnd();
  const value = environment.secret(source.env);
  if (value === undefined) throw new Error(`callerSecret: the variable ${source.env} is not set.`);
  return value;
}

/** @throws when there is none; the caller adds the subgraph's name */
function urlOf({ name, url: ofSupergraph }: SubgraphAddress, { subgraphs = {} }: GivenConfig): string {
  const url = Object.hasOwn(subgraphs, name) ? (subgraphs[name] as string) : ofSupergraph;
  if (url === '') throw new Error('it has no URL, neither in the supergraph nor in "subgraphs"');
  return url;
}
