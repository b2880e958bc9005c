import { randomUUID } from 'node:crypto';
import {
  type GraphQLInputField,
  type GraphQLInputObjectType,
  type GraphQLInputType,
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
} from 'graphql';
import type { RootField } from './graph.ts';
import { type Ids, isOwnName, type Kind, kindOf } from './kinds.ts';

/** A place in the arguments of a root field that takes an id. */
interface Place {
  /** Such as `input.departments.departmentId`. */
  path: string;
  kind: Kind;
  required: boolean;
}

/** A call of a root field that is valid but for the foreign ids in it. */
export interface Call {
  /** Where the foreign ids stand. */
  foreign: string[];
  /** Whether all of them are names that each enterprise gives itself. */
  isOwnName: boolean;
  variables: Record<string, unknown>;
}

/**
 * Values besides ids, by coordinate or else by name. Those named by coordinate are given even where they are optional,
 * unless a foreign id stands inside. They are told where the foreign ids stand.
 */
export type Values = Readonly<Record<string, (foreign: readonly string[]) => unknown>>;

const isWithin = (path: string, targets: readonly string[]) =>
  targets.some((target) => target === path || target.startsWith(`${path}.`));

function placesIn(type: GraphQLInputType, coordinate: string, path: string, required: boolean): Place[] {
  const named = getNamedType(type);
  if (named.name === 'ID') return [{ path, kind: kindOf(coordinate), required }];
  if (!isInputObjectType(named)) return [];
  return Object.values(named.getFields()).flatMap((field) =>
    placesIn(field.type, `${named.name}.${field.name}`, `${path}.${field.name}`, required && isNonNullType(field.type)),
  );
}

/** Every place of a root field that takes an id. */
export const placesOf = ({ coordinate, definition }: RootField): Place[] =>
  definition.args.flatMap(({ name, type }) => placesIn(type, `${coordinate}.${name}`, name, isNonNullType(type)));

interface Filling {
  targets: readonly string[];
  own: Ids;
  foreign: Ids;
  values: Values;
}

function plainValue(type: GraphQLInputType, coordinate: string, { values, targets }: Filling): unknown {
  const value = values[coordinate.slice(coordinate.lastIndexOf('.') + 1)];
  if (value) return value(targets);
  if (isEnumType(type)) return type.getValues()[0]?.name;
  if (type.toString() === 'Boolean') return false;
  throw new Error(`It is not known what to give ${coordinate}: add it to the values of the sweep`);
}

function idOf(kind: Kind, path: string, { targets, own, foreign }: Filling): string {
  if (targets.includes(path)) return foreign[kind];
  return isOwnName(kind) ? randomUUID() : own[kind];
}

function fieldsOf(type: GraphQLInputObjectType, path: string, filling: Filling): Record<string, unknown> {
  const fields = Object.values(type.getFields()).map((field) => [
    field.name,
    valueOf(field, `${type.name}.${field.name}`, `${path}.${field.name}`, filling),
  ]);
  return Object.fromEntries(fields.filter(([, value]) => value !== undefined));
}

/** What to give an argument or an input field; undefined to leave it out. */
function valueOf(
  argument: Pick<GraphQLInputField, 'type' | 'defaultValue'>,
  coordinate: string,
  path: string,
  filling: Filling,
): unknown {
  const { type, defaultValue } = argument;
  const { targets, values } = filling;
  const isTargeted = isWithin(path, targets);
  if (values[coordinate] && !isTargeted) return values[coordinate](targets);
  if ((!isNonNullType(type) || defaultValue !== undefined) && !isTargeted) return undefined;
  const named = getNamedType(type);
  const one = () => {
    if (named.name === 'ID') return idOf(kindOf(coordinate), path, filling);
    return isInputObjectType(named) ? fieldsOf(named, path, filling) : plainValue(named, coordinate, filling);
  };
  return isListType(getNullableType(type)) ? [one()] : one();
}

function variablesOf({ coordinate, definition }: RootField, filling: Filling): Record<string, unknown> {
  const told = definition.args.map((argument) => [
    argument.name,
    valueOf(argument, `${coordinate}.${argument.name}`, argument.name, filling),
  ]);
  return Object.fromEntries(told.filter(([, value]) => value !== undefined));
}

/**
 * The calls that put a foreign id into a field: one for each place, in which all other ids are own ones, and one in which
 * all ids that the field cannot do without are foreign.
 */
export function foreignCalls(field: RootField, ids: { own: Ids; foreign: Ids }, values: Values): Call[] {
  const places = placesOf(field);
  const required = places.filter((place) => place.required).map(({ path }) => path);
  const choices = places.map(({ path }) => [path]);
  if (required.length > 1) choices.push(required);
  return choices.map((foreign) => ({
    foreign,
    isOwnName: places.filter(({ path }) => foreign.includes(path)).every(({ kind }) => isOwnName(kind)),
    variables: variablesOf(field, { ...ids, targets: foreign, values }),
  }));
}

/** A call without a foreign id. */
export const ownCall = (field: RootField, own: Ids, values: Values): Record<string, unknown> =>
  variablesOf(field, { own, foreign: own, targets: [], values });

/** The operation that asks for a field with this selection; it takes only the arguments that are given. */
export function documentOf({ operation, definition }: RootField, given: object, selection: string): string {
  const passed = definition.args.filter(({ name }) => name in given);
  const head = passed.map(({ name, type }) => `$${name}: ${String(type)}`).join(', ');
  const tail = passed.map(({ name }) => `${name}: $${name}`).join(', ');
  return `${operation} Sweep${head && `(${head})`} { ${definition.name}${tail && `(${tail})`} ${selection} }`;
}
