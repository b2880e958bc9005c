import { onTestFinished } from 'vitest';
import { type Gateway, type GatewayLogger, type GatewayOptions, createGateway } from '../../src/index.ts';
import { AUDIENCE, type FixtureIdentity, ISSUER, createFixtureIdentity } from './identity.ts';
import { type FixtureSubgraph, type RecordedCall, composeFixture, createFixtureTransports } from './subgraphs.ts';

export const CALLER_SECRET = 'a secret that is long enough for tests';

export interface LogLine {
  level: string;
  message: string;
  details: Record<string, unknown>;
}

export interface GraphqlAnswer {
  status: number;
  headers: Headers;
  data: Record<string, unknown> | null | undefined;
  errors: { message: string; path?: (string | number)[]; extensions: Record<string, unknown> }[];
  body: Record<string, unknown>;
}

export interface AskOptions {
  /** Subject whose token is sent; anonymous without. */
  as?: string;
  token?: string;
  variables?: Record<string, unknown>;
  operationName?: string;
  headers?: Record<string, string>;
}

export interface FixtureSystem {
  gateway: Gateway;
  identity: FixtureIdentity;
  calls: RecordedCall[];
  logs: LogLine[];
  ask(query: string, options?: AskOptions): Promise<GraphqlAnswer>;
}

export function createLogRecorder() {
  const logs: LogLine[] = [];
  const write = (level: string) => (details: Record<string, unknown>, message: string) => {
    logs.push({ level, details, message });
  };
  const logger: GatewayLogger = {
    debug: write('debug'),
    info: write('info'),
    warn: write('warn'),
    error: write('error'),
  };
  return { logs, logger };
}

/** A gateway that listens, with in-process subgraphs; stopped when the test (or its file's hook) ends. */
export async function startFixtureSystem(
  subgraphs: readonly FixtureSubgraph[],
  overrides: Partial<GatewayOptions> = {},
): Promise<FixtureSystem> {
  const identity = await createFixtureIdentity();
  const { transports, calls } = createFixtureTransports(subgraphs);
  const { logs, logger } = createLogRecorder();
  const gateway = await createGateway({
    supergraphSdl: composeFixture(subgraphs),
    transports,
    callerSecret: CALLER_SECRET,
    tokens: { issuer: ISSUER, audiences: [AUDIENCE], jwks: identity.jwks },
    principals: identity.principals,
    logger,
    ...overrides,
  });
  await gateway.listen(0);

  const ask = async (query: string, options: AskOptions = {}): Promise<GraphqlAnswer> => {
    const token = options.token ?? (options.as === undefined ? null : await identity.token(options.as));
    const response = await fetch(`${gateway.url}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/graphql-response+json',
        ...(token === null ? {} : { authorization: `Bearer ${token}` }),
        ...options.headers,
      },
      body: JSON.stringify({ query, variables: options.variables, operationName: options.operationName }),
    });
    const body = (await response.json()) as Record<string, unknown>;
    const { data, errors } = body as Pick<GraphqlAnswer, 'data' | 'errors'>;
    return { status: response.status, headers: response.headers, data, errors: errors ?? [], body };
  };
  return { gateway, identity, calls, logs, ask };
}

/** Starts a system for one test only. */
export async function startSystemForTest(...parameters: Parameters<typeof startFixtureSystem>): Promise<FixtureSystem> {
  const system = await startFixtureSystem(...parameters);
  onTestFinished(() => system.gateway.stop());
  return system;
}
