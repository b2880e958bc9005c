import { type DocumentNode, Kind } from 'graphql';
import { EXPLANATION_URL } from '../explanation/explanation-subgraph.ts';
import type { GatewayOptions, SubgraphAddress } from '../options.ts';
import type { SubgraphTransport } from '../subgraph/transport.ts';
import { readLinks, stringArgument } from './links.ts';

const JOIN_IDENTITY = 'https://specs.apollo.dev/join';

/** The subgraphs that a supergraph is composed of (https://specs.apollo.dev/join). */
export function readSubgraphs(document: DocumentNode): SubgraphAddress[] {
  const join = readLinks(document).find(({ identity }) => identity === JOIN_IDENTITY);
  const directive = join?.localDirectiveName('graph');
  const values = document.definitions.flatMap((node) =>
    node.kind === Kind.ENUM_TYPE_DEFINITION ? (node.values ?? []) : [],
  );
  return values
    .flatMap(({ directives = [] }) => directives.filter(({ name }) => name.value === directive))
    .map((node) => ({ name: stringArgument(node, 'name') ?? '', url: stringArgument(node, 'url') ?? '' }));
}

export interface Transports {
  /** The transports of the latest supergraph passed to `of`. */
  latest(): Readonly<Record<string, SubgraphTransport>>;
  /** The transports of all subgraphs of a supergraph, by name. */
  of(document: DocumentNode): Record<string, SubgraphTransport>;
  stop(): Promise<void>;
}

/** Keeps one transport per address across versions of the supergraph. */
export function createTransports(configured: GatewayOptions['transports']): Transports {
  if (typeof configured !== 'function') {
    return { of: () => configured, latest: () => configured, stop: () => stopAll(Object.values(configured)) };
  }
  const open = new Map<string, SubgraphTransport>();
  const transportTo = (address: SubgraphAddress) => {
    const key = JSON.stringify([address.name, address.url]);
    const transport = open.get(key) ?? openTransport(configured, address);
    open.set(key, transport);
    return transport;
  };
  let latest: Record<string, SubgraphTransport> = {};
  return {
    latest: () => latest,
    of(document) {
      latest = Object.fromEntries(
        readSubgraphs(document)
          .filter(({ url }) => url !== EXPLANATION_URL)
          .map((address) => [address.name, transportTo(address)]),
      );
      return latest;
    },
    stop: () => stopAll([...open.values()]),
  };
}

function openTransport(
  configured: (address: SubgraphAddress) => SubgraphTransport,
  address: SubgraphAddress,
): SubgraphTransport {
  try {
    return configured(address);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`Subgraph "${address.name}" cannot be reached: ${reason}`, { cause: error });
  }
}

async function stopAll(transports: readonly SubgraphTransport[]): Promise<void> {
  await Promise.all(transports.map(async (transport) => await transport.stop?.()));
}
