import { directoryEventsFor } from '@account-center/directory';
import type { Noun } from '@account-center/kit';
import { attendeeHandlers } from './attendee.handlers.ts';

export const attendeeNoun: Noun = {
  takes: directoryEventsFor('attendance'),
  handlers: ({ runtime }) => attendeeHandlers(runtime.now),
};
