import { type Supergraph, operationFromDocument } from '@apollo/federation-internals';
import { type QueryPlan, QueryPlanner } from '@apollo/query-planner';
import type { DocumentNode } from 'graphql';
import { RequestRefused } from '../errors.ts';
import type { Limits } from './limits.ts';

/** The planner found no plan for an operation that the schema allows. The cause has its message. */
export class PlanningFailed extends Error {
  constructor(cause: unknown) {
    super('The planner could not plan an operation', { cause });
  }
}

/** Plans one operation; several calls share one time limit. @throws PlanningFailed, RequestRefused */
export type Planning = (operation: DocumentNode) => QueryPlan;

/** The planner's errors for too many paths, for one field or for the whole operation. */
const TOO_MANY_WAYS = /^Too many options generated|^Number of non-local selections exceeds/;

/**
 * Plans operations within limits. The planner tries every way in which subgraphs could resolve a field. Where many
 * subgraphs share many entities, the ways multiply with each level, and a short operation could take minutes.
 *
 * This is the only place that calls the planner's library. It throws `LIMIT_EXCEEDED` or PlanningFailed, and nothing else.
 */
export function createBoundedPlanner(
  supergraph: Supergraph,
  limits: Pick<Limits, 'planPaths' | 'planMilliseconds'>,
): () => Planning {
  const planner = new QueryPlanner(supergraph, { reuseQueryFragments: false, debug: { pathsLimit: limits.planPaths } });
  const schema = supergraph.apiSchema();
  return () => {
    const onStep = createDeadline(limits.planMilliseconds);
    return (operation) => {
      try {
        return planner.buildQueryPlan(operationFromDocument(schema, operation, { validate: false }), { onStep });
      } catch (error) {
        if (error instanceof RequestRefused) throw error;
        if (!(error instanceof Error && TOO_MANY_WAYS.test(error.message))) throw new PlanningFailed(error);
        const { planPaths: maximum } = limits;
        const message = `One field of the operation has more than ${maximum} ways to be resolved by subgraphs (limit "planPaths"). Ask for less at once.`;
        throw new RequestRefused('LIMIT_EXCEEDED', message, { extensions: { limit: 'planPaths', maximum } });
      }
    };
  };
}

/** Measures processor time, so that other load on the machine refuses no operation. */
function createDeadline(maximum: number): () => void {
  const began = millisecondsOfThread();
  return () => {
    const value = Math.round(millisecondsOfThread() - began);
    if (value <= maximum) return;
    const message = `Planning the operation was stopped after ${value} ms; at most ${maximum} ms are spent on it (limit "planMilliseconds"). Ask for less at once.`;
    throw new RequestRefused('LIMIT_EXCEEDED', message, { extensions: { limit: 'planMilliseconds', maximum, value } });
  };
}

/** Processor time of this thread so far. */
export function millisecondsOfThread(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1_000;
}
