import type { Resolvers } from '../generated/resolvers.ts';
import { readMessage } from '../record/index.ts';
import { cancelScheduledSms } from './cancel-scheduled-sms.ts';
import { editScheduledSms } from './edit-scheduled-sms.ts';
import { scheduleSms } from './schedule-sms.ts';

export const scheduleResolvers: Pick<Resolvers, 'Mutation' | 'CancelScheduledSmsPayload'> = {
  Mutation: {
    scheduleSms: (_root, { input }, context) => scheduleSms(context, input),
    editScheduledSms: (_root, { input }, context) => editScheduledSms(context, input),
    cancelScheduledSms: (_root, { input }, context) => cancelScheduledSms(context, input),
  },
  CancelScheduledSmsPayload: {
    message: ({ messageId }, _args, context) => readMessage(context, messageId),
  },
};
