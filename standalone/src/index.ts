export { type HttpPeers, httpGatewayParts, httpPeers, type ServiceUrls } from './distributed/http-peers.ts';
export { makeDataDirectory, removeDataDirectory, removeLeftovers } from './own-system/data-directory.ts';
export {
  type DatabaseUrls,
  prepareDatabase,
  prepareRoles,
  type RunningPostgres,
  startPostgres,
} from './postgres/index.ts';
export { isAlive } from './process/is-alive.ts';
export { forEachService } from './system/each-service.ts';
export type { IdentityEndpoints } from './system/identity-endpoints.ts';
export { subgraphPackages } from './system/packages.ts';
export { generateSigningKey, type Secrets } from './system/secrets.ts';
export { OPERATOR_NAME, TOKEN_AUDIENCES, TOKEN_ISSUER } from './system/subgraph-config.ts';
export { type RunningSystem, startSystem, type SystemOptions } from './system/system.ts';
