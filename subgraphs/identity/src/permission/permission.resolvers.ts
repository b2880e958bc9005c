import { permissionTable } from '@account-center/events';
import type { Resolvers } from '../generated/resolvers.ts';
import { customRolePermissions } from './catalogue.rules.ts';
import { listPermissionFields } from './list-permission-fields.ts';
import { catalogue } from './module.rules.ts';
import { jobTemplates } from './permission.texts.ts';

export const permissionResolvers: Pick<Resolvers, 'JobTemplate' | 'Permission' | 'PermissionModule' | 'Query'> = {
  Query: {
    permissionCatalogue: () => catalogue(),
    jobTemplates: () => [...jobTemplates],
  },
  PermissionModule: {
    permissions: ({ names }) => [...names],
  },
  Permission: {
    name: (name) => name,
    description: (name) => permissionTable[name],
    tickable: (name) => customRolePermissions.includes(name),
    fields: async (name, _, context) => [...(await listPermissionFields(context, name))],
  },
  JobTemplate: {
    permissions: ({ permissions }) => [...permissions],
  },
};
