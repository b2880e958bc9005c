export { createGateway, type Gateway } from './gateway.ts';
export type { AuthorizationOptions, ForwardRule, GatewayOptions, TokenOptions } from './options.ts';
export { defaultLimits, type Limits } from './limits/limits.ts';
export type { GatewayLogger } from './logger.ts';
export { httpPrincipalSource, type HttpPrincipalSourceOptions } from './principal/http-source.ts';
export type { Principal, PrincipalAnswer, PrincipalQuestion, PrincipalSource } from './principal/source.ts';
export { tokenPrincipalSource } from './principal/token-source.ts';
export { httpTransport, type HttpTransportOptions } from './subgraph/http-transport.ts';
export type { SubgraphError, SubgraphRequest, SubgraphResponse, SubgraphTransport } from './subgraph/transport.ts';
