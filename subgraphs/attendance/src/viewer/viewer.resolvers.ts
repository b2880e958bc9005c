import type { Resolvers } from '../generated/resolvers.ts';
import { findNextPrompt } from './find-next-prompt.ts';

export const viewerResolvers: Pick<Resolvers, 'Viewer' | 'Member'> = {
  Viewer: {
    __resolveReference: ({ id }) => ({ id }),
    attendanceToday: (_viewer, _args, ctx) =>
      ctx.caller.memberId ? ctx.loaders.today.load(ctx.caller.memberId) : null,
    nextPrompt: (_viewer, _args, ctx) => findNextPrompt(ctx),
  },
  Member: {
    __resolveReference: ({ id }) => ({ id }),
    attendanceToday: ({ id }, _args, ctx) => ctx.loaders.today.load(id),
  },
};
