import { createHash } from 'node:crypto';
import {
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  SchemaMetaFieldDef,
  type SelectionNode,
  type SelectionSetNode,
  TypeMetaFieldDef,
  executeSync,
  print,
} from 'graphql';
import type { GatewayContext } from '../context.ts';
import type { ExecutionRequest, ExecutionResult, GraphExecutor } from '../supergraph/graph.ts';
import { withUsedParts } from './used-parts.ts';
import type { ViewerSchemas } from './viewer-schema.ts';

/** An operation that asks about the schema, taken apart; each part is null when the operation has nothing of it. */
interface Parts {
  readonly introspection: DocumentNode;
  readonly data: { document: DocumentNode; operation: OperationDefinitionNode; queryHash: string } | null;
  /** Response keys of the root in their order. */
  readonly keys: readonly string[];
}

const ABOUT_SCHEMA: ReadonlySet<string> = new Set([SchemaMetaFieldDef.name, TypeMetaFieldDef.name]);

/** Answers what an operation asks about the schema from the caller's own view of it, and leaves the rest to the executor. */
export function answerIntrospection(execute: GraphExecutor, schemaOf: ViewerSchemas): GraphExecutor {
  const known = new WeakMap<OperationDefinitionNode, Parts | null>();
  const partsOf = ({ document, operation }: ExecutionRequest): Parts | null => {
    if (!operation) return null;
    const before = known.get(operation);
    if (before !== undefined) return before;
    const parts = takeApart(document, operation);
    known.set(operation, parts);
    return parts;
  };
  return async (request) => {
    const parts = partsOf(request);
    if (!parts) return execute(request);
    const schema = schemaOf((request.context as GatewayContext).permissions);
    const about = introspect(schema, parts.introspection, request);
    if (!about.data || !parts.data) return about;
    const answer = await execute({ ...request, ...parts.data });
    return merge(parts.keys, about, answer);
  };
}

function introspect(schema: GraphQLSchema, document: DocumentNode, { request }: ExecutionRequest): ExecutionResult {
  const { data, errors } = executeSync({ schema, document, variableValues: request.variables ?? {} });
  return { ...(data === undefined ? {} : { data }), ...(errors ? { errors } : {}) };
}

function merge(keys: readonly string[], about: ExecutionResult, answer: ExecutionResult): ExecutionResult {
  const errors = [...(about.errors ?? []), ...(answer.errors ?? [])];
  const told = errors.length > 0 ? { errors } : {};
  if (!about.data || !answer.data) return { ...answer, ...told };
  const both: Record<string, unknown> = { ...answer.data, ...about.data };
  const data = Object.fromEntries(keys.filter((key) => Object.hasOwn(both, key)).map((key) => [key, both[key]]));
  return { ...answer, data, ...told };
}

function takeApart(document: DocumentNode, operation: OperationDefinitionNode): Parts | null {
  if (operation.operation !== 'query') return null;
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const node of document.definitions) {
    if (node.kind === Kind.FRAGMENT_DEFINITION) fragments.set(node.name.value, node);
  }
  const { selections } = operation.selectionSet;
  const isAboutSchema = (name: string) => ABOUT_SCHEMA.has(name);
  const about = rootFields(selections, fragments, isAboutSchema);
  if (about.length === 0) return null;
  const rest = rootFields(selections, fragments, (name) => !isAboutSchema(name));
  const withSelections = (kept: SelectionNode[]) =>
    withUsedParts(document, { ...operation, selectionSet: { kind: Kind.SELECTION_SET, selections: kept } });
  const data = rest.length > 0 ? withSelections(rest) : null;
  return {
    introspection: withSelections(about).document,
    data: data && { ...data, queryHash: createHash('sha256').update(print(data.document)).digest('hex') },
    keys: [...new Set(keysOf(rootFields(selections, fragments, () => true)))],
  };
}

/** The root's selections of which the fields have such names; fragments are written out where they were spread. */
function rootFields(
  selections: readonly SelectionNode[],
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  isWanted: (name: string) => boolean,
): SelectionNode[] {
  return selections.flatMap((selection): SelectionNode[] => {
    if (selection.kind === Kind.FIELD) return isWanted(selection.name.value) ? [selection] : [];
    const inside: {
      typeCondition?: FragmentDefinitionNode['typeCondition'] | undefined;
      selectionSet?: SelectionSetNode;
    } = selection.kind === Kind.INLINE_FRAGMENT ? selection : (fragments.get(selection.name.value) ?? {});
    const kept = rootFields(inside.selectionSet?.selections ?? [], fragments, isWanted);
    if (kept.length === 0) return [];
    const { directives = [] } = selection;
    const { typeCondition } = inside;
    return [
      {
        kind: Kind.INLINE_FRAGMENT,
        ...(typeCondition ? { typeCondition } : {}),
        directives,
        selectionSet: { kind: Kind.SELECTION_SET, selections: kept },
      },
    ];
  });
}

const keysOf = (selections: readonly SelectionNode[]): string[] =>
  selections.flatMap((selection) => {
    if (selection.kind === Kind.FIELD) return [selection.alias?.value ?? selection.name.value];
    return selection.kind === Kind.INLINE_FRAGMENT ? keysOf(selection.selectionSet.selections) : [];
  });
