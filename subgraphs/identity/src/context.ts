import type { BaseContext } from '@account-center/kit';
import type { Mailer } from './delivery/mailer.ts';
import type { Loaders } from './loaders.ts';
import type { PermissionFields } from './role/permission-fields.ts';
import type { TokenIssuer } from './session/tokens.ts';

/** What a resolver of this subgraph gets. */
export interface Context extends BaseContext {
  tokens: TokenIssuer;
  loaders: Loaders;
  /** Null where no mail server is configured. */
  mailer: Mailer | null;
  /** Which fields of the graph each permission opens. */
  permissionFields: PermissionFields;
}
