import { type ServiceName, serviceNames } from '@account-center/events';
import type { ForwardRule } from '@account-center/gateway';
import { JWKS_PATH } from './identity-endpoints.ts';

/** Requests that the gateway forwards to subgraphs besides the graph: files, and the public keys of the tokens. */
export const forwardRules = (handlerOf: (name: ServiceName) => ForwardRule['handler']): ForwardRule[] => [
  ...serviceNames.map((name) => ({ prefix: `/files/${name}`, handler: handlerOf(name) })),
  { prefix: JWKS_PATH, handler: handlerOf('identity') },
];
