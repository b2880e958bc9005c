import type { Resolvers } from '../generated/resolvers.ts';
import { directoryAccess, directoryRoles } from './directory-access.service.ts';

export const directoryAccessResolvers: Pick<Resolvers, 'Query'> = {
  Query: {
    directoryRoles: (_, _arguments, context) => directoryRoles(context),
    directoryAccess: (_, { memberIds }, context) => directoryAccess(context, memberIds),
  },
};
