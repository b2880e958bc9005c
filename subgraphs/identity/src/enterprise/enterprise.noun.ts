import type { Noun } from '@account-center/kit';
import { enterpriseResolvers } from './enterprise.resolvers.ts';

export const enterpriseNoun: Noun = { resolvers: enterpriseResolvers };
