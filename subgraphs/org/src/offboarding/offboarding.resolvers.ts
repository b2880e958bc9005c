import type {
  MutationResolvers,
  OffboardingResolvers,
  OffboardingStepResolvers,
  QueryResolvers,
} from '../generated/resolvers.ts';
import type { OffboardingStepKind } from '../generated/types.ts';
import { offboardMember } from './offboard-member.ts';
import type { Figures } from './offboarding.saga.ts';
import { type OffboardingStepFound, readOffboarding } from './read-offboarding.ts';

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
};

const figure =
  <Name extends keyof Figures>(name: Name) =>
  ({ figures }: OffboardingStepFound) =>
    figures?.[name] ?? null;

const OffboardingStep: OffboardingStepResolvers = {
  kind: ({ name }) => name as OffboardingStepKind,
  // Off-boarding steps have no compensation.
  state: ({ state }) => (state === 'DONE' ? 'DONE' : 'PENDING'),
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
