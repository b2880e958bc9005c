import {
  type ASTNode,
  type DocumentNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  visit,
} from 'graphql';

/** The operation with the variables that it still uses, and a document with the fragments that it still spreads. */
export function withUsedParts(
  document: DocumentNode,
  operation: OperationDefinitionNode,
): { document: DocumentNode; operation: OperationDefinitionNode } {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const node of document.definitions) {
    if (node.kind === Kind.FRAGMENT_DEFINITION) fragments.set(node.name.value, node);
  }
  const variables = new Set<string>();
  const spread = new Set<FragmentDefinitionNode>();
  const look = (node: ASTNode) => {
    visit(node, {
      Variable: ({ name }) => void variables.add(name.value),
      FragmentSpread: ({ name }) => {
        const fragment = fragments.get(name.value);
        if (!fragment || spread.has(fragment)) return;
        spread.add(fragment);
        look(fragment);
      },
    });
  };
  for (const node of [operation.selectionSet, ...(operation.directives ?? [])]) look(node);
  const used: OperationDefinitionNode = {
    ...operation,
    variableDefinitions: (operation.variableDefinitions ?? []).filter(({ variable }) =>
      variables.has(variable.name.value),
    ),
  };
  return { document: { kind: Kind.DOCUMENT, definitions: [used, ...spread] }, operation: used };
}
