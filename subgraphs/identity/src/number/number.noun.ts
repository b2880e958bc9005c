import type { Noun } from '@account-center/kit';
import { numberResolvers } from './number.resolvers.ts';

export const numberNoun: Noun = { resolvers: numberResolvers };
