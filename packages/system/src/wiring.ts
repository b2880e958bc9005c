import { type ServiceName, serviceNames } from '@account-center/events';
import {
  type GatewayOptions,
  readinessOf,
  type SubgraphResponse,
  type SubgraphTransport,
} from '@account-center/gateway';
import type { RunningSubgraph, SubgraphConfig } from '@account-center/kit';
import { listen } from '@account-center/kit/http';
import { httpGatewayParts, httpPeers } from './parts/http-peers.ts';
import { findFreePort } from './machine/ports.ts';
import { forEachService } from './parts/each-service.ts';
import { forwardRules } from './parts/forward-rules.ts';
import { type IdentityEndpoints, inProcessIdentity } from './parts/identity-endpoints.ts';

const KEYS_DEADLINE_MILLISECONDS = 3_000;

export type Subgraphs = Record<ServiceName, RunningSubgraph>;

/** How the parts of a system in one process call each other. */
export interface Wiring {
  /** A subgraph's connections to its siblings. */
  peersOf(name: ServiceName): Pick<SubgraphConfig, 'siblings' | 'eventTransport'>;
  /** Makes the subgraphs reachable; returns the gateway's connections to them. */
  connect(subgraphs: Subgraphs): Promise<Pick<GatewayOptions, 'transports' | 'forward'> & IdentityEndpoints>;
  stop(): Promise<void>;
}

const inProcessTransport = (subgraph: RunningSubgraph): SubgraphTransport => ({
  // The same shape: gateway and kit each declare it, because neither may import the other.
  async execute(request) {
    const unwanted = new AbortController();
    if (request.deadline) request.deadline.work = unwanted;
    return (await subgraph.execute({ ...request, signal: unwanted.signal })) as SubgraphResponse;
  },
  readiness: () => readinessOf(subgraph.fetch),
});

/** Function calls: nothing is serialised. */
export function wireInProcess(callerSecret: string): Wiring {
  const connected = Promise.withResolvers<Subgraphs>();
  // A call to a sibling that has not started yet waits for it.
  const running = async (name: string) => (await connected.promise)[name as ServiceName];
  const siblings: SubgraphConfig['siblings'] = Object.fromEntries(
    serviceNames.map((name) => [name, { execute: async (request) => (await running(name)).execute(request) }]),
  );
  const eventTransport: SubgraphConfig['eventTransport'] = {
    deliver: async (consumer, delivery) => (await running(consumer)).apply(delivery),
  };
  return {
    peersOf: () => ({ siblings, eventTransport }),
    async connect(subgraphs) {
      connected.resolve(subgraphs);
      return {
        transports: Object.fromEntries(serviceNames.map((name) => [name, inProcessTransport(subgraphs[name])])),
        forward: forwardRules((name) => subgraphs[name].fetch),
        ...inProcessIdentity(subgraphs.identity, callerSecret),
      };
    },
    stop: async () => {},
  };
}

/** HTTP on the loopback, as between processes, but in one process: for tests that both topologies answer alike. */
export async function wireOverHttp(callerSecret: string): Promise<Wiring> {
  const host = '127.0.0.1';
  const ports = await forEachService(findFreePort);
  const urls = await forEachService(async (name) => `http://${host}:${ports[name]}`);
  const opened: { stop(): Promise<void> }[] = [];
  return {
    peersOf(name) {
      const peers = httpPeers(name, urls, callerSecret);
      opened.push(peers);
      return peers;
    },
    async connect(subgraphs) {
      const servers = await forEachService((name) =>
        listen((request) => subgraphs[name].fetch(request), { host, port: ports[name] }),
      );
      opened.push(...Object.values(servers));
      const { jwks, ...parts } = httpGatewayParts(urls, callerSecret);
      return {
        ...parts,
        jwks: async () =>
          (await (await fetch(jwks, { signal: AbortSignal.timeout(KEYS_DEADLINE_MILLISECONDS) })).json()) as Awaited<
            ReturnType<IdentityEndpoints['jwks']>
          >,
      };
    },
    async stop() {
      await Promise.all(opened.map((one) => one.stop()));
    },
  };
}
