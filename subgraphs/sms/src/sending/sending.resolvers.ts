import type { Resolvers } from '../generated/resolvers.ts';
import { partsOf, tellPhone } from '../message/index.ts';
import { readMessage } from '../record/index.ts';
import { previewSms } from './preview-sms.ts';
import { sendSms } from './send-sms.ts';

export const sendingResolvers: Pick<
  Resolvers,
  'Query' | 'Mutation' | 'SmsPreview' | 'SmsRecipientPrice' | 'SendSmsPayload'
> = {
  Query: {
    previewSms: (_root, { input }, context) => previewSms(context, input),
  },
  Mutation: {
    sendSms: (_root, { input }, context) => sendSms(context, input),
  },
  SmsPreview: {
    parts: ({ partTexts }) => partsOf(partTexts),
  },
  SmsRecipientPrice: {
    phone: (recipient, _args, { caller }) => tellPhone(caller, recipient),
    member: ({ memberId }) => (memberId ? { id: memberId } : null),
  },
  SendSmsPayload: {
    message: ({ messageId }, _args, context) => readMessage(context, messageId),
  },
};
