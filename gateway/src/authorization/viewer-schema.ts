import { createByteCache } from '@account-center/cache';
import {
  type GraphQLNamedType,
  type GraphQLObjectType,
  GraphQLSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isUnionType,
} from 'graphql';
import type { CacheBudgets } from '../caches.ts';
import type { AccessRules } from './access-rules.ts';
import type { Judge } from './judge.ts';
import type { PermissionSet } from './permission-set.ts';
import { TypeCopies } from './type-copies.ts';
import { visibleInputsOf } from './visible-inputs.ts';
import { type VisibleOutputs, visibleOutputsOf } from './visible-outputs.ts';

/** The graph without everything that the caller would be refused. */
export type ViewerSchemas = (caller: PermissionSet) => GraphQLSchema;

/** Upper bound, measured, for a field, an argument, a value or a type of a schema; descriptions are shared. */
const ELEMENT_BYTES = 250;

/** Builds schemas on demand and caches them by permission set. */
export function createViewerSchemas(
  { schema, rules, judge }: { schema: GraphQLSchema; rules: AccessRules; judge: Judge },
  { viewerSchemas: maximumBytes }: Pick<CacheBudgets, 'viewerSchemas'>,
): ViewerSchemas {
  const schemas = createByteCache<GraphQLSchema>({ maximumBytes, bytesOf: bytesOfSchema });
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
  // A schema must have a query type: a caller who may use no query sees it without fields.
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

/** Includes object types that only an interface or a union leads to: no field names the implementers of an interface. */
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

function bytesOfSchema(schema: GraphQLSchema): number {
  let elements = 0;
  for (const type of Object.values(schema.getTypeMap())) {
    elements += 1;
    if (isEnumType(type)) elements += type.getValues().length;
    else if (isInputObjectType(type)) elements += Object.keys(type.getFields()).length;
    else if (isObjectType(type) || isInterfaceType(type)) {
      for (const field of Object.values(type.getFields())) elements += 1 + field.args.length;
    }
  }
  return elements * ELEMENT_BYTES;
}
