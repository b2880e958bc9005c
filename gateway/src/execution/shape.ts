import {
  type FieldNode,
  type GraphQLInterfaceType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  type GraphQLUnionType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  TypeNameMetaFieldDef,
  getNamedType,
  getNullableType,
  isAbstractType,
  isCompositeType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import { isIntrospection } from '../meta-fields.ts';
import { type CoerceLeaf, leafCoercion } from './leaf.ts';

/** The output of a field: a leaf, an object, or a list of one of them. */
export type OutputShape =
  | { readonly kind: 'leaf'; readonly coerce: CoerceLeaf | null }
  | { readonly kind: 'object'; readonly shape: ObjectShape }
  | { readonly kind: 'abstract'; readonly shapeOf: (typename: unknown) => ObjectShape | null }
  | { readonly kind: 'list'; readonly item: OutputShape; readonly itemIsNonNull: boolean };

export interface FieldShape {
  /** The client's response key. */
  readonly key: string;
  /** Its key in the data of subgraphs. */
  readonly dataKey: string;
  /** `Type.field`. */
  readonly coordinate: string;
  readonly isNonNull: boolean;
  readonly output: OutputShape;
}

/** A field that the caller may not use. */
export interface RefusedShape {
  readonly key: string;
  readonly isNonNull: boolean;
  /** Number of the refusal. */
  readonly refusal: number;
}

export type EntryShape =
  | { readonly kind: 'field'; readonly field: FieldShape }
  | { readonly kind: 'typename'; readonly key: string }
  /** `__schema` or `__type`, resolved by the gateway itself. */
  | { readonly kind: 'introspection'; readonly key: string }
  | { readonly kind: 'refused'; readonly refused: RefusedShape };

/** An object of the response: its entries in the order of the operation. */
export interface ObjectShape {
  /** Null when only the interface is known. */
  readonly typename: string | null;
  readonly entries: readonly EntryShape[];
}

export interface ShapeInput {
  schema: GraphQLSchema;
  /** The original operation with its refused fields, without conditions, with fragments inlined. */
  operation: OperationDefinitionNode;
  /** Its refused fields, with the number of the refusal. */
  refusedFields: ReadonlyMap<FieldNode, number>;
  /** Response key of fields that are not part of the response. */
  placeholder: string;
  dataKeyOf: (field: FieldNode) => string;
}

/** Selections on an object, and the refusal that withholds all of them, if any. */
interface Selections {
  readonly set: SelectionSetNode;
  readonly refusal: number | null;
}

interface SelectedField {
  readonly node: FieldNode;
  readonly refusal: number | null;
}

/**
 * The shape of an operation's response, computed once before there is data: the fields of an object of each type, and
 * their order (GraphQL specification, CollectFields).
 */
export function compileShape(input: ShapeInput): ObjectShape {
  const root = input.schema.getRootType(input.operation.operation);
  if (!root) throw new Error(`The graph has no ${input.operation.operation}`);
  return new ShapeCompiler(input).objectShape(root, [{ set: input.operation.selectionSet, refusal: null }]);
}

type OneOrMore<Item> = [Item, ...Item[]];
type SelectedFields = Map<string, OneOrMore<SelectedField>>;

type ConcreteType = GraphQLObjectType | GraphQLInterfaceType;

class ShapeCompiler {
  readonly #input: ShapeInput;

  constructor(input: ShapeInput) {
    this.#input = input;
  }

  objectShape(type: ConcreteType, selected: readonly Selections[]): ObjectShape {
    const fields: SelectedFields = new Map();
    for (const selections of selected) this.#collect(type, selections, fields);
    const entries = [...fields].map(([key, nodes]) => this.#entry(type, key, nodes));
    return { typename: isObjectType(type) ? type.name : null, entries };
  }

  #collect(type: ConcreteType, { set, refusal }: Selections, fields: SelectedFields): void {
    for (const selection of set.selections) {
      if (selection.kind === Kind.FIELD) {
        const key = (selection.alias ?? selection.name).value;
        if (key === this.#input.placeholder) continue;
        const field = { node: selection, refusal: refusal ?? this.#input.refusedFields.get(selection) ?? null };
        const known = fields.get(key);
        if (known) known.push(field);
        else fields.set(key, [field]);
      } else if (selection.kind === Kind.INLINE_FRAGMENT) {
        const applies = this.#applies(type, selection.typeCondition?.name.value);
        if (applies) this.#collect(type, { set: selection.selectionSet, refusal }, fields);
      } else throw new Error(`The spread of "${selection.name.value}" was not written out`);
    }
  }

  #applies(type: ConcreteType, condition: string | undefined): boolean {
    if (condition === undefined || condition === type.name) return true;
    const conditional = this.#input.schema.getType(condition);
    return isAbstractType(conditional) && this.#input.schema.isSubType(conditional, type);
  }

  /** A key that one selection is allowed and another one refused stays, without the subselections of the refused one. */
  #entry(type: ConcreteType, key: string, selected: OneOrMore<SelectedField>): EntryShape {
    const allowed = selected.find(({ refusal }) => refusal === null);
    const { node, refusal } = allowed ?? selected[0];
    const name = node.name.value;
    if (name === TypeNameMetaFieldDef.name) {
      return refusal === null
        ? { kind: 'typename', key }
        : { kind: 'refused', refused: { key, isNonNull: true, refusal } };
    }
    if (isIntrospection(node)) return { kind: 'introspection', key };
    const definition = type.getFields()[name];
    if (!definition) throw new Error(`The operation selects ${type.name}.${name}, which does not exist`);
    const isNonNull = isNonNullType(definition.type);
    if (refusal !== null) return { kind: 'refused', refused: { key, isNonNull, refusal } };
    const inner = selected.flatMap(({ node: { selectionSet: set }, refusal: withheld }) =>
      set ? [{ set, refusal: withheld }] : [],
    );
    return {
      kind: 'field',
      field: {
        key,
        dataKey: this.#input.dataKeyOf(node),
        coordinate: `${type.name}.${name}`,
        isNonNull,
        output: this.#output(definition.type, inner),
      },
    };
  }

  #output(type: GraphQLOutputType, selected: readonly Selections[]): OutputShape {
    const nullable = getNullableType(type);
    if (isListType(nullable)) {
      const item: GraphQLOutputType = nullable.ofType;
      return { kind: 'list', item: this.#output(item, selected), itemIsNonNull: isNonNullType(item) };
    }
    const named = getNamedType(nullable);
    if (!isCompositeType(named)) return { kind: 'leaf', coerce: leafCoercion(named) };
    if (isObjectType(named)) return { kind: 'object', shape: this.objectShape(named, selected) };
    return { kind: 'abstract', shapeOf: this.#shapesByName(named, selected) };
  }

  /** The shapes of an abstract type's objects by their `__typename`, each compiled on first use. */
  #shapesByName(type: GraphQLInterfaceType | GraphQLUnionType, selected: readonly Selections[]) {
    const shapes = new Map<string, ObjectShape>();
    return (told: unknown): ObjectShape | null => {
      // For an @interfaceObject, the plan may not fetch the name.
      const typename = told === undefined && isInterfaceType(type) ? type.name : told;
      if (typeof typename !== 'string') return null;
      const known = shapes.get(typename);
      if (known) return known;
      const { schema } = this.#input;
      const concrete = schema.getType(typename);
      // A subgraph with an @interfaceObject returns the name of the interface.
      const isPossible = isInterfaceType(concrete)
        ? concrete === type
        : isObjectType(concrete) && schema.isSubType(type, concrete);
      if (!isPossible) return null;
      const shape = this.objectShape(concrete as ConcreteType, selected);
      shapes.set(typename, shape);
      return shape;
    };
  }
}
