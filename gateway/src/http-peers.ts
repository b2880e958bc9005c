/** How a process reaches subgraphs and identity over HTTP, without the gateway itself: it takes a second to load. */
export { httpPrincipalSource } from './principal/http-source.ts';
export { httpTransport } from './subgraph/http-transport.ts';
