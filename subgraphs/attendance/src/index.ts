import { fileURLToPath } from 'node:url';
import { type MigrationPlan, readSdl, scalars, type SubgraphDefinition } from '@account-center/kit';
import type { Context } from './context.ts';
import { placementHandlers } from './placement/placement.handlers.ts';

const folder = fileURLToPath(new URL('.', import.meta.url));

/** The subgraph that owns attendance rules, punches and reports. */
export const definition: SubgraphDefinition<Context> = {
  name: 'attendance',
  sdl: readSdl(folder),
  resolvers: { DateTime: scalars.DateTime, Date: scalars.Date },
  extendContext: (context) => context,
  setUp: async (runtime) => ({ handlers: placementHandlers(runtime.now) }),
};

export const migrationPlan: MigrationPlan = {
  folder: fileURLToPath(new URL('../migrations', import.meta.url)),
  appendOnly: ['punch', 'attendance_rules', 'attendance_switch', 'calendar_year'],
  shared: [],
};
