import type { Noun } from '@account-center/kit';
import { scheduleResolvers } from './schedule.resolvers.ts';

export const scheduleNoun: Noun = { resolvers: scheduleResolvers };
