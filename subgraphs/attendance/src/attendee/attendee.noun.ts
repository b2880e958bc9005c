import type { Noun } from '@account-center/kit';
import { attendeeHandlers } from './attendee.handlers.ts';

export const attendeeNoun: Noun = { handlers: ({ runtime }) => attendeeHandlers(runtime.now) };
