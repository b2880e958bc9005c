import { fileURLToPath } from 'node:url';
import { directoryReadModel } from '@account-center/directory';
import { type MigrationPlan, readSdl, type SubgraphDefinition } from '@account-center/kit';
import { attendeeHandlers } from './attendee/attendee.handlers.ts';
import type { Context } from './context.ts';
import { monthExport } from './export/month-export.task.ts';
import { createPunchLoader } from './punch/punch.loaders.ts';
import { createTodayLoader } from './report/report.loaders.ts';
import { resolvers } from './resolvers.ts';

const folder = fileURLToPath(new URL('.', import.meta.url));

/** The subgraph that owns attendance rules, punches and reports. */
export const definition: SubgraphDefinition<Context> = {
  name: 'attendance',
  sdl: readSdl(folder),
  resolvers,
  extendContext: (context) => ({
    ...context,
    loaders: { punch: createPunchLoader(context), today: createTodayLoader(context) },
  }),
  readModel: directoryReadModel,
  setUp: async (runtime) => ({
    handlers: attendeeHandlers(runtime.now),
    jobs: monthExport.jobs(runtime),
  }),
};

export const migrationPlan: MigrationPlan = {
  folder: fileURLToPath(new URL('../migrations', import.meta.url)),
  appendOnly: ['punch', 'attendance_rules', 'attendance_switch', 'calendar_year'],
  shared: [],
};
