import {
  type DirectiveNode,
  type DocumentNode,
  GraphQLSchema,
  Kind,
  OperationTypeNode,
  isTypeDefinitionNode,
  visit,
} from 'graphql';

const DEFAULT_NAMES: Readonly<Record<OperationTypeNode, string>> = {
  [OperationTypeNode.QUERY]: 'Query',
  [OperationTypeNode.MUTATION]: 'Mutation',
  [OperationTypeNode.SUBSCRIPTION]: 'Subscription',
};

/** The planner's names of root types, by their names in the supergraph; only those that differ. */
export type RootNames = ReadonlyMap<string, string>;

/** @throws when another type has the name that a root type requires */
export function readRootNames({ definitions }: DocumentNode): RootNames {
  const names = new Map<string, string>();
  for (const definition of definitions) {
    if (definition.kind !== Kind.SCHEMA_DEFINITION) continue;
    for (const { operation, type } of definition.operationTypes) {
      const [name, wanted] = [type.name.value, DEFAULT_NAMES[operation]];
      if (name === wanted) continue;
      const isTaken = definitions.some((node) => isTypeDefinitionNode(node) && node.name.value === wanted);
      if (isTaken) throw new Error(`The supergraph has a type "${wanted}" that is not its root for a ${operation}`);
      names.set(name, wanted);
    }
  }
  return names;
}

/** The planner requires root types with the names of the specification. */
export function withDefaultRootNames(document: DocumentNode, names: RootNames): DocumentNode {
  if (names.size === 0) return document;
  const words = new RegExp(`\\b(?:${[...names.keys()].join('|')})\\b`, 'g');
  const inText = (text: string) => text.replace(words, (word) => names.get(word) ?? word);
  return visit(document, {
    NamedType: (node) => renamed(node, names),
    ObjectTypeDefinition: (node) => renamed(node, names),
    // Directives of the join specification have type names in strings.
    Directive: (node: DirectiveNode) =>
      node.name.value.startsWith('join__')
        ? visit(node, { StringValue: (string) => ({ ...string, value: inText(string.value) }) })
        : undefined,
  });
}

export function renamed<Named extends { name: { kind: Kind.NAME; value: string } }>(
  node: Named,
  names: RootNames,
): Named | undefined {
  const value = names.get(node.name.value);
  return value === undefined ? undefined : { ...node, name: { kind: Kind.NAME, value } };
}

/** Subscriptions are not supported, so the schema shows none. */
export function withoutSubscriptions(schema: GraphQLSchema): GraphQLSchema {
  const root = schema.getSubscriptionType();
  if (!root) return schema;
  const config = schema.toConfig();
  const types = config.types.filter((type) => type !== root);
  return new GraphQLSchema({ ...config, types, subscription: null, assumeValid: true });
}
