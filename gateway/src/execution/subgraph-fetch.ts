import type { SubgraphClient } from '../subgraph/client.ts';
import { SubgraphUnavailable } from '../subgraph/failure.ts';
import type { SubgraphResponse } from '../subgraph/transport.ts';
import type { Data } from './data.ts';
import type { Execution } from './execution.ts';

/** An operation of a plan for one subgraph. */
export interface SubgraphFetch {
  readonly client: SubgraphClient;
  readonly query: string;
  readonly operationName: string | null;
  readonly kind: 'query' | 'mutation';
  /** Variables of the client's operation that it uses. */
  readonly variables: readonly UsedVariable[];
}

export interface UsedVariable {
  /** In the subgraph's operation. */
  readonly name: string;
  /** In the client's. */
  readonly given: string;
}

/** A variable that holds representations of entities. */
export interface RepresentationsVariable {
  readonly name: string;
  readonly representations: readonly Data[];
  /** The same as JSON. */
  readonly json: string;
}

/** Sends the fetch. @returns null when the subgraph is unavailable; the log has the reason */
export async function send(
  { client, query, operationName, kind, variables: used }: SubgraphFetch,
  { context, variables: given }: Execution,
  representations: readonly RepresentationsVariable[],
): Promise<SubgraphResponse | null> {
  const variables: Record<string, unknown> = Object.create(null);
  for (const { name, given: key } of used) if (Object.hasOwn(given, key)) variables[name] = given[key];
  const variablesJson = () => toJson(variables, representations);
  for (const { name, representations: list } of representations) variables[name] = list;
  try {
    return await client.fetch({ query, operationName, kind, variables, variablesJson }, context);
  } catch (error) {
    if (error instanceof SubgraphUnavailable) return null;
    throw error;
  }
}

/** Reuses the JSON of representations, which was written to find equal ones. */
function toJson(variables: Readonly<Record<string, unknown>>, representations: readonly RepresentationsVariable[]) {
  const written = new Map(representations.map(({ name, json }) => [name, json]));
  const parts = Object.keys(variables).flatMap((name) => {
    const json: string | undefined = written.get(name) ?? JSON.stringify(variables[name]);
    return json === undefined ? [] : [`${JSON.stringify(name)}:${json}`];
  });
  return `{${parts.join()}}`;
}
