import { fileURLToPath } from 'node:url';
import { type MigrationPlan, readSdl, scalars, type SubgraphDefinition } from '@account-center/kit';
import type { Context } from './context.ts';
import { departmentResolvers } from './department/department.resolvers.ts';
import { enterpriseHandlers } from './enterprise/enterprise.handlers.ts';
import { createLoaders } from './loaders.ts';
import { recoverProvisionings } from './member/member.provisioning.ts';
import { memberResolvers } from './member/member.resolvers.ts';
import { continueOffboarding, sweepOffboardings } from './offboarding/offboarding.drive.ts';
import { offboardingResolvers } from './offboarding/offboarding.resolvers.ts';
import { OFFBOARDING_TASK } from './offboarding/offboarding.service.ts';

const folder = fileURLToPath(new URL('.', import.meta.url));
const EVERY_MINUTE = '* * * * *';

/** The subgraph that owns departments, members, import and export, off-boarding. */
export const definition: SubgraphDefinition<Context> = {
  name: 'org',
  sdl: readSdl(folder),
  resolvers: {
    DateTime: scalars.DateTime,
    Date: scalars.Date,
    ...departmentResolvers,
    ...memberResolvers,
    ...offboardingResolvers,
    Query: { ...departmentResolvers.Query, ...memberResolvers.Query, ...offboardingResolvers.Query },
    Mutation: { ...departmentResolvers.Mutation, ...memberResolvers.Mutation, ...offboardingResolvers.Mutation },
  },
  handlers: enterpriseHandlers,
  extendContext: (context) => ({ ...context, loaders: createLoaders(context) }),
  setUp: async (runtime) => ({
    tasks: {
      'recover-provisionings': { run: () => recoverProvisionings(runtime), cron: EVERY_MINUTE },
      [OFFBOARDING_TASK]: { run: (data) => continueOffboarding(runtime, data) },
      'sweep-offboardings': { run: () => sweepOffboardings(runtime), cron: EVERY_MINUTE },
    },
  }),
};

export const migrationPlan: MigrationPlan = {
  folder: fileURLToPath(new URL('../migrations', import.meta.url)),
  appendOnly: [],
  shared: [],
};
