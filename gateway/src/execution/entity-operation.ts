import {
  type DefinitionNode,
  type FieldNode,
  Kind,
  type OperationDefinitionNode,
  type VariableDefinitionNode,
  parse,
  print,
  visit,
} from 'graphql';

/** Names from the federation specification for fetching entities. */
export const ENTITIES = '_entities';
export const REPRESENTATIONS = 'representations';

/** The response keys that an entity operation selects on its entities. */
export function entityFields(operation: string): string[] {
  const [entities] = operationOf(operation).selectionSet.selections as FieldNode[];
  const keys = (entities?.selectionSet?.selections ?? [])
    .flatMap((selection) => (selection.kind === Kind.INLINE_FRAGMENT ? selection.selectionSet.selections : [selection]))
    .flatMap((selection) => (selection.kind === Kind.FIELD ? [selection] : []))
    .filter(({ name }) => name.value !== '__typename')
    .map(({ alias, name }) => (alias ?? name).value);
  return [...new Set(keys)];
}

function operationOf(text: string): OperationDefinitionNode {
  const isOperation = (definition: DefinitionNode) => definition.kind === Kind.OPERATION_DEFINITION;
  return parse(text, { noLocation: true }).definitions.find(isOperation) as OperationDefinitionNode;
}

/**
 * Combines several entity operations of one subgraph: each gets its own names for its entities and representations.
 * The operations have no fragment definitions, because the planner writes fragments out.
 */
export function together(texts: readonly string[]): { query: string; names: { variable: string; key: string }[] } {
  const names = texts.map((_, index) => ({ variable: `${REPRESENTATIONS}_${index}`, key: `${ENTITIES}_${index}` }));
  const operations = texts.map((text, index) => {
    const { variable, key } = names[index] as { variable: string; key: string };
    return renamed(operationOf(text), variable, key);
  });
  const variables = new Map<string, VariableDefinitionNode>();
  for (const { variableDefinitions = [] } of operations) {
    for (const definition of variableDefinitions) variables.set(definition.variable.name.value, definition);
  }
  const [first] = operations as [OperationDefinitionNode, ...OperationDefinitionNode[]];
  const selections = operations.flatMap(({ selectionSet }) => selectionSet.selections);
  const operation: OperationDefinitionNode = {
    ...first,
    variableDefinitions: [...variables.values()],
    selectionSet: { kind: Kind.SELECTION_SET, selections },
  };
  return { query: print(operation), names };
}

function renamed(operation: OperationDefinitionNode, variable: string, key: string): OperationDefinitionNode {
  const withVariable = visit(operation, {
    Variable: (node) =>
      node.name.value === REPRESENTATIONS ? { ...node, name: { kind: Kind.NAME, value: variable } } : undefined,
  });
  const selections = withVariable.selectionSet.selections.map((selection) =>
    selection.kind === Kind.FIELD ? { ...selection, alias: { kind: Kind.NAME as const, value: key } } : selection,
  );
  return { ...withVariable, selectionSet: { kind: Kind.SELECTION_SET, selections } };
}
