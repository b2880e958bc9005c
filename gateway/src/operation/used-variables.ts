import { type OperationDefinitionNode, visit } from 'graphql';

/** An operation without spreads, with only the variables that it uses. */
export function withUsedVariables(operation: OperationDefinitionNode): OperationDefinitionNode {
  const { variableDefinitions = [], selectionSet, directives = [] } = operation;
  const used = new Set<string>();
  for (const node of [selectionSet, ...directives]) visit(node, { Variable: ({ name }) => void used.add(name.value) });
  return {
    ...operation,
    variableDefinitions: variableDefinitions.filter(({ variable }) => used.has(variable.name.value)),
  };
}
