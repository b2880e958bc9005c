import {
  type FieldNode,
  type GraphQLField,
  Kind,
  type OperationDefinitionNode,
  type ValueNode,
  getNamedType,
  getNullableType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isObjectType,
  valueFromASTUntyped,
} from 'graphql';
import type { ListSizeRule } from './cost-rules.ts';
import type { Quantity } from './term.ts';

export interface ListSizeDefaults {
  /** Items of a list of which nothing tells how long it may be. */
  listSize: number;
  /** Names of arguments that ask for a number of items. */
  slicingArguments: readonly string[];
}

export const defaultListSizes: ListSizeDefaults = {
  listSize: 10,
  slicingArguments: ['first', 'last', 'limit', 'count', 'size', 'take', 'top', 'pageSize', 'perPage'],
};

/** How many items a field may have, or the lists right below it. */
export interface SizedField {
  /** Of the field itself; 1 when it is no list. */
  own: Quantity;
  /** Of lists below it; null when it says nothing of them. */
  below: { size: Quantity; fields: readonly string[] } | null;
}

type AnyField = GraphQLField<unknown, unknown>;
type VariableDefaults = OperationDefinitionNode['variableDefinitions'];

/** The size of a field's lists: by its directive, by its arguments, by the connection that it is in, by default. */
export function sizeOfField(
  node: FieldNode,
  field: AnyField,
  rule: ListSizeRule | undefined,
  context: { defaults: ListSizeDefaults; variableDefinitions: VariableDefaults; fromAbove: Quantity | null },
): SizedField {
  const { defaults, variableDefinitions, fromAbove } = context;
  const asked = askedSize(node, field, rule?.slicingArguments ?? slicingArgumentsOf(field, defaults), {
    variableDefinitions,
    otherwise: rule?.assumedSize ?? defaults.listSize,
  });
  const told = asked ?? rule?.assumedSize ?? null;
  const lists = dimensionsOf(field);
  if (lists > 0) {
    const inner = defaults.listSize ** (lists - 1);
    return { own: scale(told ?? fromAbove ?? defaults.listSize, inner), below: null };
  }
  if (told === null) return { own: 1, below: null };
  return { own: 1, below: { size: told, fields: rule?.sizedFields ?? listFieldsOf(field) } };
}

const scale = (size: Quantity, factor: number): Quantity =>
  typeof size === 'number' ? size * factor : (variables) => size(variables) * factor;

function dimensionsOf({ type }: AnyField): number {
  let dimensions = 0;
  let current = getNullableType(type);
  while (isListType(current)) {
    dimensions += 1;
    current = getNullableType(current.ofType);
  }
  return dimensions;
}

const slicingArgumentsOf = ({ args }: AnyField, { slicingArguments }: ListSizeDefaults) =>
  args
    .filter(({ name, type }) => slicingArguments.includes(name) && !isInputObjectType(getNamedType(type)))
    .map(({ name }) => name);

/** A connection's lists; what slices itself is not meant. */
function listFieldsOf({ type }: AnyField): string[] {
  const returned = getNamedType(type);
  if (!isObjectType(returned) && !isInterfaceType(returned)) return [];
  return Object.values(returned.getFields())
    .filter((field) => dimensionsOf(field) > 0)
    .map(({ name }) => name);
}

/** The largest number that the slicing arguments ask for; null when the field has none. */
function askedSize(
  node: FieldNode,
  field: AnyField,
  names: readonly string[],
  { variableDefinitions, otherwise }: { variableDefinitions: VariableDefaults; otherwise: number },
): Quantity | null {
  if (names.length === 0) return null;
  const numbers: number[] = [];
  const variables: { name: string; fallback: unknown }[] = [];
  for (const name of names) {
    const fallback = field.args.find((argument) => argument.name === name)?.defaultValue;
    const value = node.arguments?.find((argument) => argument.name.value === name)?.value;
    if (value?.kind === Kind.VARIABLE) {
      variables.push({ name: value.name.value, fallback: defaultOf(value, variableDefinitions) ?? fallback });
    } else {
      const number = toCount(value === undefined ? fallback : valueFromASTUntyped(value));
      if (number !== null) numbers.push(number);
    }
  }
  const largest = numbers.length === 0 ? null : Math.max(...numbers);
  if (variables.length === 0) return largest ?? otherwise;
  return (values) => {
    let size = largest;
    for (const { name, fallback } of variables) {
      const count = toCount(Object.hasOwn(values, name) ? values[name] : fallback);
      if (count !== null && (size === null || count > size)) size = count;
    }
    return size ?? otherwise;
  };
}

function defaultOf(variable: ValueNode & { kind: Kind.VARIABLE }, definitions: VariableDefaults): unknown {
  const definition = definitions?.find((candidate) => candidate.variable.name.value === variable.name.value);
  return definition?.defaultValue ? valueFromASTUntyped(definition.defaultValue) : undefined;
}

/** What is no number is refused later, by its type; a negative one asks for nothing. */
function toCount(value: unknown): number | null {
  return typeof value === 'number' && !Number.isNaN(value) ? Math.max(0, value) : null;
}
