import { createHash } from 'node:crypto';
import { bytesOfData, createByteCache } from '@account-center/cache';
import { type DocumentNode, type FragmentDefinitionNode, type GraphQLSchema, Kind, print } from 'graphql';
import { filterOperation } from '../authorization/filter.ts';
import type { GivenInputs, GivenVariables } from '../authorization/given-inputs.ts';
import type { Judge } from '../authorization/judge.ts';
import type { Marker } from '../authorization/markers.ts';
import type { PermissionSet } from '../authorization/permission-set.ts';
import { type NumberedRefusal, distinctRefusals } from '../authorization/refusal.ts';
import type { CacheBudgets } from '../caches.ts';
import type { GatewayContext } from '../context.ts';
import type { GatewayObserver } from '../telemetry/observer.ts';
import type { ExecutionRequest } from '../supergraph/graph.ts';
import type { Compiled, CompiledOperation, OperationInput } from './compiled-operation.ts';
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
  compile: (input: OperationInput) => Compiled;
  observer: GatewayObserver;
  budgets: CacheBudgets;
}

type VariableValues = Readonly<Record<string, unknown>>;

/** What is remembered of an operation for a permission set. Plans are remembered elsewhere: many callers share one. */
interface Verdict {
  /** Names the plan. */
  readonly planKey: string;
  readonly refusals: readonly NumberedRefusal[];
}

/**
 * Everything about an operation that does not depend on a request is done once: by its text, the caller's permissions,
 * the values that its @skip and @include depend on, and the guarded inputs that its variables hold. Callers to whom the
 * same is refused share a plan.
 */
export function createPreparedOperations(options: PreparedOperationsOptions) {
  const { schema, judge, inputs, observer, budgets } = options;
  const conditionsOf = createConditions(budgets);
  const verdicts = createByteCache<Verdict>({ maximumBytes: budgets.refusals, bytesOf: bytesOfData });
  const plans = createPlans(options);

  const prepare = (asked: Asked): { verdict: Verdict; execute: CompiledOperation } => {
    const { caller, key, given } = asked;
    const input = inputOf(asked);
    const { operation } = input;
    const document = documentOf(input);
    const filtered = filterOperation({ schema, judge, document, operation, caller, inputs, variables: given });
    if (!filtered) return { verdict: { planKey: key, refusals: [] }, execute: plans.compile(key, () => input) };
    const markers = new Map([...input.markers, ...filtered.markers]);
    const allowed = { operation: filtered.operation, fragments: new Map<string, never>(), markers };
    const planKey = `${key} ${hashOf(print(filtered.operation))}`;
    const execute = plans.compile(planKey, () => allowed);
    return { verdict: { planKey, refusals: distinctRefusals(filtered.refusals) }, execute };
  };

  return (request: ExecutionRequest, caller: PermissionSet, values: VariableValues): PreparedOperation => {
    const text = `${request.queryHash} ${request.operationName ?? ''}`;
    const conditional = conditionsOf(text, request.document);
    const key = conditional?.length ? `${text} ${conditional.map((name) => values[name]).join()}` : text;
    const given = inputs.readVariables(request.document, request.operation, request.request.variables ?? {});
    const asked = { request, caller, key, values: conditional && values, given };
    const executeUnfiltered = () => plans.compile(key, () => inputOf(asked));
    const verdictKey = `${key} ${caller.id} ${given.signature}`;
    const known = verdicts.get(verdictKey);
    const plan = known && plans.find(known.planKey);
    if (plan) {
      observer.planned('hit', 0);
      return { execute: plan, refusals: known.refusals, executeUnfiltered };
    }
    const began = performance.now();
    const prepared = prepare(asked);
    verdicts.set(verdictKey, prepared.verdict);
    (request.context as GatewayContext).trace?.record('plan', performance.now() - began);
    return { execute: prepared.execute, refusals: prepared.verdict.refusals, executeUnfiltered };
  };
}

const hashOf = (text: string) => createHash('sha256').update(text).digest('base64url');

/** The variables that the conditions of an operation depend on; null when it has no conditions. */
function createConditions({ refusals }: CacheBudgets) {
  const known = createByteCache<{ variables: readonly string[] | null }>({
    maximumBytes: refusals,
    bytesOf: bytesOfData,
  });
  return (text: string, document: DocumentNode): readonly string[] | null => {
    const found = known.get(text);
    if (found) return found.variables;
    const variables = conditionVariables(document);
    known.set(text, { variables });
    return variables;
  };
}

function createPlans({ compile, observer, budgets }: PreparedOperationsOptions) {
  const plans = createByteCache<Compiled>({ maximumBytes: budgets.plans, bytesOf: ({ bytes }) => bytes });
  const find = (key: string): CompiledOperation | undefined => plans.get(key)?.execute;
  return {
    find,
    compile(key: string, input: () => OperationInput): CompiledOperation {
      const known = find(key);
      if (known) {
        observer.planned('hit', 0);
        return known;
      }
      const began = performance.now();
      const plan = compile(input());
      plans.set(key, plan);
      observer.planned('miss', performance.now() - began);
      return plan.execute;
    },
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

function inputOf({ request: { document, operation }, values }: Asked): OperationInput {
  const unconditional: UnconditionalOperation | null = values && withoutConditions(document, operation, values);
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
