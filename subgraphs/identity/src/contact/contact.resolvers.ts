import type { Resolvers } from '../generated/resolvers.ts';
import { confirmContact, listOwnContacts, requestContactCode } from './contact.service.ts';

export const contactResolvers: Pick<Resolvers, 'Mutation' | 'Viewer'> = {
  Mutation: {
    requestContactCode: async (_, { input }, context) => ({ expiresAt: await requestContactCode(context, input) }),
    confirmContact: async (_, { input }, context) => {
      await confirmContact(context, input);
      return { viewer: { id: context.caller.subject ?? '' } };
    },
  },
  Viewer: {
    contacts: (_, __, context) => listOwnContacts(context),
  },
};
