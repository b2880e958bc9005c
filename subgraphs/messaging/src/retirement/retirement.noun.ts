import type { Noun } from '@account-center/kit';
import { retirementResolvers } from './retirement.resolvers.ts';

export const retirementNoun: Noun = { resolvers: retirementResolvers };
