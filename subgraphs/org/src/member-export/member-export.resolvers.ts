import type { MutationResolvers } from '../generated/resolvers.ts';
import { languageOf } from '../workbook/texts.ts';
import { exportMembers } from './member-export.service.ts';

const Mutation: MutationResolvers = {
  exportMembers: (_, { input }, context) => exportMembers(context, input.filter, languageOf(input.language)),
};

export const memberExportResolvers = { Mutation };
