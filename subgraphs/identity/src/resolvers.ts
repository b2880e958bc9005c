import { scalars } from '@account-center/kit';
import { accountResolvers } from './account/account.resolvers.ts';
import { enterpriseResolvers } from './enterprise/enterprise.resolvers.ts';
import type { Resolvers } from './generated/resolvers.ts';
import { roleResolvers } from './role/role.resolvers.ts';
import { sessionResolvers } from './session/session.resolvers.ts';
import { viewerResolvers } from './viewer/viewer.resolvers.ts';

export const resolvers: Resolvers = {
  DateTime: scalars.DateTime,
  Query: { ...viewerResolvers.Query },
  Mutation: { ...accountResolvers.Mutation, ...enterpriseResolvers.Mutation, ...sessionResolvers.Mutation },
  Account: accountResolvers.Account ?? {},
  Enterprise: enterpriseResolvers.Enterprise ?? {},
  Member: accountResolvers.Member ?? {},
  Role: roleResolvers.Role ?? {},
  Viewer: viewerResolvers.Viewer ?? {},
};
