import type { Resolvers } from '../generated/resolvers.ts';
import { ingestPunches } from './ingest-punches.ts';
import { punchSelf } from './punch-self.ts';

export const punchResolvers: Pick<Resolvers, 'AttendancePunch' | 'PunchPayload' | 'Mutation'> = {
  Mutation: {
    punch: async (_root, { input }, ctx) => ({ punch: await punchSelf(ctx, input) }),
    ingestPunches: async (_root, { input }, ctx) => ({ results: await ingestPunches(ctx, input) }),
  },
  PunchPayload: {
    today: (_payload, _args, ctx) => (ctx.caller.memberId ? ctx.loaders.today.load(ctx.caller.memberId) : null),
  },
  AttendancePunch: {
    member: ({ memberId }) => ({ id: memberId }),
  },
};
