import type { Resolvers } from '../generated/resolvers.ts';
import { tellPhone } from '../message/index.ts';
import { tellLocalTime } from '../zone/index.ts';
import { readMessage } from './read-message.ts';
import { readOwnRecords } from './read-own-records.ts';
import { readRecipients } from './read-recipients.ts';
import { readRecords } from './read-records.ts';
import { recipientState, shownState } from './record.rules.ts';

export const recordResolvers: Pick<
  Resolvers,
  'Query' | 'Viewer' | 'SmsMessage' | 'SmsActor' | 'SmsRecipient' | 'SmsPart'
> = {
  Query: {
    smsMessages: (_root, args, context) => readRecords(context, args),
    smsMessage: (_root, { id }, context) => readMessage(context, id),
  },
  Viewer: {
    smsMessages: (_viewer, args, context) => readOwnRecords(context, args),
  },
  SmsMessage: {
    sentBy: ({ sender }) => sender,
    scheduledLocal: ({ scheduledAt }, _args, context) => tellLocalTime(context, scheduledAt),
    delivery: ({ id }, _args, { deliveries }) => deliveries.load(id),
    recipients: ({ id }, args, context) => readRecipients(context, id, args),
  },
  SmsActor: {
    kind: ({ kind }) => kind.toUpperCase() as Uppercase<typeof kind>,
    member: ({ memberId }) => (memberId ? { id: memberId } : null),
  },
  SmsRecipient: {
    phone: (recipient, _args, { caller }) => tellPhone(caller, recipient),
    member: ({ memberId }) => (memberId ? { id: memberId } : null),
    state: ({ parts }) => recipientState(parts),
    reason: ({ parts }) => parts.find(({ reason }) => reason !== null)?.reason ?? null,
  },
  SmsPart: {
    state: ({ state }) => shownState(state),
    refunded: ({ settlement }) => settlement === 'REFUNDED',
  },
};
