import {
  type GraphQLField,
  getNamedType,
  type GraphQLObjectType,
  isLeafType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import { isInaccessible } from './graph.ts';
import { type Ids, kindOf } from './kinds.ts';

/** Objects inside objects. Deep enough to come from one enterprise's things to everything that hangs on them. */
const DEPTH = 4;
const YEAR = 2026;

/** The arguments that a field inside the selection cannot do without; ids are the given ones. */
function argumentsOf(owner: string, field: GraphQLField<unknown, unknown>, ids: Ids): string {
  const needed = field.args.filter(({ type }) => isNonNullType(type) || getNamedType(type).name === 'ID');
  if (needed.length === 0) return '';
  const told = needed.map(({ name, type }) => {
    if (getNamedType(type).name === 'ID') return `${name}: "${ids[kindOf(`${owner}.${field.name}.${name}`)]}"`;
    if (name === 'year') return `${name}: ${YEAR}`;
    throw new Error(`It is not known what to give ${owner}.${field.name} as ${name}`);
  });
  return `(${told.join(', ')})`;
}

function fieldsOf(type: GraphQLObjectType, ids: Ids, path: readonly string[]): string {
  const fields = Object.values(type.getFields()).flatMap((field) => {
    const returned = getNamedType(field.type);
    // What `edges` holds, `nodes` holds as well.
    if (isInaccessible(field) || isInaccessible(returned) || field.name === 'edges') return [];
    const asked = `${field.name}${argumentsOf(type.name, field, ids)}`;
    if (isLeafType(returned)) return [asked];
    if (!isObjectType(returned) || path.includes(returned.name) || path.length >= DEPTH) return [];
    return [`${asked} ${fieldsOf(returned, ids, [...path, returned.name])}`];
  });
  return `{ ${['__typename', ...fields].join(' ')} }`;
}

/** Selects whatever a field's type has to offer, down to a depth; nothing for a field that answers a plain value. */
export function selectEverything(field: GraphQLField<unknown, unknown>, ids: Ids): string {
  const returned = getNamedType(field.type);
  return isObjectType(returned) ? fieldsOf(returned, ids, [returned.name]) : '';
}

/** The same for an object itself, such as an entity. */
export const selectFrom = (type: GraphQLObjectType, ids: Ids): string => fieldsOf(type, ids, [type.name]);
