import type { GraphQLError } from 'graphql';
import type { GatewayContext } from '../context.ts';
import type { Data } from './data.ts';

/** One operation while it is executed. */
export interface Execution {
  readonly context: GatewayContext;
  /** As the client sent them; subgraphs coerce them. */
  readonly variables: Readonly<Record<string, unknown>>;
  /** The data of the subgraphs so far, by data key from the root. */
  readonly data: Data;
  /** The errors so far. */
  readonly errors: GraphQLError[];
}

/** A part of a plan. It never rejects: a failure affects only its own fields and is added to the errors. */
export type Step = (execution: Execution) => Promise<void>;
