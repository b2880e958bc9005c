import { readTenant } from '@account-center/kit/database';
import type { Resolvers } from '../generated/resolvers.ts';
import { listRoles } from '../role/index.ts';
import { readDirectoryAccess } from './read-directory-access.ts';

export const directoryAccessResolvers: Pick<Resolvers, 'Query'> = {
  Query: {
    directoryRoles: (_, _arguments, context) => readTenant(context, listRoles),
    directoryAccess: (_, { memberIds }, context) => readDirectoryAccess(context, memberIds),
  },
};
