import type { Resolvers } from '../generated/resolvers.ts';
import { coverage } from './calendar.rules.ts';
import { importCalendar } from './import-calendar.ts';

export const calendarResolvers: Pick<Resolvers, 'AttendanceCalendar' | 'Mutation'> = {
  Mutation: {
    importStatutoryCalendar: async (_root, { input }, ctx) => ({ calendar: await importCalendar(ctx, input) }),
  },
  AttendanceCalendar: {
    coveredFrom: (years) => coverage(years).from,
    coveredUntil: (years) => coverage(years).until,
    days: (years, { year }) => {
      const days = years.get(year);
      return days ? [...days.values()].map(({ day, kind, name }) => ({ date: day, kind, name })) : null;
    },
  },
};
