import type { GraphQLDataSource } from '@apollo/gateway';
import type { GatewayContext } from '../context.ts';
import type { SubgraphClient } from './client.ts';
import { SubgraphUnavailable } from './failure.ts';

/** What `@apollo/gateway` calls to fetch from a subgraph. */
export function createSubgraphDataSource(client: SubgraphClient): GraphQLDataSource<GatewayContext> {
  return {
    async process({ request: { query = '', variables = {}, operationName = null }, context }) {
      const kind = query.startsWith('mutation') ? 'mutation' : 'query';
      const fetch = { query, variables: variables as Record<string, unknown>, operationName, kind } as const;
      try {
        const { data, errors } = await client.fetch(fetch, context as GatewayContext);
        return { data: data ?? null, ...(errors ? { errors } : {}) };
      } catch (error) {
        if (!(error instanceof SubgraphUnavailable)) throw error;
        return { data: null, errors: [{ message: error.message, extensions: error.extensions }] };
      }
    },
  };
}
