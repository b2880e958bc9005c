import { accountResolvers } from './account/account.resolvers.ts';
import type { Resolvers } from './generated/resolvers.ts';
import { ledgerResolvers } from './ledger/ledger.resolvers.ts';
import { noticeResolvers } from './notice/notice.resolvers.ts';
import { recordResolvers } from './record/record.resolvers.ts';
import { scheduleResolvers } from './schedule/schedule.resolvers.ts';
import { sendingResolvers } from './sending/sending.resolvers.ts';
import { statementResolvers } from './statement/statement.resolvers.ts';

/** All nouns' resolvers; a type that several of them serve is put together here. */
export const resolvers: Resolvers = {
  ...accountResolvers,
  ...sendingResolvers,
  ...recordResolvers,
  ...scheduleResolvers,
  ...statementResolvers,
  Viewer: { ...accountResolvers.Viewer, ...recordResolvers.Viewer, ...statementResolvers.Viewer },
  Query: { ...ledgerResolvers.Query, ...sendingResolvers.Query, ...recordResolvers.Query, ...statementResolvers.Query },
  Mutation: {
    ...accountResolvers.Mutation,
    ...sendingResolvers.Mutation,
    ...scheduleResolvers.Mutation,
    ...noticeResolvers.Mutation,
    ...statementResolvers.Mutation,
  },
};
