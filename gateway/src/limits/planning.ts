import { type Supergraph, operationFromDocument } from '@apollo/federation-internals';
import { type QueryPlan, QueryPlanner } from '@apollo/query-planner';
import type { DocumentNode } from 'graphql';
import { RequestRefused } from '../errors.ts';
import type { Limits } from './limits.ts';

/** What the planner says when it finds too many ways, of one field or of all of them together. */
const TOO_MANY_WAYS = /^Too many options generated|^Number of non-local selections exceeds/;

/**
 * Plans operations. The planner looks at every way in which subgraphs could resolve a field: where many subgraphs share
 * many entities the ways multiply with each level, and a short operation would keep the process busy for minutes.
 * @returns a function that throws RequestRefused `LIMIT_EXCEEDED`
 */
export function createBoundedPlanner(
  supergraph: Supergraph,
  limits: Pick<Limits, 'planPaths' | 'planMilliseconds'>,
): (operation: DocumentNode) => QueryPlan {
  const planner = new QueryPlanner(supergraph, { reuseQueryFragments: false, debug: { pathsLimit: limits.planPaths } });
  const schema = supergraph.apiSchema();
  return (operation) => {
    const onStep = createDeadline(limits.planMilliseconds);
    try {
      return planner.buildQueryPlan(operationFromDocument(schema, operation, { validate: false }), { onStep });
    } catch (error) {
      if (!(error instanceof Error && TOO_MANY_WAYS.test(error.message))) throw error;
      const { planPaths: maximum } = limits;
      const message = `One field of the operation has more than ${maximum} ways to be resolved by subgraphs (limit "planPaths"). Ask for less at once.`;
      throw new RequestRefused('LIMIT_EXCEEDED', message, { extensions: { limit: 'planPaths', maximum } });
    }
  };
}

/** Processor time, so that nobody is refused because the machine has other work. */
function createDeadline(maximum: number): () => void {
  const began = millisecondsOfThread();
  return () => {
    const value = Math.round(millisecondsOfThread() - began);
    if (value <= maximum) return;
    const message = `Planning the operation was given up after ${value} ms; at most ${maximum} ms are spent on it (limit "planMilliseconds"). Ask for less at once.`;
    throw new RequestRefused('LIMIT_EXCEEDED', message, { extensions: { limit: 'planMilliseconds', maximum, value } });
  };
}

function millisecondsOfThread(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1_000;
}
