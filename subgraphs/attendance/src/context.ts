import type { BaseContext } from '@account-center/kit';
import type DataLoader from 'dataloader';
import type { PunchRow } from './punch/punch.table.ts';
import type { MemberDay } from './report/judge-members.ts';

/** Look-ups of one request, made together. */
export interface Loaders {
  /** A punch by its id. Only for ids that a judged day of a visible member holds. */
  punch: DataLoader<string, PunchRow | null>;
  /** A member's day today, by the member's id; null outside of the caller's scope. */
  today: DataLoader<string, MemberDay | null>;
}

/** What a resolver of this subgraph gets. */
export type Context = BaseContext & { loaders: Loaders };
