import type { BaseContext } from '@account-center/kit';
import type { Loaders } from './loaders.ts';

/** What a resolver of this subgraph gets. */
export interface Context extends BaseContext {
  loaders: Loaders;
}
