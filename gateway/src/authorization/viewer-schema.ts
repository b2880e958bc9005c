import {
  type GraphQLNamedType,
  type GraphQLObjectType,
  GraphQLSchema,
  getNamedType,
  isInterfaceType,
  isObjectType,
  isUnionType,
} from 'graphql';
import { LRUCache } from 'lru-cache';
import type { AccessRules } from './access-rules.ts';
import { createJudge } from './judge.ts';
import type { PermissionSet } from './permission-set.ts';
import { TypeCopies } from './type-copies.ts';
import { visibleInputsOf } from './visible-inputs.ts';
import { type VisibleOutputs, visibleOutputsOf } from './visible-outputs.ts';

/** The graph as a caller may use it: what the caller would be refused is not in it. */
export type ViewerSchemas = (caller: PermissionSet) => GraphQLSchema;

const MAXIMUM_SCHEMAS = 200;

/** Schemas are built when somebody asks for one, and kept by permission set. */
export function createViewerSchemas(schema: GraphQLSchema, rules: AccessRules): ViewerSchemas {
  const judge = createJudge(schema, rules);
  const schemas = new LRUCache<string, GraphQLSchema>({ max: MAXIMUM_SCHEMAS });
  return (caller) => {
    const known = schemas.get(caller.id);
    if (known) return known;
    const inputs = visibleInputsOf(schema, rules, caller);
    const outputs = visibleOutputsOf({ schema, judge, caller, inputs });
    const built = buildSchema(schema, outputs, new TypeCopies({ schema, rules, inputs, outputs }));
    schemas.set(caller.id, built);
    return built;
  };
}

function buildSchema(schema: GraphQLSchema, outputs: VisibleOutputs, copies: TypeCopies): GraphQLSchema {
  const rootOf = (type: GraphQLObjectType | null | undefined) => (type && outputs.shows(type) ? type : null);
  const copyOf = (type: GraphQLObjectType | null) => (type ? copies.of(type) : null);
  // A schema without queries is none: whoever may ask nothing sees the type without fields.
  const query = schema.getQueryType() ?? null;
  const mutation = rootOf(schema.getMutationType());
  const subscription = rootOf(schema.getSubscriptionType());
  const implementers = reachableObjects([query, mutation, subscription], schema, outputs);
  return new GraphQLSchema({
    description: schema.description,
    query: copyOf(query),
    mutation: copyOf(mutation),
    subscription: copyOf(subscription),
    types: implementers.map((type) => copies.of(type)),
    directives: schema.getDirectives(),
    assumeValid: true,
  });
}

/** Object types that only an interface or a union leads to are among them; no field names those of an interface. */
function reachableObjects(
  roots: readonly (GraphQLNamedType | null)[],
  schema: GraphQLSchema,
  outputs: VisibleOutputs,
): GraphQLObjectType[] {
  const reached = new Set<GraphQLNamedType>();
  const open = roots.filter((type) => type !== null);
  for (let type = open.pop(); type; type = open.pop()) {
    if (reached.has(type)) continue;
    reached.add(type);
    if (isUnionType(type)) open.push(...type.getTypes().filter(outputs.shows));
    if (isInterfaceType(type)) open.push(...implementersOf(type.name, schema, outputs));
    if (!isObjectType(type) && !isInterfaceType(type)) continue;
    open.push(...outputs.fieldsOf(type).map((field) => getNamedType(field.type)), ...outputs.interfacesOf(type));
  }
  return [...reached].filter(isObjectType);
}

function implementersOf(name: string, schema: GraphQLSchema, outputs: VisibleOutputs): GraphQLNamedType[] {
  const type = schema.getType(name);
  if (!isInterfaceType(type)) return [];
  const { objects, interfaces } = schema.getImplementations(type);
  return [...objects, ...interfaces].filter(
    (implementer) => outputs.shows(implementer) && outputs.interfacesOf(implementer).includes(type),
  );
}
