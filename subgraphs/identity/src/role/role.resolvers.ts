import type { Resolvers } from '../generated/resolvers.ts';

export const roleResolvers: Pick<Resolvers, 'Role'> = {
  Role: {
    __resolveReference: ({ id }, { loaders }) => loaders.role.load(id),
  },
};
