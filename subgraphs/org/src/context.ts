import type { BaseContext } from '@account-center/kit';
import type { Loaders } from './loaders.ts';

/** The context of this subgraph's resolvers. */
export interface Context extends BaseContext {
  loaders: Loaders;
}
