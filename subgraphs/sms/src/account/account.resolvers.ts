import type { Resolvers } from '../generated/resolvers.ts';
import {
  readMainBalance,
  readOwnAccount,
  resumeSmsAccount,
  suspendSmsAccount,
  takeBackCredit,
} from './account.service.ts';
import { closeSmsAccount } from './close.service.ts';
import { topUpMainAccount, topUpMembers } from './top-up.service.ts';

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
