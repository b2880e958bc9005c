import { directoryEventsFor } from '@account-center/directory';
import type { Noun } from '@account-center/kit';
import { accountHandlers } from './account.handlers.ts';
import { accountResolvers } from './account.resolvers.ts';

export const accountNoun: Noun = {
  resolvers: accountResolvers,
  takes: directoryEventsFor('sms'),
  handlers: () => accountHandlers,
};
