import type { MailContext } from './delivery/delivery.rules.ts';
import type { Loaders } from './loaders.ts';
import type { PermissionContext } from './permission/create-permission-fields.ts';
import type { TokenContext } from './token/create-token-issuer.ts';

/** What a resolver of this subgraph gets. */
export interface Context extends MailContext, PermissionContext, TokenContext {
  loaders: Loaders;
}
