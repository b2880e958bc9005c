import type { ServiceName } from '@account-center/events';
import {
  buildASTSchema,
  type ConstDirectiveNode,
  getDirectiveValues,
  getNamedType,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  isObjectType,
  parse,
  valueFromASTUntyped,
} from 'graphql';
import { inject } from 'vitest';

/** A field of the root that clients can ask for. */
export interface RootField {
  operation: 'query' | 'mutation';
  /** Such as `Query.member`. */
  coordinate: string;
  definition: GraphQLField<unknown, unknown>;
  /** The subgraph that answers it. */
  owner: ServiceName;
  /** Alternatives of permissions, one of which must be held whole; null when the field asks for none. */
  permissions: string[][] | null;
  /** Asks for any signed-in caller. */
  authenticated: boolean;
}

/** The supergraph with its directives: what the gateway serves, and by which rules. */
export function readSupergraph(): GraphQLSchema {
  const supergraph = inject('supergraph');
  if ('problem' in supergraph) throw new Error(supergraph.problem);
  return buildASTSchema(parse(supergraph.sdl), { assumeValid: true });
}

type Directed = { astNode?: { readonly directives?: readonly ConstDirectiveNode[] | undefined } | null | undefined };

const directivesOf = ({ astNode }: Directed, name: string) =>
  (astNode?.directives ?? []).filter((directive) => directive.name.value === name);

/** Whether the composed schema keeps an element from clients. */
export const isInaccessible = (element: Directed | GraphQLNamedType): boolean =>
  directivesOf(element as Directed, 'inaccessible').length > 0;

function ownerOf(definition: GraphQLField<unknown, unknown>): ServiceName {
  const [join] = directivesOf(definition, 'join__field');
  const graph = join?.arguments?.find(({ name }) => name.value === 'graph');
  if (!graph) throw new Error(`No subgraph answers ${definition.name}`);
  return String(valueFromASTUntyped(graph.value)).toLowerCase() as ServiceName;
}

function rootFieldsOf(schema: GraphQLSchema, operation: RootField['operation']): RootField[] {
  const root = operation === 'query' ? schema.getQueryType() : schema.getMutationType();
  const requiresScopes = schema.getDirective('requiresScopes');
  if (!root || !requiresScopes) throw new Error(`The supergraph has no ${operation} or no permissions`);
  return Object.values(root.getFields())
    .filter((definition) => !isInaccessible(definition))
    .map((definition) => ({
      operation,
      coordinate: `${root.name}.${definition.name}`,
      definition,
      owner: ownerOf(definition),
      permissions: definition.astNode
        ? ((getDirectiveValues(requiresScopes, definition.astNode)?.scopes as string[][] | undefined) ?? null)
        : null,
      authenticated: directivesOf(definition, 'authenticated').length > 0,
    }));
}

export const listRootFields = (schema: GraphQLSchema): RootField[] => [
  ...rootFieldsOf(schema, 'query'),
  ...rootFieldsOf(schema, 'mutation'),
];

/** Whether a caller with these permissions may ask for the field. */
export const allows = ({ permissions }: Pick<RootField, 'permissions'>, held: readonly string[]): boolean =>
  permissions === null || permissions.some((group) => group.every((permission) => held.includes(permission)));

/** Whether a field answers an object, which needs a selection. */
export const answersObject = ({ definition }: Pick<RootField, 'definition'>): boolean =>
  isObjectType(getNamedType(definition.type));
