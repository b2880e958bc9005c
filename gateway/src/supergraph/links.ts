import { type ConstDirectiveNode, type ConstValueNode, type DocumentNode, Kind } from 'graphql';

/** A specification that a supergraph uses, as one `@link` on its schema says. */
export interface LinkedSpec {
  /** URL without the version, such as `https://specs.apollo.dev/requiresScopes`. */
  readonly identity: string;
  /** Such as `v0.1`; empty when the URL names none. */
  readonly version: string;
  /** The purpose of the link, such as `SECURITY` or `EXECUTION`; null when it is optional. */
  readonly purpose: string | null;
  /** The `@link` itself. */
  readonly node: ConstDirectiveNode;
  /** The local name of the specification's directive. Names without `@`. */
  localDirectiveName(name: string): string;
}

const LINK_IDENTITY = 'https://specs.apollo.dev/link';
const SPEC_URL = /^(.+?)\/(v\d+\.\d+)\/?$/;

/**
 * The specifications that a supergraph links (https://specs.apollo.dev/link/v1.0).
 * @throws when there is no `@link` of the link specification: it is not a Federation 2 supergraph.
 */
export function readLinks(document: DocumentNode): LinkedSpec[] {
  const onSchema = document.definitions
    .filter(({ kind }) => kind === Kind.SCHEMA_DEFINITION || kind === Kind.SCHEMA_EXTENSION)
    .flatMap((definition) =>
      'directives' in definition ? ((definition.directives ?? []) as ConstDirectiveNode[]) : [],
    );
  const bootstrap = onSchema.find((node) => stringArgument(node, 'url')?.startsWith(`${LINK_IDENTITY}/`));
  if (!bootstrap) throw new Error('This is not a Federation 2 supergraph: its schema has no @link');
  return onSchema.filter((node) => node.name.value === bootstrap.name.value).map(readLink);
}

function readLink(node: ConstDirectiveNode): LinkedSpec {
  const url = stringArgument(node, 'url');
  if (url === null) throw new Error('A @link of the supergraph has no URL');
  const [, identity = url, version = ''] = SPEC_URL.exec(url) ?? [];
  const specName = identity.slice(identity.lastIndexOf('/') + 1);
  const namespace = stringArgument(node, 'as') ?? specName;
  const imports = readImports(argument(node, 'import'));
  return {
    identity,
    version,
    purpose: stringArgument(node, 'for'),
    node,
    localDirectiveName(name) {
      const unimported = name === specName ? namespace : `${namespace}__${name}`;
      return imports.get(`@${name}`)?.slice(1) ?? unimported;
    },
  };
}

/** Imported name → local name; directives with their `@`. */
function readImports(list: ConstValueNode | undefined): Map<string, string> {
  const imports = new Map<string, string>();
  // A single value is a list of one.
  for (const item of list?.kind === Kind.LIST ? list.values : list ? [list] : []) {
    if (item.kind === Kind.STRING) imports.set(item.value, item.value);
    if (item.kind !== Kind.OBJECT) continue;
    const field = (name: string) => item.fields.find((candidate) => candidate.name.value === name)?.value;
    const [name, as] = [field('name'), field('as')];
    if (name?.kind === Kind.STRING) imports.set(name.value, as?.kind === Kind.STRING ? as.value : name.value);
  }
  return imports;
}

function argument(node: ConstDirectiveNode, name: string): ConstValueNode | undefined {
  return node.arguments?.find((candidate) => candidate.name.value === name)?.value;
}

export function stringArgument(node: ConstDirectiveNode, name: string): string | null {
  const value = argument(node, name);
  return value?.kind === Kind.STRING || value?.kind === Kind.ENUM ? value.value : null;
}
