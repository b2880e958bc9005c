import { type Supergraph, operationFromDocument } from '@apollo/federation-internals';
import { type QueryPlan, QueryPlanner } from '@apollo/query-planner';
import type { DocumentNode } from 'graphql';
import { RequestRefused } from '../errors.ts';

/** What the planner says when it gives up. */
const GAVE_UP = 'Too many options generated';

/**
 * Plans operations. The planner looks at every way in which subgraphs could resolve a field: where many subgraphs share
 * many entities the ways multiply with each level, and a short operation would keep the process busy for minutes.
 * @param maximum ways to resolve one field, at most
 * @returns a function that throws RequestRefused `LIMIT_EXCEEDED`
 */
export function createBoundedPlanner(supergraph: Supergraph, maximum: number): (operation: DocumentNode) => QueryPlan {
  const planner = new QueryPlanner(supergraph, { reuseQueryFragments: false, debug: { pathsLimit: maximum } });
  const schema = supergraph.apiSchema();
  return (operation) => {
    try {
      return planner.buildQueryPlan(operationFromDocument(schema, operation, { validate: false }));
    } catch (error) {
      if (!(error instanceof Error && error.message.startsWith(GAVE_UP))) throw error;
      const message = `One field of the operation has more than ${maximum} ways to be resolved by subgraphs (limit "planPaths"). Ask for less at once.`;
      throw new RequestRefused('LIMIT_EXCEEDED', message, { extensions: { limit: 'planPaths', maximum } });
    }
  };
}
