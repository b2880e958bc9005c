import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLInterfaceType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  type GraphQLUnionType,
  Kind,
  type OperationDefinitionNode,
  SchemaMetaFieldDef,
  type SelectionSetNode,
  TypeMetaFieldDef,
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
import type { Marker } from '../authorization/markers.ts';
import { type IsValidLeaf, leafCheck } from './leaf.ts';

/** What the response has at a field: a leaf, an object, or a list of one of them. */
export type OutputShape =
  | { readonly kind: 'leaf'; readonly isValid: IsValidLeaf | null }
  | { readonly kind: 'object'; readonly shape: ObjectShape }
  | { readonly kind: 'abstract'; readonly shapeOf: (typename: unknown) => ObjectShape | null }
  | { readonly kind: 'list'; readonly item: OutputShape; readonly itemIsNonNull: boolean };

export interface FieldShape {
  /** What the client calls it. */
  readonly key: string;
  /** Where its value is in what subgraphs answered. */
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
  /** `__schema` or `__type`, which the gateway itself answers. */
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
  operation: OperationDefinitionNode;
  fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  /** What stands for refused fields, by its response key. */
  markers: ReadonlyMap<string, Marker>;
  dataKeyOf: (field: FieldNode) => string;
}

/**
 * What the response to an operation looks like. All that can be known before the data is computed here once:
 * which fields an object of each type has, and in which order (GraphQL specification, CollectFields).
 */
export function compileShape(input: ShapeInput): ObjectShape {
  const root = input.schema.getRootType(input.operation.operation);
  if (!root) throw new Error(`The graph has no ${input.operation.operation}`);
  return new ShapeCompiler(input).objectShape(root, [input.operation.selectionSet]);
}

type ConcreteType = GraphQLObjectType | GraphQLInterfaceType;

class ShapeCompiler {
  readonly #schema: GraphQLSchema;
  readonly #fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly #markers: ReadonlyMap<string, Marker>;
  readonly #dataKeyOf: ShapeInput['dataKeyOf'];

  constructor({ schema, fragments, markers, dataKeyOf }: ShapeInput) {
    this.#dataKeyOf = dataKeyOf;
    this.#schema = schema;
    this.#fragments = fragments;
    this.#markers = markers;
  }

  objectShape(type: ConcreteType, selectionSets: readonly SelectionSetNode[]): ObjectShape {
    const fields = new Map<string, FieldNode[]>();
    for (const selectionSet of selectionSets) this.#collect(type, selectionSet, fields);
    const entries: EntryShape[] = [];
    const taken = new Set<string>();
    for (const [key, nodes] of fields) {
      const entry = this.#entry(type, key, nodes, fields);
      if (!entry || taken.has(keyOf(entry))) continue;
      taken.add(keyOf(entry));
      entries.push(entry);
    }
    return { typename: isObjectType(type) ? type.name : null, entries };
  }

  #collect(type: ConcreteType, { selections }: SelectionSetNode, fields: Map<string, FieldNode[]>): void {
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) {
        const key = selection.alias?.value ?? selection.name.value;
        const known = fields.get(key);
        if (known) known.push(selection);
        else fields.set(key, [selection]);
        continue;
      }
      const fragment = selection.kind === Kind.FRAGMENT_SPREAD ? this.#fragments.get(selection.name.value) : selection;
      if (fragment && this.#applies(type, fragment.typeCondition?.name.value)) {
        this.#collect(type, fragment.selectionSet, fields);
      }
    }
  }

  #applies(type: ConcreteType, condition: string | undefined): boolean {
    if (condition === undefined || condition === type.name) return true;
    const conditional = this.#schema.getType(condition);
    return isAbstractType(conditional) && this.#schema.isSubType(conditional, type);
  }

  #entry(
    type: ConcreteType,
    key: string,
    nodes: readonly FieldNode[],
    fields: ReadonlyMap<string, unknown>,
  ): EntryShape | null {
    const marker = this.#markers.get(key);
    if (marker) {
      // The same key may be there although it is refused, because another selection of this object was allowed.
      if (marker.key === null || fields.has(marker.key)) return null;
      const { isNonNull, refusal } = marker;
      return { kind: 'refused', refused: { key: marker.key, isNonNull, refusal } };
    }
    const name = nodes[0]?.name.value ?? '';
    if (name === TypeNameMetaFieldDef.name) return { kind: 'typename', key };
    if (name === SchemaMetaFieldDef.name || name === TypeMetaFieldDef.name) return { kind: 'introspection', key };
    const definition = type.getFields()[name];
    if (!definition) throw new Error(`The operation selects ${type.name}.${name}, which does not exist`);
    const inner = nodes.map(({ selectionSet }) => selectionSet).filter((selectionSet) => selectionSet !== undefined);
    return {
      kind: 'field',
      field: {
        key,
        dataKey: this.#dataKeyOf(nodes[0] as FieldNode),
        coordinate: `${type.name}.${name}`,
        isNonNull: isNonNullType(definition.type),
        output: this.#output(definition.type, inner),
      },
    };
  }

  #output(type: GraphQLOutputType, selectionSets: readonly SelectionSetNode[]): OutputShape {
    const nullable = getNullableType(type);
    if (isListType(nullable)) {
      const item: GraphQLOutputType = nullable.ofType;
      return { kind: 'list', item: this.#output(item, selectionSets), itemIsNonNull: isNonNullType(item) };
    }
    const named = getNamedType(nullable);
    if (!isCompositeType(named)) return { kind: 'leaf', isValid: leafCheck(named) };
    if (isObjectType(named)) return { kind: 'object', shape: this.objectShape(named, selectionSets) };
    return { kind: 'abstract', shapeOf: this.#shapesByName(named, selectionSets) };
  }

  /** The shapes of an abstract type's objects by their `__typename`, each compiled when the first one comes. */
  #shapesByName(type: GraphQLInterfaceType | GraphQLUnionType, selectionSets: readonly SelectionSetNode[]) {
    const shapes = new Map<string, ObjectShape>();
    return (told: unknown): ObjectShape | null => {
      // A subgraph that knows the interface as an object (@interfaceObject) need not be asked for the name.
      const typename = told === undefined && isInterfaceType(type) ? type.name : told;
      if (typeof typename !== 'string') return null;
      const known = shapes.get(typename);
      if (known) return known;
      const concrete = this.#schema.getType(typename);
      // A subgraph that knows an interface as an object (@interfaceObject) gives the name of the interface.
      const isPossible = isInterfaceType(concrete)
        ? concrete === type
        : isObjectType(concrete) && this.#schema.isSubType(type, concrete);
      if (!isPossible) return null;
      const shape = this.objectShape(concrete as ConcreteType, selectionSets);
      shapes.set(typename, shape);
      return shape;
    };
  }
}

function keyOf(entry: EntryShape): string {
  if (entry.kind === 'field') return entry.field.key;
  return entry.kind === 'refused' ? entry.refused.key : entry.key;
}
