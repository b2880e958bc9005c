import { ROUTER_SUPPORTED_SUPERGRAPH_FEATURES } from '@apollo/federation-internals';
import { type ConstDirectiveNode, type DocumentNode, Kind } from 'graphql';
import { type Annotated, listAnnotated } from './annotated.ts';
import { type LinkedSpec, readLinks, stringArgument } from './links.ts';

const APOLLO = 'https://specs.apollo.dev';
/** Connectors resolve fields without a subgraph, which this gateway does not support. */
const CONNECTOR_DIRECTIVES = ['connect', 'source'];

/**
 * Refuses supergraphs with features that this gateway does not support. Metadata (`@tag`, `@cacheTag`, links that are
 * not `for` execution or security) is ignored. For security features see `access-directives.ts`. The README has the table.
 * @throws with one line that names the first unsupported feature
 */
export function assertServed(document: DocumentNode): void {
  const links = readLinks(document);
  for (const link of links) assertKnown(link);
  const joins = links.filter(({ identity }) => identity === `${APOLLO}/join`);
  const connectors = links.filter(({ identity }) => identity === `${APOLLO}/connect`);
  const joinField = joins.map((join) => join.localDirectiveName('field'));
  const joinDirective = joins.map((join) => join.localDirectiveName('directive'));
  const connectorNames = connectors.flatMap((link) =>
    CONNECTOR_DIRECTIVES.map((name) => link.localDirectiveName(name)),
  );
  const schemas = document.definitions.filter((node) => node.kind === Kind.SCHEMA_DEFINITION);
  const ofSchema = schemas.map((node): Annotated => ({ coordinate: 'the schema', node }));
  for (const { coordinate, node: part } of [...ofSchema, ...listAnnotated(document)]) {
    for (const node of part.directives ?? []) {
      if (joinField.includes(node.name.value)) assertJoinServed(coordinate, node);
      const name = joinDirective.includes(node.name.value) ? stringArgument(node, 'name') : null;
      if (name !== null && [...connectorNames, ...CONNECTOR_DIRECTIVES].includes(name)) {
        throw notServed(`connectors (@${name} on ${coordinate})`);
      }
    }
  }
}

const notServed = (feature: string) => new Error(`The supergraph uses ${feature}, which this gateway does not serve`);

function assertKnown({ identity, version, purpose }: LinkedSpec): void {
  if (purpose !== 'EXECUTION') return;
  const url = version === '' ? identity : `${identity}/${version}`;
  if (!ROUTER_SUPPORTED_SUPERGRAPH_FEATURES.has(url)) throw notServed(`the feature ${url} for its execution`);
}

function assertJoinServed(coordinate: string, node: ConstDirectiveNode): void {
  const label = stringArgument(node, 'overrideLabel');
  if (label !== null) throw notServed(`progressive @override (label "${label}" on ${coordinate})`);
  if (node.arguments?.some(({ name, value }) => name.value === 'contextArguments' && value.kind !== Kind.NULL)) {
    throw notServed(`@fromContext (on an argument of ${coordinate})`);
  }
}
