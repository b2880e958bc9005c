import type { Noun } from '@account-center/kit';
import { calendarResolvers } from './calendar.resolvers.ts';

export const calendarNoun: Noun = { resolvers: calendarResolvers };
