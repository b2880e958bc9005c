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
  TypeNameMetaFieldDef,
  getNamedType,
  getNullableType,
  isCompositeType,
  isListType,
  isNonNullType,
  isUnionType,
  visit,
} from 'graphql';
import { type Condition, isCondition, readConditions } from './conditions.ts';
import { type FieldRefusal, createFieldVerdict } from './field-verdict.ts';
import type { GivenInputs, GivenVariables } from './given-inputs.ts';
import type { Judge, Reachable } from './judge.ts';
import type { PermissionSet } from './permission-set.ts';
import { EVERY_ITEM, type Refusal } from './refusal.ts';
import { type RepairNode, createRepairNode, pruneRepair } from './repair.ts';
import { missingPermissions } from './requirement.ts';
import { withUsedParts } from './used-parts.ts';

export interface FilteredOperation {
  /** The operation without what is refused; fragments are written out where they were spread. */
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly refusals: readonly Refusal[];
  readonly repair: RepairNode;
}

interface FilterInput {
  schema: GraphQLSchema;
  judge: Judge;
  document: DocumentNode;
  operation: OperationDefinitionNode;
  caller: PermissionSet;
  inputs: GivenInputs;
  variables: GivenVariables;
}

/** A place in the operation. */
interface Place {
  readonly type: GraphQLCompositeType;
  readonly reachable: Reachable;
  readonly path: readonly string[];
  readonly conditions: readonly Condition[];
  readonly repair: RepairNode;
}

/**
 * Takes everything out of a valid operation that the caller may not use. A refused field leaves `__typename` under an
 * alias of its own behind, so that its parent is still asked for and the response shows where the field is null.
 * @returns null when nothing is refused.
 */
export function filterOperation(input: FilterInput): FilteredOperation | null {
  const { schema, document, operation } = input;
  const rootType = schema.getRootType(operation.operation);
  if (!rootType) return null;
  const filter = new OperationFilter(input);
  const repair = createRepairNode();
  const root: Place = { type: rootType, reachable: new Set([rootType]), path: [], conditions: [], repair };
  const selections = filter.filterSelections(operation.selectionSet.selections, root);
  if (filter.refusals.length === 0) return null;
  pruneRepair(repair);
  const filtered = { ...operation, selectionSet: { kind: Kind.SELECTION_SET, selections } } as const;
  return { ...withUsedParts(document, filtered), refusals: filter.refusals, repair };
}

class OperationFilter {
  readonly refusals: Refusal[] = [];
  readonly #judge: Judge;
  readonly #caller: PermissionSet;
  readonly #fragments = new Map<string, FragmentDefinitionNode>();
  readonly #schema: GraphQLSchema;
  readonly #markerPrefix: string;
  readonly #verdictOn: ReturnType<typeof createFieldVerdict>;
  #markers = 0;

  constructor(input: FilterInput) {
    const { schema, judge, document, caller } = input;
    this.#schema = schema;
    this.#judge = judge;
    this.#caller = caller;
    this.#markerPrefix = unusedPrefix(document);
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

  /** @returns null when no value can be of the fragment's type here. */
  #filterFragment(fragment: InlineFragmentNode, place: Place): InlineFragmentNode | null {
    const condition = fragment.typeCondition && this.#schema.getType(fragment.typeCondition.name.value);
    const type = isCompositeType(condition) ? condition : place.type;
    const reachable = intersection(place.reachable, this.#judge.possibleTypes(type));
    if (reachable.size === 0) return null;
    const conditions = [...place.conditions, ...readConditions(fragment.directives)];
    const selections = this.filterSelections(fragment.selectionSet.selections, {
      ...place,
      type,
      reachable,
      conditions,
    });
    if (selections.length === 0) return null;
    return { ...fragment, selectionSet: { kind: Kind.SELECTION_SET, selections } };
  }

  #filterField(field: FieldNode, place: Place): FieldNode {
    const name = field.name.value;
    if (name.startsWith('__') || isUnionType(place.type)) return field;
    const definition = place.type.getFields()[name];
    if (!definition) throw new Error(`The operation selects ${place.type.name}.${name}, which does not exist`);
    const key = field.alias?.value ?? name;
    const conditions = [...place.conditions, ...readConditions(field.directives)];
    const refusal = this.#verdictOn(field, { type: place.type, definition, reachable: place.reachable });
    if (refusal) {
      this.#refuse(refusal, [...place.path, key], conditions);
      return this.#mark(field, place, { key, isNonNull: isNonNullType(definition.type) });
    }
    const type = getNamedType(definition.type);
    if (!isCompositeType(type) || !field.selectionSet) return field;
    const child = childOf(place.repair, key, definition.type);
    const inside: Place = {
      type,
      reachable: this.#judge.possibleTypes(type),
      path: [...place.path, key, ...listMarks(definition.type)],
      conditions,
      repair: child,
    };
    const kept = this.filterSelections(field.selectionSet.selections, inside);
    const selections = kept.length > 0 ? kept : [this.#mark(null, inside, { key: null, isNonNull: false })];
    return { ...field, selectionSet: { kind: Kind.SELECTION_SET, selections } };
  }

  #refuse({ coordinate, unmet }: FieldRefusal, path: string[], conditions: Condition[]): void {
    this.refusals.push({
      coordinate,
      path,
      conditions,
      needsSignIn: !this.#caller.authenticated && unmet.some(({ authenticated }) => authenticated),
      missingPermissions: missingPermissions(unmet, this.#caller),
    });
  }

  #mark(field: FieldNode | null, { repair }: Place, marked: { key: string | null; isNonNull: boolean }): FieldNode {
    const alias = `${this.#markerPrefix}${this.#markers}`;
    this.#markers += 1;
    repair.markers.set(alias, { ...marked, refusal: this.refusals.length - 1 });
    return {
      kind: Kind.FIELD,
      alias: { kind: Kind.NAME, value: alias },
      name: { kind: Kind.NAME, value: TypeNameMetaFieldDef.name },
      directives: field?.directives?.filter(isCondition) ?? [],
    };
  }
}

const intersection = (left: Reachable, right: Reachable): Reachable =>
  new Set([...left].filter((type) => right.has(type)));

function childOf(parent: RepairNode, key: string, type: GraphQLOutputType): RepairNode {
  const known = parent.children.get(key);
  if (known) return known.node;
  const node = createRepairNode();
  parent.children.set(key, { type, node });
  return node;
}

function listMarks(type: GraphQLOutputType): string[] {
  const nullable = getNullableType(type);
  return isListType(nullable) ? [EVERY_ITEM, ...listMarks(nullable.ofType)] : [];
}

/** A start for aliases that no name of the document has. */
function unusedPrefix(document: DocumentNode): string {
  const names = new Set<string>();
  visit(document, { Name: ({ value }) => void names.add(value) });
  let prefix = 'denied_';
  while ([...names].some((name) => name.startsWith(prefix))) prefix += '_';
  return prefix;
}
