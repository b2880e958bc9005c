import type { Noun } from '@account-center/kit';
import { workingTimeResolvers } from './working-time.resolvers.ts';

export const workingTimeNoun: Noun = { resolvers: workingTimeResolvers };
