import { type DirectiveNode, Kind, type OperationDefinitionNode, type ValueNode } from 'graphql';

/** One `@skip` or `@include` above or on a field. */
export interface Condition {
  readonly directive: 'skip' | 'include';
  /** A constant, or the name of a variable. */
  readonly value: boolean | { readonly variable: string };
}

export function readConditions(directives: readonly DirectiveNode[] | undefined): Condition[] {
  return (directives ?? []).filter(isCondition).map((node) => ({
    directive: node.name.value === 'skip' ? 'skip' : 'include',
    value: readValue(node.arguments?.find(({ name }) => name.value === 'if')?.value),
  }));
}

export function isCondition({ name }: DirectiveNode): boolean {
  return name.value === 'skip' || name.value === 'include';
}

function readValue(value: ValueNode | undefined): Condition['value'] {
  if (value?.kind === Kind.VARIABLE) return { variable: value.name.value };
  return value?.kind === Kind.BOOLEAN && value.value;
}

/** Whether a field below these conditions is part of the operation with these variables. */
export function isIncluded(conditions: readonly Condition[], variables: ReadonlyMap<string, unknown>): boolean {
  return conditions.every(({ directive, value }) => {
    const holds = typeof value === 'boolean' ? value : variables.get(value.variable) === true;
    return directive === 'include' ? holds : !holds;
  });
}

/** The variables' values of a request, with the operation's defaults for those that were not sent. */
export function variableValues(
  operation: OperationDefinitionNode,
  sent: Readonly<Record<string, unknown>>,
): ReadonlyMap<string, unknown> {
  const values = new Map<string, unknown>();
  for (const { variable, defaultValue } of operation.variableDefinitions ?? []) {
    if (defaultValue?.kind === Kind.BOOLEAN) values.set(variable.name.value, defaultValue.value);
  }
  for (const [name, value] of Object.entries(sent)) if (value !== undefined) values.set(name, value);
  return values;
}
