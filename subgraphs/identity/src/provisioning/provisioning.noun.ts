import { directoryEventsFor } from '@account-center/directory';
import type { Noun } from '@account-center/kit';
import { directoryHandlers } from './directory.handlers.ts';
import { provisioningResolvers } from './provisioning.resolvers.ts';

export const provisioningNoun: Noun = {
  resolvers: provisioningResolvers,
  takes: directoryEventsFor('identity'),
  handlers: ({ runtime }) => directoryHandlers(runtime),
};
