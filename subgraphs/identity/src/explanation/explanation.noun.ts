import type { Noun } from '@account-center/kit';
import { explanationResolvers } from './explanation.resolvers.ts';

export const explanationNoun: Noun = { resolvers: explanationResolvers };
