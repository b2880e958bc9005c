import {
  type FieldNode,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  getNamedType,
  getNullableType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isObjectType,
} from 'graphql';
import { exactNumber } from '../../json.ts';
import type { ListSizes } from '../../settings.ts';
import type { ListSizeRule } from './cost-rules.ts';
import { type Values, type VariableDefinitions, valueReader } from './given-value.ts';
import type { Quantity } from './term.ts';

/** How many items a field may have, or the lists right below it. */
export interface SizedField {
  /** Of the field itself; 1 when it is no list. */
  own: Quantity;
  /** Of lists below it; null when it says nothing of them. */
  below: { size: Quantity; fields: readonly string[] } | null;
}

type AnyField = GraphQLField<unknown, unknown>;
type GraphQLInput = GraphQLArgument | GraphQLInputField;

/** The size of a field's lists: by its directive, by its arguments, by the connection that it is in, by default. */
export function sizeOfField(
  node: FieldNode,
  field: AnyField,
  rule: ListSizeRule | undefined,
  context: { defaults: ListSizes; variableDefinitions: VariableDefinitions; fromAbove: Quantity | null },
): SizedField {
  const { defaults, variableDefinitions, fromAbove } = context;
  const asked = askedSize(
    node,
    field,
    rule?.slicingArguments?.map((name) => name.split('.')) ?? slicesOf(field, defaults),
    {
      variableDefinitions,
      otherwise: rule?.assumedSize ?? defaults.listSize,
    },
  );
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

/** Paths of arguments, and of fields of their input objects, that ask for a number of items. */
const slicesOf = ({ args }: AnyField, { slicingArguments }: ListSizes): string[][] =>
  args.flatMap(({ name, type }) => {
    const nullable = getNullableType(type);
    if (!isInputObjectType(nullable)) return slicingArguments.includes(name) ? [[name]] : [];
    return Object.values(nullable.getFields())
      .filter((field) => slicingArguments.includes(field.name) && !isInputObjectType(getNamedType(field.type)))
      .map((field) => [name, field.name]);
  });

/** A connection's lists; what slices itself is not meant. */
function listFieldsOf({ type }: AnyField): string[] {
  const returned = getNamedType(type);
  if (!isObjectType(returned) && !isInterfaceType(returned)) return [];
  return Object.values(returned.getFields())
    .filter((field) => dimensionsOf(field) > 0)
    .map(({ name }) => name);
}

/** The largest number that the slicing arguments ask for, given or by default; null when the field has none. */
function askedSize(
  node: FieldNode,
  field: AnyField,
  slices: readonly (readonly string[])[],
  { variableDefinitions, otherwise }: { variableDefinitions: VariableDefinitions; otherwise: number },
): Quantity | null {
  if (slices.length === 0) return null;
  const numbers: number[] = [];
  const variable: ((values: Values) => number | null)[] = [];
  for (const [name = '', ...path] of slices) {
    const argument = field.args.find((candidate) => candidate.name === name);
    if (!argument) continue;
    const given = node.arguments?.find((candidate) => candidate.name.value === name)?.value;
    const read = given ? valueReader(given, variableDefinitions) : { value: undefined };
    if ('of' in read) variable.push((values) => toCount(valueAt(read.of(values), argument, path)));
    else {
      const number = toCount(valueAt(read.value, argument, path));
      if (number !== null) numbers.push(number);
    }
  }
  const largest = numbers.length === 0 ? null : Math.max(...numbers);
  if (variable.length === 0) return largest ?? otherwise;
  return (values) => {
    let size = largest;
    for (const read of variable) {
      const count = read(values);
      if (count !== null && (size === null || count > size)) size = count;
    }
    return size ?? otherwise;
  };
}

/** What stands at a path of an input; what is not given there, or is null, is as the schema's defaults say. */
function valueAt(given: unknown, { type, defaultValue }: GraphQLInput, [step, ...path]: readonly string[]): unknown {
  const value = given ?? defaultValue;
  if (step === undefined || value === null || value === undefined) return value;
  const nullable = getNullableType(type);
  const field = isInputObjectType(nullable) ? nullable.getFields()[step] : undefined;
  if (!field || typeof value !== 'object') return null;
  return valueAt(Object.hasOwn(value, step) ? (value as Values)[step] : undefined, field, path);
}

/** What is no number is refused later, by its type; a negative one asks for nothing. */
function toCount(value: unknown): number | null {
  const count = typeof value === 'number' ? value : Number(exactNumber(value) ?? Number.NaN);
  return Number.isNaN(count) ? null : Math.max(0, count);
}
