import {
  GraphQLError,
  GraphQLID,
  type GraphQLLeafType,
  type GraphQLNamedType,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  type VariableDefinitionNode,
  getNamedType,
  getVariableValues,
  isInputObjectType,
  isLeafType,
  isScalarType,
  isSpecifiedScalarType,
  typeFromAST,
} from 'graphql';
import { exactNumber, wholeDigits } from '../json.ts';

type Values = Readonly<Record<string, unknown>>;

type CoercedVariables = { coerced: Values; errors?: never } | { coerced?: never; errors: readonly GraphQLError[] };

const MAXIMUM_ERRORS = 20;
const NONE: CoercedVariables = { coerced: {} };
/** graphql-js stores values in an ordinary object, where a value under this name is lost. */
const LOST = '__proto__';

/** The values of an operation's variables, with its defaults, or their errors. */
export function coerceVariables(
  schema: GraphQLSchema,
  { variableDefinitions = [] }: OperationDefinitionNode,
  sent: Values,
): CoercedVariables {
  if (variableDefinitions.length === 0) return NONE;
  const { coerced, errors } = getVariableValues(schema, variableDefinitions, sent, { maxErrors: MAXIMUM_ERRORS });
  if (errors) return { errors: errors.map(toInputError) };
  const lost = variableDefinitions.find(({ variable }) => variable.name.value === LOST);
  return { coerced: lost ? withLost(schema, lost, sent, coerced) : coerced };
}

const toInputError = ({ message, nodes }: GraphQLError): GraphQLError =>
  new GraphQLError(message, { nodes: nodes ?? null, extensions: { code: 'BAD_USER_INPUT' } });

/** Coerces the value again under another name, so that it is kept. It already passed coercion without an error. */
function withLost(schema: GraphQLSchema, definition: VariableDefinitionNode, sent: Values, coerced: Values): Values {
  const variable = { kind: Kind.VARIABLE, name: { kind: Kind.NAME, value: 'kept' } } as const;
  const given = Object.hasOwn(sent, LOST) ? { kept: sent[LOST] } : {};
  const { coerced: one } = getVariableValues(schema, [{ ...definition, variable }], given);
  const all: Record<string, unknown> = Object.assign(Object.create(null), coerced);
  if (one && Object.hasOwn(one, 'kept')) all[LOST] = one.kept;
  return all;
}

/**
 * Variables with every number as its type requires: an ID becomes a text of the same digits, a Float is rounded, a number
 * for a custom scalar stays as written (`exactNumber`). Objects have no prototype, so that they have only the input fields
 * that were sent.
 */
export function exactVariables(
  schema: GraphQLSchema,
  { variableDefinitions = [] }: OperationDefinitionNode,
  sent: Values,
): Values {
  const exact: Record<string, unknown> = Object.create(null);
  for (const { variable, type } of variableDefinitions) {
    const name = variable.name.value;
    const known = typeFromAST(schema, type);
    if (Object.hasOwn(sent, name)) exact[name] = known ? exactValue(getNamedType(known), sent[name]) : sent[name];
  }
  return exact;
}

/** The limit "nesting" bounds the recursion. */
function exactValue(type: GraphQLNamedType, value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const digits = exactNumber(value);
  if (digits !== null) return isLeafType(type) ? exactLeaf(type, value, digits) : value;
  if (Array.isArray(value)) return value.map((item) => exactValue(type, item));
  if (!isInputObjectType(type)) return value;
  const fields = type.getFields();
  const exact: Record<string, unknown> = Object.create(null);
  for (const [name, inner] of Object.entries(value)) {
    const field = fields[name];
    exact[name] = field ? exactValue(getNamedType(field.type), inner) : inner;
  }
  return exact;
}

function exactLeaf(type: GraphQLLeafType, value: unknown, digits: string): unknown {
  const whole = type.name === GraphQLID.name ? wholeDigits(value) : null;
  if (whole !== null) return whole;
  return isScalarType(type) && !isSpecifiedScalarType(type) ? value : Number(digits);
}
