import { fileURLToPath } from 'node:url';
import { directoryReadModel } from '@account-center/directory';
import {
  type MigrationPlan,
  readSdl,
  type Runtime,
  type ServiceParts,
  type SubgraphDefinition,
} from '@account-center/kit';
import type { Context } from './context.ts';
import { createLoaders } from './loaders.ts';
import { IMPORT_JOB } from './member-import/member-import.rules.ts';
import { memberImportJob } from './member-import/member-import.task.ts';
import { FOLLOW_TASK, followTask } from './member/follow.task.ts';
import { directorySnapshot } from './member/member.events.ts';
import { NOTICE_TASK, noticeTask } from './member/notice.task.ts';
import { provisioningTask } from './member/provisioning.task.ts';
import { OFFBOARDING_TASK } from './offboarding/offboarding.queries.ts';
import { offboardingTask } from './offboarding/offboarding.task.ts';
import { resolvers } from './resolvers.ts';
import { departmentHandlers } from './tree/department.handlers.ts';

const folder = fileURLToPath(new URL('.', import.meta.url));

const partsOf = (runtime: Runtime): ServiceParts => ({
  jobs: { [IMPORT_JOB]: memberImportJob(runtime) },
  tasks: {
    'recover-provisionings': provisioningTask(runtime),
    [FOLLOW_TASK]: followTask(runtime),
    [NOTICE_TASK]: noticeTask(runtime),
    [OFFBOARDING_TASK]: offboardingTask(runtime),
  },
});

/** The subgraph that owns departments, members, import and export, off-boarding. */
export const definition: SubgraphDefinition<Context> = {
  name: 'org',
  sdl: readSdl(folder),
  resolvers,
  handlers: departmentHandlers,
  readModel: directoryReadModel,
  snapshot: () => directorySnapshot,
  extendContext: (context) => ({ ...context, loaders: createLoaders(context) }),
  setUp: async (runtime) => partsOf(runtime),
};

export const migrationPlan: MigrationPlan = {
  folder: fileURLToPath(new URL('../migrations', import.meta.url)),
  appendOnly: [],
  shared: [],
};
