import { bytesOfDocument } from '@account-center/cache';
import type { FieldNode, GraphQLError, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import { type CompletedResponse, completeResponse } from '../execution/complete.ts';
import { type Data, read } from '../execution/data.ts';
import { invalidValue, isTold, unresolvable } from '../execution/errors.ts';
import type { Execution, Step } from '../execution/execution.ts';
import { type PlanOptions, compilePlan } from '../execution/plan.ts';
import { atResponsePath } from '../execution/response-path.ts';
import { type ObjectShape, compileShape } from '../execution/shape.ts';
import type { Planning } from '../limits/planning.ts';
import type { GatewayLogger } from '../logger.ts';
import type { RootNames } from '../supergraph/root-types.ts';
import { type DataKeys, createDataKeys } from './data-keys.ts';
import { type Introspect, introspectionOf } from './introspection.ts';
import type { MadeUpNames } from './names.ts';
import { bytesOfPlan, bytesOfShape } from './plan-size.ts';
import { plannedDocument, toDocument } from './planned-document.ts';
import { planResolvable } from './resolvable.ts';
import { writeOutUnrelated } from './unrelated-fragments.ts';

export interface OperationCompilerOptions extends PlanOptions {
  schema: GraphQLSchema;
  beginPlanning: () => Planning;
  introspect: Introspect;
  names: MadeUpNames;
  rootNames: RootNames;
  /** Maximum number of selections for the planner, with every fragment inlined. */
  maximumSelections: number;
  logger: GatewayLogger;
}

/** An operation without conditions and with fragments inlined. */
export interface OperationInput {
  readonly asked: OperationDefinitionNode;
  /** The same without its refused parts. */
  readonly allowed: OperationDefinitionNode;
  /** The refused fields of the original operation, with the number of the refusal. */
  readonly refusedFields: ReadonlyMap<FieldNode, number>;
  /** Response key of fields that are not part of the response. */
  readonly placeholder: string;
}

/** An executable operation, and the bytes that it takes in the cache. */
export interface Compiled {
  readonly execute: CompiledOperation;
  readonly bytes: number;
}

/** Executes a planned operation. Data is null when a required root field is. */
export type CompiledOperation = (execution: Execution) => Promise<Omit<CompletedResponse, 'invalid'>>;

/**
 * Plans an operation and computes the shape of its response.
 * @returns a function that throws RequestRefused `LIMIT_EXCEEDED`
 */
export function createOperationCompiler(options: OperationCompilerOptions) {
  const { schema, introspect, names } = options;
  return ({ asked, allowed, refusedFields, placeholder }: OperationInput): Compiled => {
    const keys = createDataKeys(names.dataKeySuffix);
    const shape = compileShape({ schema, operation: asked, refusedFields, placeholder, dataKeyOf: keys.of });
    const introspection = introspectionOf(asked);
    const { run, bytes: bytesOfSteps } = compileSteps(allowed, keys, options);
    const bytes = bytesOfDocument(toDocument(asked)) + bytesOfSteps + bytesOfShape(shape);
    const execute: CompiledOperation = async (execution) => {
      await run(execution);
      tellUnresolved(execution, shape);
      execution.errors.forEach((error, index, errors) => {
        errors[index] = atResponsePath(error, execution.data, shape, names);
      });
      const introspected: Data = introspection ? introspect(introspection, execution) : {};
      const { invalid, ...completed } = completeResponse(execution.data, introspected, shape);
      // A value that is missing because of a failure already has that failure's error.
      const untold = invalid.filter(({ isMissing, path }) => !isMissing || !isTold(path, execution.errors));
      execution.errors.push(...untold.map(invalidValue));
      return completed;
    };
    return { execute, bytes };
  };
}

const nothing: Step = async () => {};

function compileSteps(operation: OperationDefinitionNode, keys: DataKeys, options: OperationCompilerOptions) {
  const written = writeOutUnrelated(operation, options);
  const planned = plannedDocument(written, keys, options.rootNames);
  if (!planned) return { run: nothing, bytes: 0 };
  const { plan, failure } = planResolvable(planned.operation, options.beginPlanning());
  if (failure) options.logger.error({ err: failure.cause }, 'The planner cannot plan a part of an operation');
  return plan
    ? { run: compilePlan(plan, planned.givenNames, options), bytes: bytesOfPlan(plan) }
    : { run: nothing, bytes: 0 };
}

/** Adds errors for the root fields that could not be planned. */
function tellUnresolved({ data, errors }: Execution, { entries }: ObjectShape): void {
  const untold: GraphQLError[] = [];
  for (const entry of entries) {
    if (entry.kind !== 'field' || read(data, entry.field.dataKey) !== undefined) continue;
    const path = [entry.field.dataKey];
    if (!isTold(path, errors)) untold.push(unresolvable(path));
  }
  errors.push(...untold);
}
