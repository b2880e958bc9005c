import type { Resolvers } from '../generated/resolvers.ts';
import { readMessage } from '../record/index.ts';
import { cancelScheduledSms } from './cancel-scheduled-sms.ts';
import { updateScheduledSms } from './update-scheduled-sms.ts';
import { scheduleSms } from './schedule-sms.ts';

export const scheduleResolvers: Pick<
  Resolvers,
  'Mutation' | 'ScheduleSmsPayload' | 'UpdateScheduledSmsPayload' | 'CancelScheduledSmsPayload'
> = {
  Mutation: {
    scheduleSms: (_root, { input }, context) => scheduleSms(context, input),
    updateScheduledSms: (_root, { input }, context) => updateScheduledSms(context, input),
    cancelScheduledSms: (_root, { input }, context) => cancelScheduledSms(context, input),
  },
  ScheduleSmsPayload: {
    message: ({ messageId }, _args, context) => readMessage(context, messageId),
  },
  UpdateScheduledSmsPayload: {
    message: ({ messageId }, _args, context) => readMessage(context, messageId),
  },
  CancelScheduledSmsPayload: {
    message: ({ messageId }, _args, context) => readMessage(context, messageId),
  },
};
