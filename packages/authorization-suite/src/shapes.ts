import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  isRequiredArgument,
  isRequiredInputField,
  isUnionType,
} from 'graphql';

type Field = GraphQLField<unknown, unknown>;

/** An operation that asks for one field in one way. */
export interface ShapedOperation {
  coordinate: string;
  shape: string;
  query: string;
}

/** Literals of scalars that do not accept every value. */
const LITERALS: Readonly<Record<string, string>> = {
  Int: '1',
  Float: '1.5',
  Boolean: 'true',
  Date: '"2026-03-01"',
  DateTime: '"2026-03-01T09:00:00Z"',
};

/** A valid literal, which need not refer to existing data. */
function literal(type: GraphQLInputType): string {
  const nullable = getNullableType(type);
  if (isListType(nullable)) return `[${literal(nullable.ofType)}]`;
  if (isEnumType(nullable)) return nullable.getValues()[0]?.name ?? '';
  if (!isInputObjectType(nullable)) return LITERALS[nullable.name] ?? '"1"';
  const required = Object.values(nullable.getFields()).filter(isRequiredInputField);
  const fields = required.length > 0 ? required : Object.values(nullable.getFields()).slice(0, 1);
  return `{${fields.map(({ name, type: inner }) => `${name}: ${literal(inner)}`).join(' ')}}`;
}

function call({ name, args }: Field, given: readonly GraphQLArgument[] = args.filter(isRequiredArgument)): string {
  if (given.length === 0) return name;
  return `${name}(${given.map((argument) => `${argument.name}: ${literal(argument.type)}`).join(' ')})`;
}

/** The selection of a field's value: its first leaf without required arguments, or else `__typename`. */
function inside(schema: GraphQLSchema, { type }: Field): string {
  const named = getNamedType(type);
  if (!isCompositeType(named)) return '';
  if (isUnionType(named))
    return ` { ${named
      .getTypes()
      .map(({ name }) => `... on ${name} { __typename }`)
      .join(' ')} }`;
  const leaf = Object.values(named.getFields()).find(
    (field) => !isCompositeType(getNamedType(field.type)) && !field.args.some(isRequiredArgument),
  );
  return ` { ${leaf?.name ?? '__typename'} }`;
}

interface Way {
  type: GraphQLNamedType;
  /** Wraps a selection in all fields of the path. */
  wrap: (selection: string) => string;
  throughList: boolean;
  isMutation: boolean;
}

/** The shortest path to every type, through a list if one of the same length exists. */
export function waysTo(schema: GraphQLSchema): Map<string, Way[]> {
  const ways = new Map<string, Way[]>();
  const open: Way[] = [];
  const query = schema.getQueryType();
  const mutation = schema.getMutationType();
  if (query)
    open.push({ type: query, wrap: (selection) => `query Q { ${selection} }`, throughList: false, isMutation: false });
  if (mutation)
    open.push({
      type: mutation,
      wrap: (selection) => `mutation M { ${selection} }`,
      throughList: false,
      isMutation: true,
    });
  for (let way = open.shift(); way; way = open.shift()) {
    const known = ways.get(way.type.name) ?? [];
    const isNew = known.every(
      ({ throughList, isMutation }) => throughList !== way.throughList || isMutation !== way.isMutation,
    );
    if (!isNew) continue;
    ways.set(way.type.name, [...known, way]);
    open.push(...nextWays(schema, way));
  }
  return ways;
}

function nextWays(schema: GraphQLSchema, way: Way): Way[] {
  const { type, wrap } = way;
  if (isUnionType(type)) {
    return type
      .getTypes()
      .map((member) => ({ ...way, type: member, wrap: (selection) => wrap(`... on ${member.name} { ${selection} }`) }));
  }
  if (!isObjectType(type) && !isInterfaceType(type)) return [];
  const implementers = isInterfaceType(type)
    ? schema.getPossibleTypes(type).map((object) => ({
        ...way,
        type: object as GraphQLNamedType,
        wrap: (selection: string) => wrap(`... on ${object.name} { ${selection} }`),
      }))
    : [];
  const fields = Object.values(type.getFields()).map((field) => ({
    ...way,
    type: getNamedType(field.type) as GraphQLNamedType,
    throughList: way.throughList || isListType(isNonNullType(field.type) ? field.type.ofType : field.type),
    wrap: (selection: string) => wrap(`${call(field)} { ${selection} }`),
  }));
  return [...implementers, ...fields.filter(({ type: next }) => isCompositeType(next))];
}

/** Every field, through every path to its type and in every form of selection. */
export function shapedOperations(schema: GraphQLSchema): ShapedOperation[] {
  const ways = waysTo(schema);
  return Object.values(schema.getTypeMap())
    .filter((type) => isObjectType(type) || isInterfaceType(type))
    .filter(({ name }) => !name.startsWith('__'))
    .flatMap((type) =>
      Object.values(type.getFields()).flatMap((field) =>
        (ways.get(type.name) ?? []).flatMap((way) => shapesOf(schema, way, field)),
      ),
    );
}

function shapesOf(
  schema: GraphQLSchema,
  { type, wrap, throughList, isMutation }: Way,
  field: Field,
): ShapedOperation[] {
  const coordinate = `${type.name}.${field.name}`;
  const selection = `${call(field)}${inside(schema, field)}`;
  const place = isMutation ? 'mutation' : throughList ? 'list' : 'single';
  const shape = (name: string, query: string) => ({ coordinate, shape: `${name} (${place})`, query });
  const shapes = [
    shape('plain', wrap(selection)),
    shape('alias', wrap(`__typename id: ${selection}`)),
    shape('inline fragment', wrap(`... on ${type.name} { ... { ${selection} } }`)),
    shape(
      'nested fragments',
      `${wrap('...A')} fragment A on ${type.name} { ...B } fragment B on ${type.name} { x: ${selection} }`,
    ),
    shape(
      'with introspection',
      isMutation ? wrap(selection) : wrap(selection).replace('{', '{ __schema { queryType { name } }'),
    ),
  ];
  const contracts = isObjectType(type) ? type.getInterfaces().filter((one) => field.name in one.getFields()) : [];
  for (const { name } of contracts) shapes.push(shape(`interface ${name}`, wrap(`... on ${name} { ${selection} }`)));
  for (const argument of field.args.filter((one) => !isRequiredArgument(one))) {
    const given = [...field.args.filter(isRequiredArgument), argument];
    shapes.push(shape(`argument ${argument.name}`, wrap(`${call(field, given)}${inside(schema, field)}`)));
  }
  return [...shapes, ...inputShapes(schema, wrap, field).map(({ name, query }) => shape(name, query))];
}

/** One operation for every optional field of the input types that a field takes directly. */
function inputShapes(schema: GraphQLSchema, wrap: Way['wrap'], field: Field): { name: string; query: string }[] {
  return field.args.flatMap((argument) => {
    const type = getNamedType(argument.type);
    if (!isInputObjectType(type)) return [];
    const all = Object.values(type.getFields());
    const others = field.args.filter((one) => one !== argument && isRequiredArgument(one));
    return all
      .filter((one) => !isRequiredInputField(one))
      .map((optional) => {
        const parts = [...all.filter(isRequiredInputField), optional].map((one) => `${one.name}: ${literal(one.type)}`);
        const values = [
          ...others.map((one) => `${one.name}: ${literal(one.type)}`),
          `${argument.name}: {${parts.join(' ')}}`,
        ];
        const query = wrap(`${field.name}(${values.join(' ')})${inside(schema, field)}`);
        return { name: `input ${type.name}.${optional.name}`, query };
      });
  });
}
