import {
  type ConstDirectiveNode,
  GraphQLDirective,
  GraphQLError,
  type GraphQLFieldConfigArgumentMap,
  GraphQLScalarType,
  Kind,
  getArgumentValues,
} from 'graphql';

/** Names in a directive's arguments, such as scopes; specifications give them scalars of their own. */
export const NameScalar = new GraphQLScalarType<string>({
  name: 'Name',
  parseValue: String,
  parseLiteral(node) {
    if (node.kind === Kind.STRING || node.kind === Kind.ENUM) return node.value;
    throw new GraphQLError('A name is written as a string');
  },
});

export type ReadDirective<Values> = (node: ConstDirectiveNode, coordinate: string) => Values;

/**
 * Reads a directive's arguments as GraphQL says (specification, 3.13): one value stands for a list of one, lists inside
 * of lists as well, null where it is allowed.
 * @returns a function that throws when the arguments are not of their types: what is not understood is never left out.
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
