import type { Noun } from '@account-center/kit';
import { closureResolvers } from './closure.resolvers.ts';

export const closureNoun: Noun = { resolvers: closureResolvers };
