import { createHash } from 'node:crypto';
import { bytesOfData, createByteCache } from '@account-center/cache';
import { type DocumentNode, type GraphQLSchema, print } from 'graphql';
import { filterOperation } from '../authorization/filter.ts';
import type { GivenInputs, GivenVariables } from '../authorization/given-inputs.ts';
import type { Judge } from '../authorization/judge.ts';
import type { PermissionSet } from '../authorization/permission-set.ts';
import { type NumberedRefusal, distinctRefusals } from '../authorization/refusal.ts';
import type { CacheBudgets } from '../caches.ts';
import type { GatewayContext } from '../context.ts';
import { RequestRefused } from '../errors.ts';
import type { ExecutionRequest } from '../executor.ts';
import { millisecondsOfThread } from '../limits/planning.ts';
import type { GatewayObserver } from '../telemetry/observer.ts';
import type { Compiled, CompiledOperation, OperationInput } from './compiled-operation.ts';
import { conditionVariables, withoutConditions } from './conditions.ts';
import { toDocument } from './planned-document.ts';

/** An operation prepared for a permission set. */
export interface PreparedOperation {
  /** Rejects with RequestRefused when planning was given up. */
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

/** The cached verdict on an operation for a permission set. Plans have another cache, because callers share them. */
interface Verdict {
  /** Cache key of the plan. */
  readonly planKey: string;
  readonly refusals: readonly NumberedRefusal[];
}

/**
 * Prepares operations once per combination of text, the caller's permissions, the values that @skip and @include depend
 * on, and the guarded inputs in the variables. Callers with the same refusals share a plan.
 */
export function createPreparedOperations(options: PreparedOperationsOptions) {
  const { schema, judge, inputs, observer, budgets } = options;
  const conditionsOf = createConditions(budgets);
  const verdicts = createByteCache<Verdict>({ maximumBytes: budgets.refusals, bytesOf: bytesOfData });
  const plans = createPlans(options);

  const prepare = (question: Asked): { verdict: Verdict; execute: CompiledOperation } => {
    const { context, caller, key, given } = question;
    const input = inputOf(question);
    const { asked, placeholder } = input;
    const asking = { schema, judge, inputs, caller, placeholder, operation: asked, document: toDocument(asked) };
    const filtered = filterOperation({ ...asking, variables: given });
    if (!filtered)
      return { verdict: { planKey: key, refusals: [] }, execute: plans.compile(key, context, () => input) };
    const { operation: allowed, refusedFields, refusals } = filtered;
    const planKey = `${key} ${hashOf(print(allowed))}`;
    const execute = plans.compile(planKey, context, () => ({ ...input, allowed, refusedFields }));
    return { verdict: { planKey, refusals: distinctRefusals(refusals) }, execute };
  };

  return (request: ExecutionRequest, caller: PermissionSet, values: VariableValues): PreparedOperation => {
    const text = `${request.queryHash} ${request.operationName ?? ''}`;
    const conditional = conditionsOf(text, request.document);
    const key = conditional?.length ? `${text} ${conditional.map((name) => values[name]).join()}` : text;
    const context = request.context as GatewayContext;
    const given = inputs.readVariables(request.document, request.operation, context.variables);
    const asked = { request, context, caller, key, values, given };
    const executeUnfiltered = () => plans.compile(key, context, () => inputOf(asked));
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
    context.trace?.record('plan', performance.now() - began);
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
  const plans = createByteCache<RememberedPlan>({ maximumBytes: budgets.plans, bytesOf: ({ bytes }) => bytes });
  const find = (key: string): CompiledOperation | undefined => {
    const known = plans.get(key);
    if (!known || known.refusedUntil === null || performance.now() < known.refusedUntil) return known?.execute;
    plans.delete(key);
    return undefined;
  };
  return {
    find,
    compile(key: string, context: GatewayContext, input: () => OperationInput): CompiledOperation {
      const known = find(key);
      if (known) {
        observer.planned('hit', 0);
        return known;
      }
      const [began, beganThread] = [performance.now(), millisecondsOfThread()];
      const plan = compileOrRefuse(() => compile(input()));
      plans.set(key, plan);
      context.chargePlanning(millisecondsOfThread() - beganThread, plan.refusedUntil !== null);
      observer.planned('miss', performance.now() - began);
      return plan.execute;
    },
  };
}

interface RememberedPlan extends Compiled {
  /** Planning was given up and is not tried again until this time (`performance.now()`); null for a usable plan. */
  readonly refusedUntil: number | null;
}

/** Limited, because planning takes longer in a process that has just started. */
const REFUSED_MILLISECONDS = 600_000;
const REFUSAL_BYTES = 2_000;

/** Caches a refusal like a plan, so that its planning time is spent once. */
function compileOrRefuse(compile: () => Compiled): RememberedPlan {
  try {
    return { ...compile(), refusedUntil: null };
  } catch (error) {
    if (!(error instanceof RequestRefused)) throw error;
    const execute = () => Promise.reject(error);
    return { execute, bytes: REFUSAL_BYTES, refusedUntil: performance.now() + REFUSED_MILLISECONDS };
  }
}

interface Asked {
  request: ExecutionRequest;
  context: GatewayContext;
  caller: PermissionSet;
  /** Cache key of the operation with the values of its conditions. */
  key: string;
  values: VariableValues;
  given: GivenVariables;
}

function inputOf({ request: { document, operation }, values }: Asked): OperationInput {
  const { operation: asked, placeholder } = withoutConditions(document, operation, values);
  return { asked, allowed: asked, refusedFields: new Map(), placeholder };
}
