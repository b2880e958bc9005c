import type { Noun } from '@account-center/kit';
import { recordResolvers } from './record.resolvers.ts';

export const recordNoun: Noun = { resolvers: recordResolvers };
