import type { Noun } from '@account-center/kit';
import { monthLockResolvers } from './month-lock.resolvers.ts';

export const monthLockNoun: Noun = { resolvers: monthLockResolvers };
