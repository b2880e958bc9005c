import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
} from 'graphql';
import { isIntrospection } from '../meta-fields.ts';

/** The size of a document's largest operation, with every fragment counted at each spread. */
export interface Measure {
  depth: number;
  /** Of all operations together, because each is validated. */
  selections: number;
  aliases: number;
  rootFields: number;
  directives: number;
  introspectionDepth: number;
}

/** The size of a part. `lists` is its depth if the part is used within an introspection. */
interface PartMeasure extends Measure {
  lists: number;
}

type FragmentSizes = Map<string, PartMeasure | 'being measured'>;

const EMPTY: Readonly<PartMeasure> = {
  depth: 0,
  selections: 0,
  aliases: 0,
  rootFields: 0,
  directives: 0,
  introspectionDepth: 0,
  lists: 0,
};

/** Introspection fields with a list of types or fields; nested ones multiply the response. */
const INTROSPECTION_LISTS: ReadonlySet<string> = new Set(['fields', 'interfaces', 'possibleTypes', 'inputFields']);

/** Linear in the document's text: the size of a fragment is computed once, not once per spread. */
export function measureDocument(document: DocumentNode): Measure {
  const fragments = new Map<string, FragmentDefinitionNode>();
  const operations: OperationDefinitionNode[] = [];
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
    if (definition.kind === Kind.OPERATION_DEFINITION) operations.push(definition);
  }
  const sizes: FragmentSizes = new Map();
  const sizeOfFragment = (name: string): PartMeasure => {
    const known = sizes.get(name);
    // A fragment that spreads itself is refused by validation.
    if (known === 'being measured') return EMPTY;
    if (known) return known;
    sizes.set(name, 'being measured');
    const fragment = fragments.get(name);
    const inner = fragment ? sizeOfSelections(fragment.selectionSet.selections, sizeOfFragment) : EMPTY;
    const size = { ...inner, directives: inner.directives + (fragment?.directives?.length ?? 0) };
    sizes.set(name, size);
    return size;
  };

  const largest = { ...EMPTY };
  let selections = 0;
  for (const { selectionSet, directives, variableDefinitions } of operations) {
    const size = sizeOfSelections(selectionSet.selections, sizeOfFragment);
    const onVariables = (variableDefinitions ?? []).reduce((sum, node) => sum + (node.directives?.length ?? 0), 0);
    selections += size.selections;
    raise(largest, { ...size, directives: size.directives + (directives?.length ?? 0) + onVariables });
  }
  for (const name of fragments.keys()) raise(largest, { ...sizeOfFragment(name), rootFields: 0 });
  const { lists: _lists, ...measure } = largest;
  return { ...measure, selections: Math.max(measure.selections, selections) };
}

function raise(largest: PartMeasure, size: PartMeasure): void {
  for (const name of Object.keys(largest) as (keyof PartMeasure)[]) largest[name] = Math.max(largest[name], size[name]);
}

function sizeOfSelections(
  selections: readonly SelectionNode[],
  sizeOfFragment: (name: string) => PartMeasure,
): PartMeasure {
  const total = { ...EMPTY };
  for (const selection of selections) {
    const size = sizeOfSelection(selection, sizeOfFragment);
    total.depth = Math.max(total.depth, size.depth);
    total.lists = Math.max(total.lists, size.lists);
    total.introspectionDepth = Math.max(total.introspectionDepth, size.introspectionDepth);
    total.selections += size.selections;
    total.aliases += size.aliases;
    total.rootFields += size.rootFields;
    total.directives += size.directives + (selection.directives?.length ?? 0);
  }
  return total;
}

function sizeOfSelection(selection: SelectionNode, sizeOfFragment: (name: string) => PartMeasure): PartMeasure {
  if (selection.kind === Kind.FRAGMENT_SPREAD) return sizeOfFragment(selection.name.value);
  const inner = selection.selectionSet ? sizeOfSelections(selection.selectionSet.selections, sizeOfFragment) : EMPTY;
  return selection.kind === Kind.INLINE_FRAGMENT ? inner : sizeOfField(selection, inner);
}

function sizeOfField(field: FieldNode, inner: PartMeasure): PartMeasure {
  return {
    depth: inner.depth + 1,
    selections: inner.selections + 1,
    aliases: inner.aliases + (field.alias ? 1 : 0),
    rootFields: 1,
    directives: inner.directives,
    lists: inner.lists + (INTROSPECTION_LISTS.has(field.name.value) ? 1 : 0),
    introspectionDepth: Math.max(inner.introspectionDepth, isIntrospection(field) ? inner.lists : 0),
  };
}
