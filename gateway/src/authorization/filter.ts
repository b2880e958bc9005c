import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLOutputType,
  type GraphQLSchema,
  type InlineFragmentNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  getNamedType,
  getNullableType,
  isCompositeType,
  isListType,
  isUnionType,
} from 'graphql';
import { EVERY_ITEM } from '../execution/places.ts';
import { TYPE_NAME } from '../meta-fields.ts';
import { type FieldRefusal, createFieldVerdict } from './field-verdict.ts';
import type { GivenInputs, GivenVariables } from './given-inputs.ts';
import { type Judge, type Reachable, intersection } from './judge.ts';
import type { PermissionSet } from './permission-set.ts';
import type { Refusal } from './refusal.ts';
import { missingPermissions } from './requirement.ts';

export interface FilteredOperation {
  /** The operation without its refused parts; fragments are inlined. */
  readonly operation: OperationDefinitionNode;
  readonly refusals: readonly Refusal[];
  /** The refused fields of the original operation, with the number of the refusal. */
  readonly refusedFields: ReadonlyMap<FieldNode, number>;
}

/** A field of an operation, with its verdict. */
export interface JudgedField {
  readonly path: readonly string[];
  /** `Type.field`, as the operation selects it. */
  readonly coordinate: string;
  /** Refusals of the parent fields, from the root down, then its own. */
  readonly refusals: readonly FieldRefusal[];
}

interface FilterInput {
  schema: GraphQLSchema;
  judge: Judge;
  document: DocumentNode;
  operation: OperationDefinitionNode;
  caller: PermissionSet;
  inputs: GivenInputs;
  /** Guarded inputs in the request's variables. */
  variables: GivenVariables;
  /** Response key that only keeps a selection from being empty. */
  placeholder?: string;
  /** Called for every field, also below refused ones. With it, nothing is removed. */
  observe?: (field: JudgedField) => void;
}

/** A place in the operation. */
interface Place {
  readonly type: GraphQLCompositeType;
  readonly reachable: Reachable;
  readonly path: readonly string[];
  /** Refusals of the parent fields; filled only when the filter is observed. */
  readonly refusedAbove: readonly FieldRefusal[];
}

/**
 * Removes everything that the caller may not use from a valid operation without conditions. A refused field is replaced
 * by `__typename`, so that its parent is still fetched and the response shows where the field is null.
 * @returns null when nothing is refused.
 */
export function filterOperation(input: FilterInput): FilteredOperation | null {
  const { schema, operation: asked } = input;
  const rootType = schema.getRootType(asked.operation);
  if (!rootType) return null;
  const filter = new OperationFilter(input);
  const root: Place = { type: rootType, reachable: new Set([rootType]), path: [], refusedAbove: [] };
  const selections = filter.filterSelections(asked.selectionSet.selections, root);
  if (filter.refusals.length === 0) return null;
  const operation = { ...asked, selectionSet: { kind: Kind.SELECTION_SET, selections } } as const;
  return { operation, refusals: filter.refusals, refusedFields: filter.refusedFields };
}

class OperationFilter {
  readonly refusals: Refusal[] = [];
  readonly refusedFields = new Map<FieldNode, number>();
  readonly #judge: Judge;
  readonly #caller: PermissionSet;
  readonly #fragments = new Map<string, FragmentDefinitionNode>();
  readonly #schema: GraphQLSchema;
  readonly #observe: FilterInput['observe'];
  readonly #verdictOn: ReturnType<typeof createFieldVerdict>;

  constructor(input: FilterInput) {
    const { schema, judge, document, caller } = input;
    this.#schema = schema;
    this.#judge = judge;
    this.#caller = caller;
    this.#observe = input.observe;
    for (const definition of document.definitions) {
      if (definition.kind === Kind.FRAGMENT_DEFINITION) this.#fragments.set(definition.name.value, definition);
    }
    this.#verdictOn = createFieldVerdict({ ...input, fragments: this.#fragments });
  }

  filterSelections(selections: readonly SelectionNode[], place: Place): SelectionNode[] {
    return selections.map((selection) => this.#filterSelection(selection, place)).filter((kept) => kept !== null);
  }

  #filterSelection(selection: SelectionNode, place: Place): SelectionNode | null {
    if (selection.kind === Kind.FIELD) return this.#filterField(selection, place);
    if (selection.kind === Kind.INLINE_FRAGMENT) return this.#filterFragment(selection, place);
    const fragment = this.#fragments.get(selection.name.value);
    if (!fragment) throw new Error(`The operation spreads "${selection.name.value}", which it does not define`);
    const { typeCondition, selectionSet } = fragment;
    const { directives = [] } = selection;
    return this.#filterFragment({ kind: Kind.INLINE_FRAGMENT, typeCondition, selectionSet, directives }, place);
  }

  /** @returns null when no value here can have the fragment's type. */
  #filterFragment(fragment: InlineFragmentNode, place: Place): InlineFragmentNode | null {
    const condition = fragment.typeCondition && this.#schema.getType(fragment.typeCondition.name.value);
    const type = isCompositeType(condition) ? condition : place.type;
    const reachable = intersection(place.reachable, this.#judge.possibleTypes(type));
    if (reachable.size === 0) return null;
    const selections = this.filterSelections(fragment.selectionSet.selections, { ...place, type, reachable });
    if (selections.length === 0) return null;
    return { ...fragment, selectionSet: { kind: Kind.SELECTION_SET, selections } };
  }

  #filterField(field: FieldNode, place: Place): FieldNode {
    const name = field.name.value;
    if (name.startsWith('__') || isUnionType(place.type)) return field;
    const definition = place.type.getFields()[name];
    if (!definition) throw new Error(`The operation selects ${place.type.name}.${name}, which does not exist`);
    const key = field.alias?.value ?? name;
    const refusal = this.#verdictOn(field, { type: place.type, definition, reachable: place.reachable });
    const refusals = refusal ? [...place.refusedAbove, refusal] : place.refusedAbove;
    this.#observe?.({ path: [...place.path, key], coordinate: `${place.type.name}.${name}`, refusals });
    if (refusal && !this.#observe) {
      this.#refuse(field, refusal, [...place.path, key]);
      return TYPE_NAME;
    }
    const type = getNamedType(definition.type);
    if (!isCompositeType(type) || !field.selectionSet) return field;
    const inside: Place = {
      type,
      reachable: this.#judge.possibleTypes(type),
      path: [...place.path, key, ...listMarks(definition.type)],
      refusedAbove: refusals,
    };
    const kept = this.filterSelections(field.selectionSet.selections, inside);
    const selections = kept.length > 0 ? kept : [TYPE_NAME];
    return { ...field, selectionSet: { kind: Kind.SELECTION_SET, selections } };
  }

  #refuse(field: FieldNode, { coordinate, unmet }: FieldRefusal, path: string[]): void {
    this.refusedFields.set(field, this.refusals.length);
    this.refusals.push({
      coordinate,
      path,
      needsSignIn: !this.#caller.authenticated,
      missingPermissions: missingPermissions(unmet, this.#caller),
    });
  }
}

function listMarks(type: GraphQLOutputType): string[] {
  const nullable = getNullableType(type);
  return isListType(nullable) ? [EVERY_ITEM, ...listMarks(nullable.ofType)] : [];
}
