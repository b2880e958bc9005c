import type { Resolvers } from '../generated/resolvers.ts';
import { closeAttendance } from './close-attendance.ts';

export const closureResolvers: Pick<Resolvers, 'Mutation'> = {
  Mutation: { closeAttendance: (_root, { input }, ctx) => closeAttendance(ctx, input) },
};
