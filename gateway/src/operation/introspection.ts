import {
  type DocumentNode,
  type FieldNode,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  SchemaMetaFieldDef,
  TypeMetaFieldDef,
  execute,
} from 'graphql';
import { withUsedParts } from '../authorization/used-parts.ts';
import type { GatewayContext } from '../context.ts';
import type { Data } from '../execution/data.ts';
import type { Execution } from '../execution/execution.ts';

/** Answers `__schema` and `__type` of an operation, by response key. */
export type Introspect = (document: DocumentNode, execution: Execution) => Data;

/** The part of an operation that asks about the schema; null when none does. */
export function introspectionOf(document: DocumentNode, operation: OperationDefinitionNode): DocumentNode | null {
  const fields = rootFields(document, operation).filter(isIntrospection);
  if (fields.length === 0) return null;
  const asked: OperationDefinitionNode = {
    ...operation,
    selectionSet: { kind: Kind.SELECTION_SET, selections: fields },
  };
  // Variables of the other part may be of types that the viewer's schema does not have.
  return withUsedParts(document, asked).document;
}

const isIntrospection = ({ name }: FieldNode) =>
  name.value === SchemaMetaFieldDef.name || name.value === TypeMetaFieldDef.name;

/** Fields of the root, also those in fragments. */
function rootFields(document: DocumentNode, { selectionSet }: OperationDefinitionNode): FieldNode[] {
  const pending = [...selectionSet.selections];
  const fields: FieldNode[] = [];
  for (let selection = pending.shift(); selection; selection = pending.shift()) {
    if (selection.kind === Kind.FIELD) fields.push(selection);
    else if (selection.kind === Kind.INLINE_FRAGMENT) pending.unshift(...selection.selectionSet.selections);
    else {
      const { value } = selection.name;
      for (const definition of document.definitions) {
        if (definition.kind !== Kind.FRAGMENT_DEFINITION || definition.name.value !== value) continue;
        pending.unshift(...definition.selectionSet.selections);
      }
    }
  }
  return fields;
}

/** @param schemaFor the schema as this caller sees it */
export function createIntrospection(schemaFor: (context: GatewayContext) => GraphQLSchema): Introspect {
  return (document, { context, variables, errors }) => {
    const result = execute({ schema: schemaFor(context), document, variableValues: variables });
    if ('then' in result) throw new Error('Introspection never waits for anything');
    errors.push(...(result.errors ?? []));
    return result.data ?? {};
  };
}
