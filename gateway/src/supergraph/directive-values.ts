import {
  type ConstDirectiveNode,
  GraphQLDirective,
  GraphQLError,
  type GraphQLFieldConfigArgumentMap,
  GraphQLScalarType,
  Kind,
  getArgumentValues,
} from 'graphql';

/** Names in a directive's arguments, such as scopes; specifications define their own scalars for them. */
export const NameScalar = new GraphQLScalarType<string>({
  name: 'Name',
  parseValue: String,
  parseLiteral(node) {
    if (node.kind === Kind.STRING || node.kind === Kind.ENUM) return node.value;
    throw new GraphQLError('A name must be a string');
  },
});

export type ReadDirective<Values> = (node: ConstDirectiveNode, coordinate: string) => Values;

/**
 * Reads a directive's arguments with GraphQL's input coercion (specification, 3.13): a single value becomes a list of one,
 * also in nested lists; null where it is allowed.
 * @returns a function that throws when an argument has the wrong type: an unreadable rule is never skipped.
 */
export function directiveReader<Values>(args: GraphQLFieldConfigArgumentMap): ReadDirective<Values> {
  const directive = new GraphQLDirective({ name: 'directive', locations: [], args });
  return (node, coordinate) => {
    try {
      return getArgumentValues(directive, node) as Values;
    } catch (error) {
      const problem = error instanceof Error ? error.message : String(error);
      throw new Error(`The directive @${node.name.value} on ${coordinate} cannot be read: ${problem}`, {
        cause: error,
      });
    }
  };
}
