import { fileURLToPath } from 'node:url';
import { directoryReadModel } from '@account-center/directory';
import {
  type MigrationPlan,
  readSdl,
  type Runtime,
  type ServiceParts,
  type SubgraphDefinition,
  sweep,
} from '@account-center/kit';
import type { Context } from './context.ts';
import { enterpriseHandlers } from './enterprise/enterprise.handlers.ts';
import { createLoaders } from './loaders.ts';
import { directorySnapshot } from './member/directory.snapshot.ts';
import { FOLLOW_TASK, followTask } from './member/follow.task.ts';
import { recoverProvisionings } from './member/member.provisioning.ts';
import { NOTICE_TASK, noticeTask } from './member/notice.task.ts';
import { IMPORT_JOB, memberImportJob } from './member-import/job.ts';
import { offboardingTask } from './offboarding/offboarding.drive.ts';
import { OFFBOARDING_TASK } from './offboarding/offboarding.queries.ts';
import { resolvers } from './resolvers.ts';

const folder = fileURLToPath(new URL('.', import.meta.url));
const EVERY_MINUTE = '* * * * *';

const partsOf = (runtime: Runtime): ServiceParts => ({
  jobs: { [IMPORT_JOB]: memberImportJob(runtime) },
  tasks: {
    'recover-provisionings': sweep({ cron: EVERY_MINUTE, run: () => recoverProvisionings(runtime) }),
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
  handlers: enterpriseHandlers,
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
