import {
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isUnionType,
} from 'graphql';

const MAXIMUM_DEPTH = 5;
const MAXIMUM_FIELDS = 60;
const CONDITIONS = [
  '@include(if: $yes)',
  '@skip(if: $no)',
  '@include(if: $no)',
  '@skip(if: true)',
  '@include(if: true)',
];

/**
 * Makes a valid query out of a list of numbers: aliases, inline and named fragments in each other, interfaces, unions,
 * `@skip` and `@include`. The same numbers make the same query, so that a failing one can be shrunk.
 */
export function makeOperation(schema: GraphQLSchema, numbers: readonly number[], anchor = ANCHOR): string {
  const maker = new OperationMaker(schema, numbers);
  const body = maker.selections(schema.getQueryType() as GraphQLCompositeType, 0);
  return [`query Random($yes: Boolean! = true, $no: Boolean!) { ${body} ${anchor} }`, ...maker.fragments].join('\n');
}

/** Uses every variable and is allowed to everybody. */
const ANCHOR = 'anchor: person(id: "nobody") @include(if: $yes) @skip(if: $no) { id }';

class OperationMaker {
  readonly fragments: string[] = [];
  readonly #schema: GraphQLSchema;
  readonly #numbers: readonly number[];
  #position = 0;
  #fields = 0;

  constructor(schema: GraphQLSchema, numbers: readonly number[]) {
    this.#schema = schema;
    this.#numbers = numbers;
  }

  #pick<T>(items: readonly T[]): T {
    const number = this.#numbers[this.#position] ?? 0;
    this.#position += 1;
    return items[number % items.length] as T;
  }

  selections(type: GraphQLCompositeType, depth: number): string {
    const count = this.#pick([1, 2, 3, 4]);
    const parts = Array.from({ length: count }, () => this.#selection(type, depth));
    return parts.filter((part) => part !== '').join(' ') || '__typename';
  }

  #selection(type: GraphQLCompositeType, depth: number): string {
    const kind = this.#pick(['field', 'field', 'field', 'inline', 'spread', 'untyped', '__typename'] as const);
    const mayNest = depth < MAXIMUM_DEPTH && this.#fields < MAXIMUM_FIELDS;
    if (kind === '__typename') return '__typename';
    if (kind === 'field' || !mayNest) return this.#field(type, depth, mayNest);
    if (kind === 'untyped') return `... ${this.#condition()} { ${this.selections(type, depth + 1)} }`;
    const inside = this.#pick(this.#overlapping(type));
    const body = this.selections(inside, depth + 1);
    if (kind === 'inline') return `... on ${inside.name} ${this.#condition()} { ${body} }`;
    const name = `F${this.fragments.length}`;
    this.fragments.push(`fragment ${name} on ${inside.name} { ${body} }`);
    return `...${name} ${this.#condition()}`;
  }

  #field(type: GraphQLCompositeType, depth: number, mayNest: boolean): string {
    if (isUnionType(type)) return '__typename';
    const fields = Object.values(type.getFields()).filter(
      (field) => mayNest || !isCompositeType(getNamedType(field.type)),
    );
    if (fields.length === 0) return '';
    this.#fields += 1;
    const field = this.#pick(fields);
    const returned = getNamedType(field.type);
    const inside = isCompositeType(returned) ? ` { ${this.selections(returned, depth + 1)} }` : '';
    return `${this.#call(field)} ${this.#condition()}${inside}`;
  }

  /** Response keys say which field with which argument they are, so that equal keys can always be merged. */
  #call({ name, args, type }: GraphQLField<unknown, unknown>): string {
    if (args.length > 0) {
      const id = this.#pick(['p1', 'p2', 'p3']);
      return `${name}_${id}: ${name}(id: "${id}")`;
    }
    // Whether a selection asks for nothing but types is judged field by field, before equal keys are merged.
    if (isAbstractType(getNamedType(type))) return `${name}_${this.#fields}: ${name}`;
    return this.#pick([name, name, `a_${name}: ${name}`]);
  }

  #condition(): string {
    return this.#pick(['', '', '', '', ...CONDITIONS]);
  }

  /** Types of which some value can also be of this type. */
  #overlapping(type: GraphQLCompositeType): GraphQLCompositeType[] {
    const objects = (candidate: GraphQLCompositeType) =>
      isAbstractType(candidate) ? this.#schema.getPossibleTypes(candidate) : [candidate];
    const here = objects(type);
    return Object.values(this.#schema.getTypeMap())
      .filter((candidate) => isCompositeType(candidate))
      .filter(({ name }) => !name.startsWith('__'))
      .filter((candidate) => objects(candidate).some((object) => here.includes(object)));
  }
}
