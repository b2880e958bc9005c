import {
  type DocumentNode,
  type FieldNode,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  execute,
} from 'graphql';
import type { GatewayContext } from '../context.ts';
import type { Data } from '../execution/data.ts';
import type { Execution } from '../execution/execution.ts';
import { isIntrospection } from '../meta-fields.ts';
import { toDocument } from './planned-document.ts';
import { withUsedVariables } from './used-variables.ts';

/** Resolves `__schema` and `__type` of an operation, by response key. */
export type Introspect = (document: DocumentNode, execution: Execution) => Data;

/**
 * The introspection fields of an operation without conditions and spreads; null when it has none. graphql-js resolves
 * them from the caller's view of the schema.
 */
export function introspectionOf(operation: OperationDefinitionNode): DocumentNode | null {
  const selections = rootFields(operation.selectionSet).filter(isIntrospection);
  if (selections.length === 0) return null;
  const asked: OperationDefinitionNode = { ...operation, selectionSet: { kind: Kind.SELECTION_SET, selections } };
  // Other variables may have types that the caller's schema does not contain.
  return toDocument(withUsedVariables(asked));
}

const rootFields = ({ selections }: SelectionSetNode): FieldNode[] =>
  selections.flatMap((selection) => {
    if (selection.kind === Kind.FIELD) return [selection];
    return selection.kind === Kind.INLINE_FRAGMENT ? rootFields(selection.selectionSet) : [];
  });

/** @param schemaFor the schema as this caller sees it */
export function createIntrospection(schemaFor: (context: GatewayContext) => GraphQLSchema): Introspect {
  return (document, { context, variables, errors }) => {
    const result = execute({ schema: schemaFor(context), document, variableValues: variables });
    if ('then' in result) throw new Error('Introspection never waits for anything');
    errors.push(...(result.errors ?? []));
    return result.data ?? {};
  };
}
