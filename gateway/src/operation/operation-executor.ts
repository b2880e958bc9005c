import { GraphQLError, type GraphQLSchema, type OperationDefinitionNode } from 'graphql';
import { type NumberedRefusal, toError } from '../authorization/refusal.ts';
import type { GatewayContext } from '../context.ts';
import { RequestRefused } from '../errors.ts';
import type { Execution } from '../execution/execution.ts';
import type { GraphExecutor } from '../executor.ts';
import type { ResponsePath } from '../execution/places.ts';
import type { GatewayLogger } from '../logger.ts';
import type { AuthorizationSettings } from '../settings.ts';
import type { GatewayObserver } from '../telemetry/observer.ts';
import type { CompiledOperation } from './compiled-operation.ts';
import type { createPreparedOperations } from './prepared-operations.ts';
import { coerceVariables, exactVariables } from './variables.ts';

export interface OperationExecutorOptions {
  schema: GraphQLSchema;
  prepare: ReturnType<typeof createPreparedOperations>;
  logger: GatewayLogger;
  observer: GatewayObserver;
  authorization: AuthorizationSettings;
}

/** HTTP status of an operation that is refused as a whole. */
const FORBIDDEN = 403;
const NO_SUBSCRIPTIONS =
  'This gateway does not support subscriptions. Send a query instead, and repeat it to get changes.';

/** Executes valid operations without the parts that the caller may not use. */
export function createOperationExecutor(options: OperationExecutorOptions): GraphExecutor {
  const { schema, prepare, logger, observer, authorization } = options;
  return async (request) => {
    const problem = unanswerable(request, schema);
    if (problem) return { errors: [problem] };
    const context = request.context as GatewayContext;
    const sent = exactVariables(schema, request.operation, context.variables);
    const variables = coerceVariables(schema, request.operation, sent);
    if (variables.errors) return { errors: variables.errors };
    const { execute, refusals, executeUnfiltered } = prepare(request, context.permissions, variables.coerced);
    const execution: Execution = { context, variables: sent, data: {}, errors: [] };
    if (refusals.length === 0) return await run(execute, execution, []);
    observer.fieldsRefused(refusals.length);
    if (authorization.dryRun) {
      report(logger, context, refusals);
      return await run(executeUnfiltered(), execution, []);
    }
    if (authorization.mode === 'reject') {
      return { errors: refusals.map(({ refusal }) => toError(refusal, undefined, FORBIDDEN)) };
    }
    return await run(execute, execution, authorization.tellErrors ? refusals : []);
  };
}

async function run(execute: CompiledOperation, execution: Execution, told: readonly NumberedRefusal[]) {
  const { data, refusedPlaces } = await execute(execution);
  const errors = [
    ...execution.errors,
    ...told.map((refused) => toError(refused.refusal, placeOf(refused, refusedPlaces))),
  ];
  return errors.length > 0 ? { data, errors } : { data };
}

function placeOf({ numbers }: NumberedRefusal, places: ReadonlyMap<number, ResponsePath>): ResponsePath | undefined {
  const shown = numbers.find((number) => places.has(number));
  return shown === undefined ? undefined : places.get(shown);
}

/** Why a request has no operation to execute; Apollo Server would answer 500. @throws RequestRefused */
function unanswerable(
  { operation }: { operation?: OperationDefinitionNode },
  schema: GraphQLSchema,
): GraphQLError | null {
  if (!operation) {
    return new GraphQLError(
      'operationName names no operation of the document, or is missing for several. Send the operationName of one.',
    );
  }
  if (operation.operation === 'subscription') throw new RequestRefused('SUBSCRIPTIONS_NOT_SUPPORTED', NO_SUBSCRIPTIONS);
  if (schema.getRootType(operation.operation)) return null;
  return new GraphQLError(`This graph has no ${operation.operation}.`, { extensions: { code: 'BAD_REQUEST' } });
}

function report(logger: GatewayLogger, { requestId }: GatewayContext, refused: readonly NumberedRefusal[]): void {
  const fields = refused.map(({ refusal: { coordinate, missingPermissions } }) => ({ coordinate, missingPermissions }));
  logger.warn({ requestId, fields }, 'Would be refused, if this were no dry run');
}
