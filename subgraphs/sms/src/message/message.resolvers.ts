import type { Resolvers } from '../generated/resolvers.ts';
import { readMessage } from '../record/record.service.ts';
import { tellPhone } from './contact.ts';
import { type Destination, destinations } from './message.table.ts';
import { previewSms, sendSms } from './send.service.ts';

const partsTo = (destination: Destination, parts: string[] | undefined) => (parts ? [{ destination, parts }] : []);

export const messageResolvers: Pick<
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
    parts: ({ partTexts }) => destinations.flatMap((destination) => partsTo(destination, partTexts[destination])),
  },
  SmsRecipientPrice: {
    phone: (recipient, _args, { caller }) => tellPhone(caller, recipient),
    member: ({ memberId }) => (memberId ? { id: memberId } : null),
  },
  SendSmsPayload: {
    message: ({ messageId }, _args, context) => readMessage(context, messageId),
  },
};
