import type { Resolvers } from '../generated/resolvers.ts';
import { listPayrollColumns } from './list-payroll-columns.ts';
import { setPayrollColumns } from './set-payroll-columns.ts';

export const payrollResolvers: Pick<Resolvers, 'Mutation' | 'Query'> = {
  Query: { attendancePayrollColumns: (_root, _args, ctx) => listPayrollColumns(ctx) },
  Mutation: {
    setAttendancePayrollColumns: async (_root, { input }, ctx) => ({ columns: await setPayrollColumns(ctx, input) }),
  },
};
