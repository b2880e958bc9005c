import type { MutationResolvers } from '../generated/resolvers.ts';
import { languageOf } from '../member-list/index.ts';
import { exportMembers } from './export-members.ts';

const Mutation: MutationResolvers = {
  exportMembers: (_, { input }, context) => exportMembers(context, input.filter, languageOf(input.language)),
};

export const memberExportResolvers = { Mutation };
