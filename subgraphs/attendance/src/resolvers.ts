import { scalars } from '@account-center/kit';
import { calendarResolvers } from './calendar/calendar.resolvers.ts';
import { closureResolvers } from './closure/closure.resolvers.ts';
import { exportResolvers } from './export/export.resolvers.ts';
import { punchResolvers } from './punch/punch.resolvers.ts';
import { reportResolvers } from './report/report.resolvers.ts';
import { rulebookResolvers } from './rulebook/rulebook.resolvers.ts';
import { viewerResolvers } from './viewer/viewer.resolvers.ts';
import type { Resolvers } from './generated/resolvers.ts';

/** All resolvers of the subgraph, by noun. */
export const resolvers: Resolvers = {
  ...calendarResolvers,
  ...closureResolvers,
  ...exportResolvers,
  ...punchResolvers,
  ...reportResolvers,
  ...rulebookResolvers,
  ...viewerResolvers,
  DateTime: scalars.DateTime,
  Date: scalars.Date,
  Query: { ...exportResolvers.Query, ...reportResolvers.Query, ...rulebookResolvers.Query },
  Mutation: {
    ...calendarResolvers.Mutation,
    ...closureResolvers.Mutation,
    ...exportResolvers.Mutation,
    ...punchResolvers.Mutation,
    ...rulebookResolvers.Mutation,
  },
};
