import type { Resolvers } from '../generated/resolvers.ts';
import { sendSystemSms } from './send-system-sms.ts';

export const noticeResolvers: Pick<Resolvers, 'Mutation'> = {
  Mutation: {
    sendSystemSms: (_root, { input }, context) => sendSystemSms(context, input),
  },
};
