import type { Noun } from '@account-center/kit';
import { hidingResolvers } from './hiding.resolvers.ts';

export const hidingNoun: Noun = { resolvers: hidingResolvers };
