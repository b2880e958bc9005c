import {
  type DocumentNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
  visit,
} from 'graphql';
import { REPRESENTATIONS } from '../execution/entity-operation.ts';
import { isIntrospection } from '../meta-fields.ts';
import { type RootNames, renamed } from '../supergraph/root-types.ts';
import type { DataKeys } from './data-keys.ts';
import { unusedName } from './names.ts';
import { withUsedVariables } from './used-variables.ts';

/** The operation for the planner. */
export interface PlannedDocument {
  readonly operation: OperationDefinitionNode;
  /** Names of the client's variables, by their names here. */
  readonly givenNames: ReadonlyMap<string, string>;
}

/** Names of the variables with representations; several in one request are numbered. */
const OF_ENTITIES = new RegExp(`^${REPRESENTATIONS}(_\\d+)?$`);

/** Subgraphs in JavaScript lose variables whose names are properties of every object, such as `__proto__`. */
const isTaken = (name: string) => OF_ENTITIES.test(name) || name in Object.prototype;

/**
 * The part of an operation that subgraphs have to resolve: every field under its data key, root types under the planner's
 * names, variables renamed where their name is taken, and no introspection, which the gateway resolves. Null when nothing
 * is left.
 */
export function plannedDocument(
  operation: OperationDefinitionNode,
  keys: DataKeys,
  rootNames: RootNames,
): PlannedDocument | null {
  const selectionSet = withoutIntrospection(operation.selectionSet);
  if (!selectionSet) return null;
  const asked = withUsedVariables({ ...operation, selectionSet });
  const names = (asked.variableDefinitions ?? []).map(({ variable }) => variable.name.value);
  const ownNames = new Map<string, string>();
  const free = names.some(isTaken) ? unusedName(toDocument(asked), 'given') : '';
  for (const name of names) ownNames.set(name, isTaken(name) ? `${free}${ownNames.size}` : name);
  return {
    operation: visit(asked, {
      Field(node) {
        const key = keys.of(node);
        return { ...node, alias: key === node.name.value ? undefined : { kind: Kind.NAME, value: key } };
      },
      NamedType: (node) => renamed(node, rootNames),
      Variable: (node) => ({ ...node, name: { kind: Kind.NAME, value: ownNames.get(node.name.value) as string } }),
    }),
    givenNames: new Map([...ownNames].map(([given, name]) => [name, given])),
  };
}

export const toDocument = (operation: OperationDefinitionNode): DocumentNode => ({
  kind: Kind.DOCUMENT,
  definitions: [operation],
});

/** Introspection fields exist at the root only. */
function withoutIntrospection({ kind, selections }: SelectionSetNode): SelectionSetNode | null {
  const kept = selections.flatMap((selection): SelectionNode[] => {
    if (selection.kind === Kind.FIELD) return isIntrospection(selection) ? [] : [selection];
    if (selection.kind !== Kind.INLINE_FRAGMENT) return [selection];
    const selectionSet = withoutIntrospection(selection.selectionSet);
    return selectionSet ? [{ ...selection, selectionSet }] : [];
  });
  return kept.length > 0 ? { kind, selections: kept } : null;
}
