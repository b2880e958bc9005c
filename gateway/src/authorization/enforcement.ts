import { createHash } from 'node:crypto';
import { GraphQLError, type GraphQLSchema, type OperationDefinitionNode, print } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { GatewayContext } from '../context.ts';
import type { GatewayLogger } from '../logger.ts';
import type { AuthorizationOptions } from '../options.ts';
import type { ExecutionRequest, ExecutionResult, GraphExecutor } from '../supergraph/graph.ts';
import type { AccessRules } from './access-rules.ts';
import { isIncluded, variableValues } from './conditions.ts';
import { type FilteredOperation, filterOperation } from './filter.ts';
import { createGivenInputs } from './given-inputs.ts';
import { createJudge } from './judge.ts';
import { type Refusal, toError } from './refusal.ts';
import { repairData } from './repair.ts';

export interface EnforcementOptions {
  schema: GraphQLSchema;
  rules: AccessRules;
  logger: GatewayLogger;
  options: AuthorizationOptions;
}

/** What becomes of an operation for a permission set; null when it is executed as it is. */
type Verdict = { operation: FilteredPlan | null };

interface FilteredPlan extends FilteredOperation {
  /** Names the filtered operation for the plan cache of the executor; by content, so that two never share a plan. */
  queryHash: string;
}

const MAXIMUM_VERDICTS = 5_000;
/** HTTP status of an operation that is refused as a whole. */
const FORBIDDEN = 403;

/**
 * Puts the access rules before an executor. It sees every operation without what the caller may not use; a caller to whom
 * nothing is refused costs one look into the cache.
 */
export function enforce(execute: GraphExecutor, { schema, rules, logger, options }: EnforcementOptions): GraphExecutor {
  const judge = createJudge(schema, rules);
  const inputs = createGivenInputs(schema, rules);
  const verdicts = new LRUCache<string, Verdict>({ max: MAXIMUM_VERDICTS });

  const verdictFor = (request: ExecutionRequest): Verdict => {
    const { permissions: caller } = request.context as GatewayContext;
    const variables = inputs.readVariables(request.document, request.operation, request.request.variables ?? {});
    const key = JSON.stringify([request.queryHash, request.operationName, caller.id, variables.signature]);
    const known = verdicts.get(key);
    if (known) return known;
    const { document, operation } = request;
    const filtered = filterOperation({ schema, judge, document, operation, caller, inputs, variables });
    const verdict = { operation: filtered && { ...filtered, queryHash: hashOf(print(filtered.document)) } };
    verdicts.set(key, verdict);
    return verdict;
  };

  return async (request) => {
    const problem = unanswerable(request, schema);
    if (problem) return { errors: [problem] };
    const { operation } = verdictFor(request);
    if (!operation) return execute(request);
    const refused = refusedWith(request, operation.refusals);
    if (options.dryRun) {
      report(logger, request, refused);
      return execute(request);
    }
    if (options.mode === 'reject' && refused.length > 0) {
      return { errors: refused.map(({ refusal }) => toError(refusal, undefined, FORBIDDEN)) };
    }
    const { document, queryHash, operation: filtered } = operation;
    const result = await execute({ ...request, document, queryHash, operation: filtered });
    return repair(result, operation, refused, options.tellErrors ?? true);
  };
}

/** Why a request names no operation of this graph; Apollo Server and its gateway would answer 500 to that. */
function unanswerable(
  { operation }: { operation?: OperationDefinitionNode },
  schema: GraphQLSchema,
): GraphQLError | null {
  if (!operation) {
    return new GraphQLError('The document has several operations or none of this name. Send the operationName of one.');
  }
  if (schema.getRootType(operation.operation)) return null;
  return new GraphQLError(`This graph has no ${operation.operation}.`, { extensions: { code: 'BAD_REQUEST' } });
}

const hashOf = (text: string) => createHash('sha256').update(text).digest('hex');

interface NumberedRefusal {
  refusal: Refusal;
  /** The places in the operation where the same field is refused. */
  numbers: number[];
}

/** The refused fields that are part of the operation with the request's variables, each path once. */
function refusedWith({ operation, request }: ExecutionRequest, refusals: readonly Refusal[]): NumberedRefusal[] {
  const variables = variableValues(operation, request.variables ?? {});
  const byField = new Map<string, NumberedRefusal>();
  refusals.forEach((refusal, number) => {
    const field = `${refusal.coordinate} ${refusal.path.join('.')}`;
    if (!isIncluded(refusal.conditions, variables)) return;
    const same = byField.get(field);
    if (same) same.numbers.push(number);
    else byField.set(field, { refusal, numbers: [number] });
  });
  return [...byField.values()];
}

function repair(
  result: ExecutionResult,
  { repair: root }: FilteredOperation,
  refused: readonly NumberedRefusal[],
  tellErrors: boolean,
): ExecutionResult {
  if (result.data === undefined) return result;
  const { data, places } = result.data === null ? { data: null, places: new Map() } : repairData(result.data, root);
  const placeOf = (numbers: number[]) => places.get(numbers.find((number) => places.has(number)) ?? -1);
  const told = tellErrors ? refused.map(({ refusal, numbers }) => toError(refusal, placeOf(numbers))) : [];
  const errors = [...(result.errors ?? []), ...told];
  return { ...result, data, ...(errors.length > 0 ? { errors } : {}) };
}

function report(logger: GatewayLogger, { context }: ExecutionRequest, refused: readonly NumberedRefusal[]): void {
  const fields = refused.map(({ refusal: { coordinate, missingPermissions } }) => ({ coordinate, missingPermissions }));
  logger.warn(
    { requestId: (context as GatewayContext).requestId, fields },
    'Would be refused, if this were no dry run',
  );
}
