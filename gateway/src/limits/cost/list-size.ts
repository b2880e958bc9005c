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

/** The maximum number of items of a field, or of the lists right below it. */
export interface SizedField {
  /** Of the field itself; 1 when it is not a list. */
  own: Quantity;
  /** Of lists below it; null when it sets no size for them. */
  below: { size: Quantity; fields: readonly string[] } | null;
}

type AnyField = GraphQLField<unknown, unknown>;
type GraphQLInput = GraphQLArgument | GraphQLInputField;

/** The size of a field's lists: from its directive, else its arguments, else its connection, else the default. */
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

/** Paths of arguments, and of fields of their input objects, with a number of items. */
const slicesOf = ({ args }: AnyField, { slicingArguments }: ListSizes): string[][] =>
  args.flatMap(({ name, type }) => {
    const nullable = getNullableType(type);
    if (!isInputObjectType(nullable)) return slicingArguments.includes(name) ? [[name]] : [];
    return Object.values(nullable.getFields())
      .filter((field) => slicingArguments.includes(field.name) && !isInputObjectType(getNamedType(field.type)))
      .map((field) => [name, field.name]);
  });

/** The list fields of a connection, without those that have slicing arguments of their own. */
function listFieldsOf({ type }: AnyField): string[] {
  const returned = getNamedType(type);
  if (!isObjectType(returned) && !isInterfaceType(returned)) return [];
  return Object.values(returned.getFields())
    .filter((field) => dimensionsOf(field) > 0)
    .map(({ name }) => name);
}

/** The largest number in the slicing arguments, given or by default; null when the field has none. */
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

/** The value at a path of an input, or the schema's default when it is missing or null. */
function valueAt(given: unknown, { type, defaultValue }: GraphQLInput, [step, ...path]: readonly string[]): unknown {
  const value = given ?? defaultValue;
  if (step === undefined || value === null || value === undefined) return value;
  const nullable = getNullableType(type);
  const field = isInputObjectType(nullable) ? nullable.getFields()[step] : undefined;
  if (!field || typeof value !== 'object') return null;
  return valueAt(Object.hasOwn(value, step) ? (value as Values)[step] : undefined, field, path);
}

/** Validation refuses values that are not numbers; a negative number counts as 0. */
function toCount(value: unknown): number | null {
  const count = typeof value === 'number' ? value : Number(exactNumber(value) ?? Number.NaN);
  return Number.isNaN(count) ? null : Math.max(0, count);
}
