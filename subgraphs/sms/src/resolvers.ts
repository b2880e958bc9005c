import { accountResolvers } from './account/account.resolvers.ts';
import type { Resolvers } from './generated/resolvers.ts';

export const resolvers: Resolvers = { ...accountResolvers };
