import type { MutationResolvers } from '../generated/resolvers.ts';
import { exportMembers } from './member-export.service.ts';

const Mutation: MutationResolvers = {
  exportMembers: (_, { input }, context) => exportMembers(context, input.filter),
};

export const memberExportResolvers = { Mutation };
