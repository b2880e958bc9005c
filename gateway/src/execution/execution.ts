import type { GraphQLError } from 'graphql';
import type { GatewayContext } from '../context.ts';
import type { Data } from './data.ts';

/** One operation while it is executed. */
export interface Execution {
  readonly context: GatewayContext;
  /** As the client sent them; subgraphs coerce them. */
  readonly variables: Readonly<Record<string, unknown>>;
  /** What the subgraphs have answered so far, by data key from the root. */
  readonly data: Data;
  /** What went wrong so far. */
  readonly errors: GraphQLError[];
}

/** A part of a plan. It never rejects: what fails costs its own fields and is told in the errors. */
export type Step = (execution: Execution) => Promise<void>;
