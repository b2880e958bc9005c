import type { Resolvers } from '../generated/resolvers.ts';
import { modulesOf } from '../permission/index.ts';

const kinds = { member: 'MEMBER', operator: 'OPERATOR', app: 'APP' } as const;

export const viewerResolvers: Pick<Resolvers, 'Query' | 'Viewer'> = {
  Query: {
    viewer: (_, __, { caller }) => (caller.subject ? { id: caller.subject } : null),
  },
  // Everything is read from the caller, never from the id: a viewer is always the caller.
  Viewer: {
    __resolveReference: (_, { caller }) => (caller.subject ? { id: caller.subject } : null),
    kind: (_, __, { caller }) =>
      caller.kind === 'operator' || caller.kind === 'app' ? kinds[caller.kind] : kinds.member,
    name: (_, __, { caller }) => caller.name,
    member: (_, __, { caller }) => (caller.memberId ? { id: caller.memberId } : null),
    enterprise: (_, __, { caller, loaders }) =>
      caller.enterpriseId ? loaders.enterprise.load(caller.enterpriseId) : null,
    roles: async (_, __, { caller, loaders }) => {
      const roles = await Promise.all(caller.roleIds.map((id) => loaders.role.load(id)));
      return roles.filter((role) => role !== null);
    },
    permissions: (_, __, { caller }) => caller.permissions,
    modules: (_, __, { caller }) => modulesOf(caller.permissions),
    scope: (_, __, { caller: { scope } }) => ({
      everything: scope.everything,
      departments: scope.departmentIds.map((id) => ({ id })),
    }),
    mustChangePassword: (_, __, { caller }) => caller.restriction === 'PASSWORD_CHANGE_REQUIRED',
  },
};
