import type { BaseContext } from '@account-center/kit';
import type DataLoader from 'dataloader';
import type { PunchRow } from './punch/punch.table.ts';
import type { MemberDay } from './report/judge-members.ts';

/** Batched loaders of one request. */
export interface Loaders {
  /** A punch by its id. Use it only for ids from a judged day of a visible member. */
  punch: DataLoader<string, PunchRow | null>;
  /** A member's current day, by the member's id; null outside the caller's scope. */
  today: DataLoader<string, MemberDay | null>;
}

/** The context of this subgraph's resolvers. */
export type Context = BaseContext & { loaders: Loaders };
