import { RequestRefused } from '../errors.ts';

/** What the planner says when it gives up (`debug.pathsLimit` of `@apollo/query-planner`). */
const GAVE_UP = 'Too many options generated';

/**
 * The planner looks at every way in which subgraphs could resolve a field. Where many subgraphs share many entities the
 * ways multiply with each level, and a short operation would keep the process busy for minutes.
 */
export const planningConfig = (maximum: number) => ({ debug: { pathsLimit: maximum } });

/** Plans, or tells which limit the planner has reached. @throws RequestRefused `LIMIT_EXCEEDED` */
export function planWithin<Plan>(maximum: number, plan: () => Plan): Plan {
  try {
    return plan();
  } catch (error) {
    if (!(error instanceof Error && error.message.startsWith(GAVE_UP))) throw error;
    const message = `One field of the operation has more than ${maximum} ways to be resolved by subgraphs (limit "planPaths"). Ask for less at once.`;
    throw new RequestRefused('LIMIT_EXCEEDED', message, { extensions: { limit: 'planPaths', maximum } });
  }
}
