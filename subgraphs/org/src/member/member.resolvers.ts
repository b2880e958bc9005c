import type {
  MemberConnectionResolvers,
  MemberPlaceResolvers,
  MemberResolvers,
  MutationResolvers,
  ProfileResolvers,
  QueryResolvers,
  ViewerResolvers,
} from '../generated/resolvers.ts';
import { addMember } from './add-member.ts';
import { countMembers, listMembers } from './list-members.ts';
import { transferMember } from './transfer-member.ts';
import { updateMember } from './update-member.ts';

const Query: QueryResolvers = {
  members: (_, page, context) => listMembers(context, page),
  member: (_, { id }, { loaders }) => loaders.member.load(id),
};

const Mutation: MutationResolvers = {
  addMember: (_, { input }, context) => addMember(context, input),
  updateMember: (_, { input }, context) => updateMember(context, input),
  transferMember: async (_, { input }, context) => ({ member: await transferMember(context, input) }),
};

const Member: MemberResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.member.load(id),
  status: ({ status }) => (status === 'LEFT' ? 'LEFT' : 'ACTIVE'),
  departments: ({ id }, _, { loaders }) => loaders.places.load(id),
  addedAt: ({ createdAt }) => createdAt,
};

const MemberPlace: MemberPlaceResolvers = {
  department: ({ departmentId }, _, { loaders }) => loaders.department.load(departmentId),
};

const MemberConnection: MemberConnectionResolvers = {
  totalCount: ({ filter }, _, context) => countMembers(context, filter),
};

const Viewer: ViewerResolvers = {
  __resolveReference: ({ id }) => ({ id }),
  profile: (_, _arguments, { caller, loaders }) => (caller.memberId ? loaders.member.load(caller.memberId) : null),
};

const Profile: ProfileResolvers = {
  memberId: ({ id }) => id,
  departments: ({ id }, _, { loaders }) => loaders.places.load(id),
};

export const memberResolvers = { Query, Mutation, Member, MemberPlace, MemberConnection, Viewer, Profile };
