import type { DepartmentResolvers, MutationResolvers, QueryResolvers } from '../generated/resolvers.ts';
import { listMembersOf } from '../member/index.ts';
import type { DepartmentRow } from '../tree/index.ts';
import { addDepartment } from './add-department.ts';
import { deleteDepartment } from './delete-department.ts';
import { moveDepartment } from './move-department.ts';
import { readDepartments } from './read-departments.ts';
import { renameDepartment } from './rename-department.ts';
import { reorderDepartments } from './reorder-departments.ts';

const isRow = (row: DepartmentRow | null): row is DepartmentRow => row !== null;

const Query: QueryResolvers = {
  departments: (_, { under }, context) => readDepartments(context, under),
  department: (_, { id }, { loaders }) => loaders.department.load(id),
};

const Mutation: MutationResolvers = {
  addDepartment: async (_, { input }, context) => ({ department: await addDepartment(context, input) }),
  renameDepartment: async (_, { input }, context) => ({ department: await renameDepartment(context, input) }),
  moveDepartment: async (_, { input }, context) => ({ department: await moveDepartment(context, input) }),
  reorderDepartments: async (_, { input }, context) => ({ parent: await reorderDepartments(context, input) }),
  deleteDepartment: async (_, { input }, context) => {
    const { id, parent } = await deleteDepartment(context, input);
    return { deletedDepartmentId: id, parent };
  },
};

const Department: DepartmentResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.department.load(id),
  parent: ({ parentId }, _, { loaders }) => (parentId ? loaders.department.load(parentId) : null),
  children: ({ id }, _, { loaders }) => loaders.children.load(id),
  path: async ({ path }, _, { loaders }) =>
    (await Promise.all(path.map((id) => loaders.department.load(id)))).filter(isRow),
  depth: ({ path }) => path.length,
  memberCount: async ({ id }, _, { loaders }) => (await loaders.counts.load(id)).direct,
  totalMemberCount: async ({ id }, _, { loaders }) => (await loaders.counts.load(id)).total,
  members: ({ id }, { first, after, leader }, context) =>
    listMembersOf(context, { filter: { departmentId: id, directOnly: true, leader }, first, after }),
};

export const departmentResolvers = { Query, Mutation, Department };
