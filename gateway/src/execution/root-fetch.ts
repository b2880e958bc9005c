import { Kind, parse } from 'graphql';
import { isData, merge } from './data.ts';
import { subgraphError, unavailable } from './errors.ts';
import type { Execution, Step } from './execution.ts';
import { type PlacePath, type ResponsePath, objectsAt, pathsTo } from './places.ts';
import type { Rewrite } from './rewrites.ts';
import { type SubgraphFetch, send } from './subgraph-fetch.ts';

export interface RootFetchOptions {
  readonly fetch: SubgraphFetch;
  /** Path of its fields; the root, unless a field of the graph leads back to the root type. */
  readonly path: PlacePath;
  readonly rewriteOutput: Rewrite | null;
}

/** Fetches fields of the operation's root from a subgraph. */
export function rootFetch({ fetch, path, rewriteOutput }: RootFetchOptions): Step {
  const keys = fieldKeys(fetch.query);
  const tellUnavailable = (execution: Execution) => {
    for (const place of pathsTo(execution.data, path).slice(0, 1)) {
      for (const key of keys()) execution.errors.push(unavailable(fetch.client.name, [...place, key], [...path, key]));
    }
  };
  return async (execution) => {
    const targets = objectsAt(execution.data, path);
    if (targets.length === 0) return;
    const response = await send(fetch, execution, []);
    if (!response) return tellUnavailable(execution);
    for (const error of response.errors ?? []) {
      execution.errors.push(subgraphError(error, error.path && ([...path, ...error.path] as ResponsePath)));
    }
    const { data } = response;
    if (!isData(data)) return;
    rewriteOutput?.(data);
    for (const target of targets) merge(target, data);
  };
}

/** The response keys of an operation's root, computed on first use. */
function fieldKeys(query: string): () => string[] {
  let keys: string[] | null = null;
  return () => {
    keys ??= parse(query, { noLocation: true })
      .definitions.flatMap((definition) =>
        definition.kind === Kind.OPERATION_DEFINITION ? definition.selectionSet.selections : [],
      )
      .flatMap((selection) => (selection.kind === Kind.FIELD ? [(selection.alias ?? selection.name).value] : []));
    return keys;
  };
}
