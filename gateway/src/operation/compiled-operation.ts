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
import type { Data } from '../execution/data.ts';
import { invalidValue } from '../execution/errors.ts';
import type { Execution } from '../execution/execution.ts';
import { type PlanOptions, compilePlan } from '../execution/plan.ts';
import { compileShape } from '../execution/shape.ts';
import { type Introspect, introspectionOf } from './introspection.ts';

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

/** Executes an operation that was planned before; null data is a response in which nothing is left. */
export type CompiledOperation = (execution: Execution) => Promise<Omit<CompletedResponse, 'invalid'>>;

/** Plans an operation without conditions, and lays down how its response looks. */
export function createOperationCompiler({ schema, plan, introspect, ...options }: OperationCompilerOptions) {
  return ({ operation, fragments, markers }: OperationInput): CompiledOperation => {
    const document: DocumentNode = { kind: Kind.DOCUMENT, definitions: [operation, ...fragments.values()] };
    const shape = compileShape({ schema, operation, fragments, markers });
    const introspection = introspectionOf(document, operation);
    const run = compilePlan(plan(document), options);
    return async (execution) => {
      await run(execution);
      const introspected: Data = introspection ? introspect(introspection, execution) : {};
      const { invalid, ...completed } = completeResponse(execution.data, introspected, shape);
      // What is missing because of a failure is told by that failure.
      const told = execution.errors.length > 0 ? invalid.filter(({ isMissing }) => !isMissing) : invalid;
      execution.errors.push(...told.map(invalidValue));
      return completed;
    };
  };
}
