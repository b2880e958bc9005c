export { forEachService } from './each-service.ts';
export { httpGatewayParts, type HttpPeers, httpPeers, type ServiceUrls } from './http-peers.ts';
export type { IdentityEndpoints } from './identity-endpoints.ts';
export { subgraphPackages } from './packages.ts';
export { generateCheckpointKeys, generateSigningKey, keepSecrets, type Secrets } from './secrets.ts';
export {
  type Bucket,
  ESSENTIAL_SUBGRAPHS,
  type MailSettings,
  OPERATOR_NAME,
  subgraphConfig,
  TOKEN_AUDIENCES,
  TOKEN_ISSUER,
} from './subgraph-config.ts';
export { SUPERGRAPH_FILE } from './supergraph-file.ts';
