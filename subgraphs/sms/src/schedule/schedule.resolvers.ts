import type { Resolvers } from '../generated/resolvers.ts';
import { readMessage } from '../record/record.service.ts';
import { editScheduledSms } from './edit.service.ts';
import { cancelScheduledSms, scheduleSms } from './schedule.service.ts';

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
