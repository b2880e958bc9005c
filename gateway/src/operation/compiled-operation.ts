import { bytesOfDocument } from '@account-center/cache';
import type { QueryPlan } from '@apollo/query-planner';
import {
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
} from 'graphql';
import type { Marker } from '../authorization/markers.ts';
import { type CompletedResponse, completeResponse } from '../execution/complete.ts';
import { type Data, read } from '../execution/data.ts';
import { invalidValue, unresolvable } from '../execution/errors.ts';
import type { Execution } from '../execution/execution.ts';
import { type PlanOptions, compilePlan } from '../execution/plan.ts';
import { atResponsePath } from '../execution/response-path.ts';
import { type ObjectShape, compileShape } from '../execution/shape.ts';
import { createDataKeys, underDataKeys } from './data-keys.ts';
import { type Introspect, introspectionOf } from './introspection.ts';
import { bytesOfPlan, bytesOfShape } from './plan-size.ts';

export interface OperationCompilerOptions extends PlanOptions {
  schema: GraphQLSchema;
  plan: (document: DocumentNode) => QueryPlan;
  introspect: Introspect;
}

export interface OperationInput {
  readonly operation: OperationDefinitionNode;
  /** Fragments that it spreads. */
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  /** Response keys that stand for something else. */
  readonly markers: ReadonlyMap<string, Marker>;
}

/** An operation that can be executed, and the bytes that it takes while it waits for that. */
export interface Compiled {
  readonly execute: CompiledOperation;
  readonly bytes: number;
}

/** Executes an operation that was planned before; null data is a response in which nothing is left. */
export type CompiledOperation = (execution: Execution) => Promise<Omit<CompletedResponse, 'invalid'>>;

/** Plans an operation without conditions, and lays down how its response looks. */
export function createOperationCompiler({ schema, plan, introspect, ...options }: OperationCompilerOptions) {
  return ({ operation, fragments, markers }: OperationInput): Compiled => {
    const document: DocumentNode = { kind: Kind.DOCUMENT, definitions: [operation, ...fragments.values()] };
    const keys = createDataKeys();
    const shape = compileShape({ schema, operation, fragments, markers, dataKeyOf: keys.of });
    const introspection = introspectionOf(document, operation);
    const planned = plan(underDataKeys(document, keys));
    const bytes = bytesOfDocument(document) + bytesOfPlan(planned) + bytesOfShape(shape);
    if (!planned.node && dataFields(shape).length > 0) return { execute: answerNothing, bytes };
    const run = compilePlan(planned, options);
    const execute: CompiledOperation = async (execution) => {
      await run(execution);
      tellUnresolved(execution, shape);
      execution.errors.forEach((error, index, errors) => {
        errors[index] = atResponsePath(error, execution.data, shape);
      });
      const introspected: Data = introspection ? introspect(introspection, execution) : {};
      const { invalid, ...completed } = completeResponse(execution.data, introspected, shape);
      // What is missing because of a failure is told by that failure.
      const told = execution.errors.length > 0 ? invalid.filter(({ isMissing }) => !isMissing) : invalid;
      execution.errors.push(...told.map(invalidValue));
      return completed;
    };
    return { execute, bytes };
  };
}

const answerNothing: CompiledOperation = async (execution) => {
  execution.errors.push(unresolvable(undefined));
  return { data: null, refusedPlaces: new Map() };
};

const dataFields = ({ entries }: ObjectShape) =>
  entries.flatMap((entry) => (entry.kind === 'field' ? [entry.field] : []));

/** The planner leaves out what it finds no way to. */
function tellUnresolved({ data, errors }: Execution, shape: ObjectShape): void {
  if (errors.length > 0) return;
  for (const { dataKey } of dataFields(shape)) {
    if (read(data, dataKey) === undefined) errors.push(unresolvable([dataKey]));
  }
}
