import { fileURLToPath } from 'node:url';

/** The composed supergraph that the gateway serves. */
export const SUPERGRAPH_FILE = fileURLToPath(new URL('../../../../gateway/supergraph.graphql', import.meta.url));
