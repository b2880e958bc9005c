import type {
  MutationResolvers,
  OffboardingResolvers,
  OffboardingStepResolvers,
  QueryResolvers,
} from '../generated/resolvers.ts';
import { offboardMember } from './offboard-member.ts';
import type { Figures, OffboardingStepRow } from './offboarding.table.ts';
import { readOffboarding } from './read-offboarding.ts';
import { readReceipt } from './read-receipt.ts';

const Query: QueryResolvers = {
  offboarding: (_, { memberId }, context) => readOffboarding(context, memberId),
};

const Mutation: MutationResolvers = {
  offboardMember: async (_, { input }, context) => ({ offboarding: await offboardMember(context, input) }),
};

const Offboarding: OffboardingResolvers = {
  member: ({ memberId }, _, { loaders }) => loaders.member.load(memberId),
  successor: ({ successorMemberId }, _, { loaders }) =>
    successorMemberId ? loaders.member.load(successorMemberId) : null,
  startedAt: ({ createdAt }) => createdAt,
  steps: (row, _, context) => readReceipt(context, row),
};

const figure =
  <Name extends keyof Figures>(name: Name) =>
  ({ figures }: OffboardingStepRow) =>
    figures?.[name] ?? null;

const OffboardingStep: OffboardingStepResolvers = {
  accountNumber: figure('accountNumber'),
  numberState: figure('numberState'),
  sessionsEnded: figure('sessionsEnded'),
  creditReturned: figure('creditReturned'),
  scheduledCancelled: figure('scheduledCancelled'),
  conversationsMoved: figure('conversationsMoved'),
  messagesMoved: figure('messagesMoved'),
  groupsHandedOver: figure('groupsHandedOver'),
  closedFrom: figure('closedFrom'),
  departmentsLeft: figure('departmentsLeft'),
};

export const offboardingResolvers = { Query, Mutation, Offboarding, OffboardingStep };
