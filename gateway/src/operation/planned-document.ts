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

/** An operation as the planner gets it. */
export interface PlannedDocument {
  readonly operation: OperationDefinitionNode;
  /** Names of the client's variables, by those that they have here. */
  readonly givenNames: ReadonlyMap<string, string>;
}

/** Variables that entity operations have for themselves; several in one request are numbered. */
const OF_ENTITIES = new RegExp(`^${REPRESENTATIONS}(_\\d+)?$`);

/** Subgraphs in JavaScript lose variables under names that their objects have already, such as `__proto__`. */
const isTaken = (name: string) => OF_ENTITIES.test(name) || name in Object.prototype;

/**
 * What subgraphs have to be asked for: every field under its data key, root types under the planner's names for them, no
 * variable under a name that is taken, and no introspection, which the gateway itself answers. Null when
 * nothing is left.
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

/** Introspection is asked for at the root only. */
function withoutIntrospection({ kind, selections }: SelectionSetNode): SelectionSetNode | null {
  const kept = selections.flatMap((selection): SelectionNode[] => {
    if (selection.kind === Kind.FIELD) return isIntrospection(selection) ? [] : [selection];
    if (selection.kind !== Kind.INLINE_FRAGMENT) return [selection];
    const selectionSet = withoutIntrospection(selection.selectionSet);
    return selectionSet ? [{ ...selection, selectionSet }] : [];
  });
  return kept.length > 0 ? { kind, selections: kept } : null;
}
