import {
  type FieldNode,
  type GraphQLAbstractType,
  type GraphQLCompositeType,
  type GraphQLObjectType,
  type GraphQLSchema,
  type InlineFragmentNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isUnionType,
} from 'graphql';
import { limitExceeded } from '../limits/exceeded.ts';
import { TYPE_NAME } from '../meta-fields.ts';

interface WriteOutOptions {
  schema: GraphQLSchema;
  maximumSelections: number;
}

/**
 * Replaces a fragment on an abstract type, where the value has another abstract type that does not imply it, by one
 * fragment for each object type that has both. The planner cannot get from an `@interfaceObject` to another interface
 * that only some of its objects implement.
 * @throws RequestRefused `LIMIT_EXCEEDED` when that multiplies the operation's selections beyond the limit
 */
export function writeOutUnrelated(
  operation: OperationDefinitionNode,
  options: WriteOutOptions,
): OperationDefinitionNode {
  const root = options.schema.getRootType(operation.operation);
  if (!root) return operation;
  return { ...operation, selectionSet: new Writer(options).set(operation.selectionSet, root) };
}

class Writer {
  readonly #schema: GraphQLSchema;
  readonly #maximum: number;
  #count = 0;

  constructor({ schema, maximumSelections }: WriteOutOptions) {
    this.#schema = schema;
    this.#maximum = maximumSelections;
  }

  /** Never empty. */
  set({ kind, selections }: SelectionSetNode, type: GraphQLCompositeType): SelectionSetNode {
    const written = this.#selections(selections, type);
    return { kind, selections: written.length > 0 ? written : [TYPE_NAME] };
  }

  #selections(selections: readonly SelectionNode[], type: GraphQLCompositeType): SelectionNode[] {
    return selections.flatMap((selection) => this.#selection(selection, type));
  }

  #selection(selection: SelectionNode, type: GraphQLCompositeType): SelectionNode[] {
    if (selection.kind === Kind.FIELD) return [this.#field(selection, type)];
    if (selection.kind === Kind.FRAGMENT_SPREAD) return [selection];
    const condition = selection.typeCondition && this.#schema.getType(selection.typeCondition.name.value);
    const { selections } = selection.selectionSet;
    const inside = isCompositeType(condition) ? condition : type;
    if (!isAbstractType(type)) return this.#objectsOf(inside).includes(type) ? this.#selections(selections, type) : [];
    if (!this.#isUnrelated(type, inside)) return this.#fragment(selection, inside);
    const possible = this.#objectsOf(inside);
    const both = this.#objectsOf(type).filter((object) => possible.includes(object));
    return both.flatMap((object) => this.#fragment(selection, object));
  }

  #fragment(fragment: InlineFragmentNode, type: GraphQLCompositeType): InlineFragmentNode[] {
    const selections = this.#selections(fragment.selectionSet.selections, type);
    if (selections.length === 0) return [];
    const typeCondition = { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: type.name } } as const;
    return [{ ...fragment, typeCondition, selectionSet: { kind: Kind.SELECTION_SET, selections } }];
  }

  #field(field: FieldNode, type: GraphQLCompositeType): FieldNode {
    this.#count += 1;
    if (this.#count > this.#maximum) throw limitExceeded('selections', this.#maximum, this.#count);
    const definition = isUnionType(type) ? undefined : type.getFields()[field.name.value];
    const returned = definition && getNamedType(definition.type);
    if (!field.selectionSet || !isCompositeType(returned)) return field;
    return { ...field, selectionSet: this.set(field.selectionSet, returned) };
  }

  #isUnrelated(type: GraphQLAbstractType, condition: GraphQLCompositeType): boolean {
    if (!isAbstractType(condition) || type === condition) return false;
    return isUnionType(type) || isUnionType(condition) || !this.#schema.isSubType(condition, type);
  }

  #objectsOf(type: GraphQLCompositeType): readonly GraphQLObjectType[] {
    return isAbstractType(type) ? this.#schema.getPossibleTypes(type) : [type];
  }
}
