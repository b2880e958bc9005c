import type { Noun } from '@account-center/kit';
import { exportResolvers } from './export.resolvers.ts';
import { monthExport } from './month-export.task.ts';

export const exportNoun: Noun = { resolvers: exportResolvers, jobs: ({ runtime }) => monthExport.jobs(runtime) };
