import type { Noun } from '@account-center/kit';
import { deletedAccountResolvers } from './deleted-account.resolvers.ts';

export const deletedAccountNoun: Noun = { resolvers: deletedAccountResolvers };
