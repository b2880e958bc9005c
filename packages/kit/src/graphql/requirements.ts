import type { ConstDirectiveNode, DefinitionNode, DocumentNode, TypeNode } from 'graphql';

/** Alternative lists of permissions: the caller needs all of one list. `authenticated` requires any token. */
export interface Requirement {
  authenticated: boolean;
  alternatives: readonly (readonly string[])[][];
}

const PERMISSION_ARGUMENT: Readonly<Record<string, string>> = {
  requiresScopes: 'scopes',
  policy: 'policies',
  requiresPermission: 'permissions',
};

type Directed = { readonly directives?: readonly ConstDirectiveNode[] | undefined };

export function alternativesOf(directive: ConstDirectiveNode): string[][] | undefined {
  const argument = directive.arguments?.find(({ name }) => name.value === PERMISSION_ARGUMENT[directive.name.value]);
  if (argument?.value.kind !== 'ListValue') return undefined;
  return argument.value.values.map((group) =>
    group.kind === 'ListValue' ? group.values.flatMap((one) => (one.kind === 'StringValue' ? [one.value] : [])) : [],
  );
}

export function merge(requirements: Requirement[]): Requirement {
  return {
    authenticated: requirements.some((one) => one.authenticated),
    alternatives: requirements.flatMap((one) => one.alternatives),
  };
}

function requirementOf({ directives = [] }: Directed): Requirement {
  const alternatives = directives.map(alternativesOf).filter((one) => one !== undefined);
  return { authenticated: directives.some(({ name }) => name.value === 'authenticated'), alternatives };
}

const nameOf = (type: TypeNode): string => (type.kind === 'NamedType' ? type.name.value : nameOf(type.type));
const isTyped = (node: DefinitionNode) => 'name' in node && node.name !== undefined && 'directives' in node;

/**
 * Requirements of each field in a subgraph's SDL, by `Type.field`: its own directives, its parent type's and its return
 * type's. The gateway applies the same rule to the composed graph; this is the second check (GW-27).
 */
export function requirementsOfFields(document: DocumentNode): Map<string, Requirement> {
  const ofType = new Map<string, Requirement[]>();
  const ownOfField = new Map<string, { requirement: Requirement; parent: string; returns: string }>();
  for (const node of document.definitions) {
    if (!isTyped(node) || !('name' in node) || !node.name || !('directives' in node)) continue;
    const parent = node.name.value;
    ofType.set(parent, [...(ofType.get(parent) ?? []), requirementOf(node as Directed)]);
    if (!('fields' in node)) continue;
    for (const field of node.fields ?? []) {
      if (field.kind !== 'FieldDefinition') continue;
      ownOfField.set(`${parent}.${field.name.value}`, {
        requirement: requirementOf(field),
        parent,
        returns: nameOf(field.type),
      });
    }
  }
  const fields = new Map<string, Requirement>();
  for (const [coordinate, { requirement, parent, returns }] of ownOfField) {
    const whole = merge([requirement, ...(ofType.get(parent) ?? []), ...(ofType.get(returns) ?? [])]);
    if (whole.authenticated || whole.alternatives.length > 0) fields.set(coordinate, whole);
  }
  return fields;
}
