import { fileURLToPath } from 'node:url';

const atRoot = (path: string) => fileURLToPath(new URL(`../../../${path}`, import.meta.url));

/** The composed supergraph that the gateway serves. */
export const SUPERGRAPH_FILE = atRoot('gateway/supergraph.graphql');
/** Source of the playground; its build lies in `dist`. */
export const PLAYGROUND_SOURCE = atRoot('playground');
