import type { Noun } from '@account-center/kit';
import { openingResolvers } from './opening.resolvers.ts';

export const openingNoun: Noun = { resolvers: openingResolvers };
