import type { BaseContext } from '@account-center/kit';

/** What a resolver of this subgraph gets. */
export type Context = BaseContext;
