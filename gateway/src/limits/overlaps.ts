import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';

/** The fields at one place of the response, by response key, and the fragments that are spread there. */
interface Place {
  fields: Map<string, FieldNode[]>;
  fragments: Set<string>;
}

/** The count visited too many selections; a document without circular fragments stays far below the maximum. */
export class TooManySelections extends Error {
  readonly visited: number;

  constructor(visited: number) {
    super();
    this.visited = visited;
  }
}

/**
 * The number of pairs that the rule "fields can merge" compares (GraphQL specification, 5.3.2), for the largest
 * definition of the document. Its time is quadratic in the fields with the same name, which no other limit bounds.
 * @param maximumVisits maximum number of visited selections in all definitions together
 * @throws TooManySelections
 */
export function countOverlaps({ definitions }: DocumentNode, maximumVisits: number): number {
  const fragments = new Map<string, FragmentDefinitionNode>();
  const roots: (FragmentDefinitionNode | OperationDefinitionNode)[] = [];
  for (const definition of definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
    if (definition.kind === Kind.FRAGMENT_DEFINITION || definition.kind === Kind.OPERATION_DEFINITION) {
      roots.push(definition);
    }
  }
  const budget = { visits: 0, maximum: maximumVisits };
  return Math.max(0, ...roots.map(({ selectionSet }) => pairsOf([selectionSet], fragments, budget)));
}

function pairsOf(
  root: SelectionSetNode[],
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  budget: { visits: number; readonly maximum: number },
): number {
  const waiting = [root];
  let pairs = 0;
  for (let sets = waiting.pop(); sets !== undefined; sets = waiting.pop()) {
    const place: Place = { fields: new Map(), fragments: new Set() };
    budget.visits += collect(sets, place, fragments);
    if (budget.visits > budget.maximum) throw new TooManySelections(budget.visits);
    pairs += pairsAmong(place.fragments.size);
    for (const fields of place.fields.values()) {
      pairs += pairsAmong(fields.length);
      const inner = fields.flatMap(({ selectionSet }) => selectionSet ?? []);
      if (inner.length > 0) waiting.push(inner);
    }
  }
  return pairs;
}

const pairsAmong = (count: number) => (count * (count - 1)) / 2;

/** Adds the selections to the place, each fragment once. @returns how many there were */
function collect(
  sets: readonly SelectionSetNode[],
  { fields, fragments: known }: Place,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): number {
  const waiting = [...sets];
  let visits = 0;
  for (let set = waiting.pop(); set !== undefined; set = waiting.pop()) {
    visits += set.selections.length;
    for (const selection of set.selections) {
      if (selection.kind === Kind.INLINE_FRAGMENT) waiting.push(selection.selectionSet);
      else if (selection.kind === Kind.FIELD) {
        const name = (selection.alias ?? selection.name).value;
        const same = fields.get(name);
        if (same) same.push(selection);
        else fields.set(name, [selection]);
      } else if (!known.has(selection.name.value)) {
        known.add(selection.name.value);
        const fragment = fragments.get(selection.name.value);
        if (fragment) waiting.push(fragment.selectionSet);
      }
    }
  }
  return visits;
}
