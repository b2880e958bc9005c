/** HTTP clients for subgraphs and identity. Separate from the gateway, which takes a second to load. */
export { httpPrincipalSource } from './principal/http-source.ts';
export { httpTransport } from './subgraph/http-transport.ts';
