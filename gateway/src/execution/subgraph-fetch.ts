import type { SubgraphClient } from '../subgraph/client.ts';
import { SubgraphUnavailable } from '../subgraph/failure.ts';
import type { SubgraphResponse } from '../subgraph/transport.ts';
import type { Execution } from './execution.ts';

/** An operation of a plan for one subgraph. */
export interface SubgraphFetch {
  readonly client: SubgraphClient;
  readonly query: string;
  readonly operationName: string | null;
  readonly kind: 'query' | 'mutation';
  /** Variables of the client's operation that it uses. */
  readonly variableNames: readonly string[];
}

/** Sends it. Answers null when the subgraph is unavailable; the reason is in the log. */
export async function send(
  { client, query, operationName, kind, variableNames }: SubgraphFetch,
  { context, variables }: Execution,
  representations: Readonly<Record<string, unknown>> | null,
): Promise<SubgraphResponse | null> {
  const sent: Record<string, unknown> = { ...representations };
  for (const name of variableNames) if (Object.hasOwn(variables, name)) sent[name] = variables[name];
  try {
    return await client.fetch({ query, operationName, kind, variables: sent }, context);
  } catch (error) {
    if (error instanceof SubgraphUnavailable) return null;
    throw error;
  }
}
