export { readTuning } from './command/tuning.ts';
export { createGateway, type Gateway } from './gateway.ts';
export type { ForwardRule, GatewayOptions, TokenOptions } from './options.ts';
export { defaultLimits, type Limits } from './limits/limits.ts';
export type { Safelist, SafelistSource } from './clients/safelist.ts';
export type { GatewayLogger } from './logger.ts';
export { httpPrincipalSource, type HttpPrincipalSourceOptions } from './principal/http-source.ts';
export type { Principal, PrincipalAnswer, PrincipalQuestion, PrincipalSource } from './principal/source.ts';
export { tokenPrincipalSource } from './principal/token-source.ts';
export type { Abortable, Deadline } from './subgraph/deadline.ts';
export { type FailureKind, SubgraphFailure } from './subgraph/failure.ts';
export type { MetricsOptions } from './telemetry/metrics-server.ts';
export { httpTransport, type HttpTransportOptions } from './subgraph/http-transport.ts';
export { readinessOf } from './subgraph/readiness.ts';
export type {
  Readiness,
  SubgraphError,
  SubgraphRequest,
  SubgraphResponse,
  SubgraphTransport,
} from './subgraph/transport.ts';
