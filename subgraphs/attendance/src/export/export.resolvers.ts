import type { Resolvers } from '../generated/resolvers.ts';
import { exportMonth } from './export-month.ts';
import { fileOf, monthExport } from './month-export.task.ts';

export const exportResolvers: Pick<Resolvers, 'AttendanceExport' | 'Query' | 'Mutation'> = {
  Query: { attendanceExport: (_root, { id }, ctx) => monthExport.read(ctx, id) },
  Mutation: {
    cancelAttendanceExport: async (_root, { input }, ctx) => ({ export: await monthExport.cancel(ctx, input.id) }),
    exportAttendanceMonth: async (_root, { input }, ctx) => ({ export: await exportMonth(ctx, input) }),
  },
  AttendanceExport: { file: (row, _args, ctx) => fileOf(ctx, row) },
};
