import { fileURLToPath } from 'node:url';

const fromRoot = (path: string) => fileURLToPath(new URL(`../../../${path}`, import.meta.url));

/** Files of the product that the bench uses. */
export const SUPERGRAPH_FILE = fromRoot('gateway/supergraph.graphql');
export const SUBGRAPHS_FOLDER = fromRoot('subgraphs');
export const GATEWAY_PROGRAM = fromRoot('gateway/src/main.ts');
/** This bench's own programs. */
export const serverProgram = (name: string) => fileURLToPath(new URL(`servers/${name}.ts`, import.meta.url));
