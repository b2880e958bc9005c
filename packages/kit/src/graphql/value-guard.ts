import {
  defaultFieldResolver,
  getNamedType,
  type GraphQLArgument,
  type GraphQLInputField,
  GraphQLID,
  type GraphQLInputType,
  type GraphQLSchema,
  GraphQLString,
  isInputObjectType,
  isListType,
  isNonNullType,
} from 'graphql';
import { badUserInput, type FieldProblem } from '../errors.ts';
import { canonicalId } from '../ids.ts';
import { textProblem } from '../text.ts';
import { fieldsOf } from './fields.ts';
import { WrongValue } from './scalars.ts';

/** The only argument of most mutations; problems are reported by their path inside it. */
const INPUT = 'input';
/** Representations of entities come from the gateway, not from a client. */
const NOT_FROM_CLIENTS = new Set(['_entities']);

type Values = Record<string, unknown>;
interface Told {
  /** A text that cannot be stored. */
  text(path: string, reason: string): void;
  /** A value that its scalar does not allow. */
  value(path: string, reason: string): void;
}

const pathOf = (above: string, key: string | number) => (above === '' ? String(key) : `${above}.${key}`);

/** Checks JSON inside a custom scalar: only its texts can be wrong. */
function checkOpaque(value: unknown, path: string, tell: Told): void {
  if (value instanceof WrongValue) tell.value(path, value.reason);
  else if (typeof value === 'string') {
    const problem = textProblem(value);
    if (problem) tell.text(path, problem);
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, one] of Object.entries(value)) checkOpaque(one, pathOf(path, key), tell);
  }
}

/** Checks a coerced value by its type. @returns the value for resolvers */
function checked(type: GraphQLInputType, value: unknown, path: string, tell: Told): unknown {
  if (value === null || value === undefined) return value;
  if (isNonNullType(type)) return checked(type.ofType, value, path, tell);
  if (isListType(type)) {
    return Array.isArray(value)
      ? value.map((item, index) => checked(type.ofType, item, pathOf(path, index), tell))
      : value;
  }
  if (isInputObjectType(type)) return checkedFields(Object.values(type.getFields()), value as Values, path, tell);
  checkOpaque(value, path, tell);
  return type.name === GraphQLID.name && typeof value === 'string' ? canonicalId(value) : value;
}

function checkedFields(
  fields: readonly (GraphQLInputField | GraphQLArgument)[],
  values: Values,
  path: string,
  tell: Told,
): Values {
  const copy = { ...values };
  for (const { name, type } of fields) {
    if (Object.hasOwn(values, name)) copy[name] = checked(type, values[name], pathOf(path, name), tell);
  }
  return copy;
}

function checkedArguments(parameters: readonly GraphQLArgument[], values: Values, isItemwise: boolean): Values {
  const problems: FieldProblem[] = [];
  const inside = `${INPUT}.`;
  const value = (path: string, reason: string) => {
    problems.push({ path: path.startsWith(inside) ? path.slice(inside.length) : path, reason });
  };
  const checkedValues = checkedFields(parameters, values, '', { value, text: isItemwise ? () => {} : value });
  if (problems.length > 0) throw badUserInput(problems);
  return checkedValues;
}

const holdsText = ({ type }: GraphQLArgument): boolean => {
  const named = getNamedType(type);
  return isInputObjectType(named) || named.name === GraphQLString.name || !SAFE.has(named.name);
};
const SAFE = new Set(['Int', 'Float', 'Boolean']);

/**
 * Makes every field refuse values that cannot be stored: texts with control characters or lone surrogates, dates and
 * numbers out of range. The error belongs to the field and has the path of each wrong value; other fields are not
 * affected. Ids are converted to their canonical form.
 *
 * @param itemwise root mutations with a result per item, which check their texts themselves: one bad text of a thousand
 * items must not refuse the others.
 */
export function guardValues(schema: GraphQLSchema, itemwise: ReadonlySet<string>): void {
  for (const { field } of fieldsOf(schema)) {
    if (NOT_FROM_CLIENTS.has(field.name) || !field.args.some(holdsText)) continue;
    const resolve = field.resolve ?? defaultFieldResolver;
    field.resolve = (source, values: Values, context, info) =>
      resolve(source, checkedArguments(field.args, values, itemwise.has(field.name)), context, info);
  }
}
