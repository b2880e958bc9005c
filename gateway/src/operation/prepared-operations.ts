import { type DocumentNode, type FragmentDefinitionNode, type GraphQLSchema, Kind, print } from 'graphql';
import { LRUCache } from 'lru-cache';
import { filterOperation } from '../authorization/filter.ts';
import type { GivenInputs, GivenVariables } from '../authorization/given-inputs.ts';
import type { Judge } from '../authorization/judge.ts';
import type { Marker } from '../authorization/markers.ts';
import type { PermissionSet } from '../authorization/permission-set.ts';
import { type NumberedRefusal, distinctRefusals } from '../authorization/refusal.ts';
import type { GatewayContext } from '../context.ts';
import type { GatewayObserver } from '../telemetry/observer.ts';
import type { ExecutionRequest } from '../supergraph/graph.ts';
import type { CompiledOperation, OperationInput } from './compiled-operation.ts';
import { type UnconditionalOperation, conditionVariables, withoutConditions } from './conditions.ts';

/** What becomes of an operation for a permission set. */
export interface PreparedOperation {
  readonly execute: CompiledOperation;
  /** The refused fields, each once. */
  readonly refusals: readonly NumberedRefusal[];
  /** Executes the operation as if nothing were refused. */
  readonly executeUnfiltered: () => CompiledOperation;
}

export interface PreparedOperationsOptions {
  schema: GraphQLSchema;
  judge: Judge;
  inputs: GivenInputs;
  compile: (input: OperationInput) => CompiledOperation;
  observer: GatewayObserver;
}

type VariableValues = Readonly<Record<string, unknown>>;

const MAXIMUM_DOCUMENTS = 5_000;
const MAXIMUM_PREPARED = 10_000;
const MAXIMUM_COMPILED = 5_000;

/**
 * Everything about an operation that does not depend on a request is done once: by its text, the caller's permissions,
 * the values that its @skip and @include depend on, and the guarded inputs that its variables hold. Callers to whom the
 * same is refused share a plan.
 */
export function createPreparedOperations({ schema, judge, inputs, compile, observer }: PreparedOperationsOptions) {
  const conditions = new LRUCache<string, { variables: readonly string[] | null }>({ max: MAXIMUM_DOCUMENTS });
  const prepared = new LRUCache<string, PreparedOperation>({ max: MAXIMUM_PREPARED });
  const compileOnce = createCompileOnce(compile, observer);

  const prepare = ({ request, caller, key, values, given }: Asked): PreparedOperation => {
    const unconditional = values && withoutConditions(request.document, request.operation, values);
    const input = inputOf(request.document, request.operation, unconditional);
    const { operation } = input;
    const document = documentOf(input);
    const filtered = filterOperation({ schema, judge, document, operation, caller, inputs, variables: given });
    const executeUnfiltered = () => compileOnce(key, () => input);
    if (!filtered) return { execute: executeUnfiltered(), refusals: [], executeUnfiltered };
    const markers = new Map([...input.markers, ...filtered.markers]);
    const allowed = { operation: filtered.operation, fragments: new Map<string, never>(), markers };
    const execute = compileOnce(`${key} ${print(filtered.operation)}`, () => allowed);
    return { execute, refusals: distinctRefusals(filtered.refusals), executeUnfiltered };
  };

  const conditionsOf = (text: string, document: DocumentNode) => {
    const known = conditions.get(text);
    if (known) return known.variables;
    const variables = conditionVariables(document);
    conditions.set(text, { variables });
    return variables;
  };

  return (request: ExecutionRequest, caller: PermissionSet, values: VariableValues): PreparedOperation => {
    const text = `${request.queryHash} ${request.operationName ?? ''}`;
    const conditional = conditionsOf(text, request.document);
    const key = conditional?.length ? `${text} ${conditional.map((name) => values[name]).join()}` : text;
    const given = inputs.readVariables(request.document, request.operation, request.request.variables ?? {});
    const preparedKey = `${key} ${caller.id} ${given.signature}`;
    const known = prepared.get(preparedKey);
    if (known) {
      observer.planned('hit', 0);
      return known;
    }
    const began = performance.now();
    const fresh = prepare({ request, caller, key, values: conditional && values, given });
    prepared.set(preparedKey, fresh);
    (request.context as GatewayContext).trace?.record('plan', performance.now() - began);
    return fresh;
  };
}

function createCompileOnce(compile: PreparedOperationsOptions['compile'], observer: GatewayObserver) {
  const compiled = new LRUCache<string, CompiledOperation>({ max: MAXIMUM_COMPILED });
  return (key: string, input: () => OperationInput): CompiledOperation => {
    const known = compiled.get(key);
    if (known) {
      observer.planned('hit', 0);
      return known;
    }
    const began = performance.now();
    const operation = compile(input());
    compiled.set(key, operation);
    observer.planned('miss', performance.now() - began);
    return operation;
  };
}

interface Asked {
  request: ExecutionRequest;
  caller: PermissionSet;
  /** Names the operation with the values that its conditions have. */
  key: string;
  /** Null when it has no conditions. */
  values: VariableValues | null;
  given: GivenVariables;
}

function inputOf(
  document: DocumentNode,
  operation: OperationInput['operation'],
  unconditional: UnconditionalOperation | null,
): OperationInput {
  if (unconditional) {
    const markers = new Map<string, Marker>([
      [unconditional.placeholder, { key: null, isNonNull: false, refusal: -1 }],
    ]);
    return { operation: unconditional.operation, fragments: new Map(), markers };
  }
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  return { operation, fragments, markers: new Map() };
}

const documentOf = ({ operation, fragments }: OperationInput): DocumentNode => ({
  kind: Kind.DOCUMENT,
  definitions: [operation, ...fragments.values()],
});
