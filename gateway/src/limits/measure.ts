import {
  type DocumentNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
} from 'graphql';

/** The size of a document's largest operation, with every fragment counted where it is spread. */
export interface Measure {
  depth: number;
  selections: number;
  aliases: number;
  rootFields: number;
  directives: number;
}

type FragmentSizes = Map<string, Measure | 'being measured'>;

const EMPTY: Readonly<Measure> = { depth: 0, selections: 0, aliases: 0, rootFields: 0, directives: 0 };

/** Takes time in proportion to the document's text: the size of a fragment is computed once, not once per spread. */
export function measureDocument(document: DocumentNode): Measure {
  const fragments = new Map<string, FragmentDefinitionNode>();
  const operations: OperationDefinitionNode[] = [];
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
    if (definition.kind === Kind.OPERATION_DEFINITION) operations.push(definition);
  }
  const sizes: FragmentSizes = new Map();
  const sizeOfFragment = (name: string): Measure => {
    const known = sizes.get(name);
    // A fragment that spreads itself is refused by validation.
    if (known === 'being measured') return EMPTY;
    if (known) return known;
    sizes.set(name, 'being measured');
    const fragment = fragments.get(name);
    const size = fragment ? sizeOfSelections(fragment.selectionSet.selections, sizeOfFragment) : EMPTY;
    sizes.set(name, size);
    return size;
  };

  const largest = { ...EMPTY };
  for (const { selectionSet, directives, variableDefinitions } of operations) {
    const size = sizeOfSelections(selectionSet.selections, sizeOfFragment);
    const onVariables = (variableDefinitions ?? []).reduce((sum, node) => sum + (node.directives?.length ?? 0), 0);
    raise(largest, { ...size, directives: size.directives + (directives?.length ?? 0) + onVariables });
  }
  for (const name of fragments.keys()) raise(largest, { ...sizeOfFragment(name), rootFields: 0 });
  return largest;
}

function raise(largest: Measure, size: Measure): void {
  for (const name of Object.keys(largest) as (keyof Measure)[]) largest[name] = Math.max(largest[name], size[name]);
}

function sizeOfSelections(selections: readonly SelectionNode[], sizeOfFragment: (name: string) => Measure): Measure {
  const total = { ...EMPTY };
  for (const selection of selections) {
    const size = sizeOfSelection(selection, sizeOfFragment);
    total.depth = Math.max(total.depth, size.depth);
    total.selections += size.selections;
    total.aliases += size.aliases;
    total.rootFields += size.rootFields;
    total.directives += size.directives + (selection.directives?.length ?? 0);
  }
  return total;
}

function sizeOfSelection(selection: SelectionNode, sizeOfFragment: (name: string) => Measure): Measure {
  if (selection.kind === Kind.FRAGMENT_SPREAD) return sizeOfFragment(selection.name.value);
  const inner = selection.selectionSet ? sizeOfSelections(selection.selectionSet.selections, sizeOfFragment) : EMPTY;
  if (selection.kind === Kind.INLINE_FRAGMENT) return inner;
  return {
    ...inner,
    depth: inner.depth + 1,
    selections: inner.selections + 1,
    aliases: inner.aliases + (selection.alias ? 1 : 0),
    rootFields: 1,
  };
}
