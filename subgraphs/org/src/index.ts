import { fileURLToPath } from 'node:url';
import {
  type MigrationPlan,
  readSdl,
  type Runtime,
  type ServiceParts,
  type SubgraphDefinition,
} from '@account-center/kit';
import type { Context } from './context.ts';
import { enterpriseHandlers } from './enterprise/enterprise.handlers.ts';
import { createLoaders } from './loaders.ts';
import { FOLLOW_TASK, followDirectory } from './member/follow.task.ts';
import { recoverProvisionings } from './member/member.provisioning.ts';
import { NOTICE_TASK, tellNewMember } from './member/notice.task.ts';
import { IMPORT_JOB, memberImportJob } from './member-import/job.ts';
import { continueOffboarding, sweepOffboardings } from './offboarding/offboarding.drive.ts';
import { OFFBOARDING_TASK } from './offboarding/offboarding.service.ts';
import { resolvers } from './resolvers.ts';

const folder = fileURLToPath(new URL('.', import.meta.url));
const EVERY_MINUTE = '* * * * *';

const partsOf = (runtime: Runtime): ServiceParts => ({
  jobs: { [IMPORT_JOB]: memberImportJob(runtime) },
  tasks: {
    'recover-provisionings': { run: () => recoverProvisionings(runtime), cron: EVERY_MINUTE },
    [FOLLOW_TASK]: { run: (data) => followDirectory(runtime, data) },
    [NOTICE_TASK]: { run: (data) => tellNewMember(runtime, data) },
    [OFFBOARDING_TASK]: { run: (data) => continueOffboarding(runtime, data) },
    'sweep-offboardings': { run: () => sweepOffboardings(runtime), cron: EVERY_MINUTE },
  },
});

/** The subgraph that owns departments, members, import and export, off-boarding. */
export const definition: SubgraphDefinition<Context> = {
  name: 'org',
  sdl: readSdl(folder),
  resolvers,
  handlers: enterpriseHandlers,
  extendContext: (context) => ({ ...context, loaders: createLoaders(context) }),
  setUp: async (runtime) => partsOf(runtime),
};

export const migrationPlan: MigrationPlan = {
  folder: fileURLToPath(new URL('../migrations', import.meta.url)),
  appendOnly: [],
  shared: [],
};
