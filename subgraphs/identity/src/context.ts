import type { MailContext } from './delivery/delivery.rules.ts';
import type { Loaders } from './loaders.ts';
import type { PermissionContext } from './permission/create-permission-fields.ts';
import type { TokenContext } from './token/create-token-issuer.ts';

/** The context of this subgraph's resolvers. */
export interface Context extends MailContext, PermissionContext, TokenContext {
  loaders: Loaders;
}
