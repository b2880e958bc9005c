import { Kind, type OperationDefinitionNode, type ValueNode, valueFromASTUntyped, visit } from 'graphql';

export type Values = Record<string, unknown>;
export type VariableDefinitions = OperationDefinitionNode['variableDefinitions'];

/** The value of an argument: constant, or computed from the variables of a request. */
export type GivenValue = { value: unknown } | { of: (variables: Values) => unknown };

/** Reads the value of an argument, with the operation's defaults for its variables. */
export function valueReader(node: ValueNode, definitions: VariableDefinitions): GivenValue {
  const names = variablesIn(node);
  if (names.length === 0) return { value: valueFromASTUntyped(node) };
  const defaults = new Map(names.map((name) => [name, defaultOf(name, definitions)]));
  const read = (variables: Values, name: string) =>
    Object.hasOwn(variables, name) ? variables[name] : defaults.get(name);
  if (node.kind === Kind.VARIABLE) return { of: (variables) => read(variables, node.name.value) };
  return {
    of: (variables) =>
      valueFromASTUntyped(node, Object.fromEntries(names.map((name) => [name, read(variables, name)]))),
  };
}

function variablesIn(node: ValueNode): string[] {
  const names = new Set<string>();
  visit(node, { Variable: ({ name }) => void names.add(name.value) });
  return [...names];
}

function defaultOf(name: string, definitions: VariableDefinitions): unknown {
  const definition = definitions?.find(({ variable }) => variable.name.value === name);
  return definition?.defaultValue && valueFromASTUntyped(definition.defaultValue);
}
