import type { Resolvers } from '../generated/resolvers.ts';
import { confirmContact } from './confirm-contact.ts';
import { listOwnContacts } from './list-own-contacts.ts';
import { requestContactCode } from './request-contact-code.ts';
import { updateAccountHolder } from './update-account-holder.ts';

export const contactResolvers: Pick<Resolvers, 'Mutation' | 'Viewer'> = {
  Mutation: {
    requestContactCode: async (_, { input }, context) => ({ expiresAt: await requestContactCode(context, input) }),
    confirmContact: async (_, { input }, context) => {
      await confirmContact(context, input);
      return { viewer: { id: context.caller.subject ?? '' } };
    },
    updateAccountHolder: (_, { input }, context) => updateAccountHolder(context, input),
  },
  Viewer: {
    contacts: (_, __, context) => listOwnContacts(context),
  },
};
