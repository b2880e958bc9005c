import { type ServiceName, serviceNames } from '@account-center/events';
import {
  createGateway,
  type Gateway,
  type GatewayOptions,
  type SubgraphResponse,
  type SubgraphTransport,
} from '@account-center/gateway';
import { type Logger, type RunningSubgraph, startSubgraph } from '@account-center/kit';
import { forEachService } from './each-service.ts';
import { type IdentityEndpoints, inProcessIdentity } from './identity-endpoints.ts';
import { subgraphPackages } from './packages.ts';
import type { Secrets } from './secrets.ts';
import { subgraphConfig, TOKEN_AUDIENCES, TOKEN_ISSUER } from './subgraph-config.ts';

export interface SystemOptions {
  /** URL of the login role of each subgraph's database. The databases are migrated. */
  databaseUrls: Record<ServiceName, string>;
  secrets: Secrets;
  filesDirectory: string;
  log: Logger;
  /** Text of the supergraph, or the file that holds it. */
  supergraphSdl: GatewayOptions['supergraphSdl'];
  playgroundDir?: string;
  /** Database connections of each subgraph. */
  poolSize?: number;
  /** The subgraphs' clock. */
  now?: () => Date;
  /** Adds to what identity answers the gateway: who else may be a principal. For tests. */
  besidesIdentity?: (identity: IdentityEndpoints) => IdentityEndpoints;
  /** Other settings of the gateway; they replace what is set here. */
  gateway?: Partial<GatewayOptions>;
}

type Subgraphs = Record<ServiceName, RunningSubgraph>;

/** Gateway and subgraphs in one process. */
export interface RunningSystem {
  subgraphs: Subgraphs;
  gateway: Gateway;
  /** Ends what was begun: first the gateway's requests, then the subgraphs' work. */
  stop(): Promise<void>;
}

async function startSubgraphs(options: SystemOptions): Promise<Subgraphs> {
  const started = Promise.withResolvers<Subgraphs>();
  // Who speaks to a sibling that has not started yet waits for it.
  const running = async (name: string) => (await started.promise)[name as ServiceName];
  const siblings = Object.fromEntries(
    serviceNames.map((name) => [name, { execute: async (request) => (await running(name)).execute(request) }]),
  ) satisfies Parameters<typeof subgraphConfig>[1]['siblings'];
  const eventTransport: Parameters<typeof subgraphConfig>[1]['eventTransport'] = {
    deliver: async (consumer, batch) => (await running(consumer)).apply(batch),
  };
  const subgraphs = await forEachService(async (name) => {
    const { definition } = await subgraphPackages[name]();
    return await startSubgraph(
      definition,
      subgraphConfig(name, { ...options, databaseUrl: options.databaseUrls[name], siblings, eventTransport }),
    );
  });
  started.resolve(subgraphs);
  return subgraphs;
}

const inProcessTransport = (subgraph: RunningSubgraph): SubgraphTransport => ({
  // The same shape; the two packages declare it on their own because neither may know the other.
  execute: async (request) => (await subgraph.execute(request)) as SubgraphResponse,
});

async function startGateway(subgraphs: Subgraphs, options: SystemOptions): Promise<Gateway> {
  const identity = inProcessIdentity(subgraphs.identity, options.secrets.caller);
  const { principals, jwks } = options.besidesIdentity?.(identity) ?? identity;
  return await createGateway({
    supergraphSdl: options.supergraphSdl,
    transports: Object.fromEntries(serviceNames.map((name) => [name, inProcessTransport(subgraphs[name])])),
    callerSecret: options.secrets.caller,
    tokens: { issuer: TOKEN_ISSUER, audiences: TOKEN_AUDIENCES, jwks },
    principals,
    forward: serviceNames.map((name) => ({ prefix: `/files/${name}`, handler: subgraphs[name].fetch })),
    logger: options.log,
    ...(options.playgroundDir === undefined ? {} : { playgroundDir: options.playgroundDir }),
    ...options.gateway,
  });
}

const stopAll = (subgraphs: Subgraphs) => Promise.all(Object.values(subgraphs).map((subgraph) => subgraph.stop()));

/** Starts the whole system in this process; the gateway does not listen yet. */
export async function startSystem(options: SystemOptions): Promise<RunningSystem> {
  const subgraphs = await startSubgraphs(options);
  const gateway = await startGateway(subgraphs, options).catch(async (error: unknown) => {
    await stopAll(subgraphs);
    throw error;
  });
  return {
    subgraphs,
    gateway,
    async stop() {
      await gateway.stop();
      await stopAll(subgraphs);
    },
  };
}
