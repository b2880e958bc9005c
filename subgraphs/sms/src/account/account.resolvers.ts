import type { Resolvers } from '../generated/resolvers.ts';
import { closeSmsAccount } from './close-sms-account.ts';
import { readMainBalance } from './read-main-balance.ts';
import { readOwnAccount } from './read-own-account.ts';
import { resumeSmsAccount } from './resume-sms-account.ts';
import { suspendSmsAccount } from './suspend-sms-account.ts';
import { takeBackCredit } from './take-back-credit.ts';
import { topUpMainAccount } from './top-up-main-account.ts';
import { topUpMembers } from './top-up-members.ts';

export const accountResolvers: Resolvers = {
  Enterprise: {
    __resolveReference: ({ id }) => ({ id }),
    smsBalance: ({ id }, _args, context) => readMainBalance(context, id),
  },
  Viewer: {
    __resolveReference: ({ id }) => ({ id }),
    smsAccount: (_viewer, _args, context) => readOwnAccount(context),
  },
  Member: {
    __resolveReference: ({ id }) => ({ id }),
    smsAccount: ({ id }, _args, { accounts }) => accounts.load(id),
  },
  SmsAccount: {
    member: ({ memberId }) => ({ id: memberId }),
  },
  TopUpMainAccountPayload: {
    enterprise: ({ enterpriseId }) => ({ id: enterpriseId }),
  },
  Mutation: {
    topUpMainAccount: (_root, { input }, context) => topUpMainAccount(context, input),
    topUpMembers: (_root, { input }, context) => topUpMembers(context, input),
    takeBackCredit: (_root, { input }, context) => takeBackCredit(context, input),
    suspendSmsAccount: (_root, { input }, context) => suspendSmsAccount(context, input),
    resumeSmsAccount: (_root, { input }, context) => resumeSmsAccount(context, input),
    closeSmsAccount: (_root, { input }, context) => closeSmsAccount(context, input),
  },
};
