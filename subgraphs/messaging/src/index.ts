import { fileURLToPath } from 'node:url';
import { directoryHandlers } from '@account-center/directory';
import { type MigrationPlan, readSdl, scalars, type SubgraphDefinition } from '@account-center/kit';
import type { Context } from './context.ts';

const folder = fileURLToPath(new URL('.', import.meta.url));

/** The subgraph that owns the message archive and conversations. */
export const definition: SubgraphDefinition<Context> = {
  name: 'messaging',
  sdl: readSdl(folder),
  resolvers: { DateTime: scalars.DateTime, Date: scalars.Date },
  handlers: directoryHandlers,
  extendContext: (context) => context,
};

export const migrationPlan: MigrationPlan = {
  folder: fileURLToPath(new URL('../migrations', import.meta.url)),
  appendOnly: [],
  shared: [],
};
