import type { Noun } from '@account-center/kit';
import { payrollExport } from './payroll-export.task.ts';
import { payrollResolvers } from './payroll.resolvers.ts';

export const payrollNoun: Noun = { resolvers: payrollResolvers, exports: [payrollExport] };
