import type { Noun } from '@account-center/kit';
import { memberImportResolvers } from './member-import.resolvers.ts';
import { IMPORT_JOB } from './member-import.rules.ts';
import { memberImportJob } from './member-import.task.ts';

export const memberImportNoun: Noun = {
  resolvers: memberImportResolvers,
  jobs: ({ runtime }) => ({ [IMPORT_JOB]: memberImportJob(runtime) }),
};
