import type { Noun } from '@account-center/kit';
import { partyResolvers } from './party.resolvers.ts';

export const partyNoun: Noun = { resolvers: partyResolvers };
