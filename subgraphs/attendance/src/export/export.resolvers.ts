import type { Resolvers } from '../generated/resolvers.ts';
import { fileOf, monthExport, startExport } from './export.service.ts';

export const exportResolvers: Pick<Resolvers, 'AttendanceExport' | 'Query' | 'Mutation'> = {
  Query: { attendanceExport: (_root, { id }, ctx) => monthExport.read(ctx, id) },
  Mutation: {
    cancelAttendanceExport: async (_root, { input }, ctx) => ({ export: await monthExport.cancel(ctx, input.id) }),
    exportAttendanceMonth: async (_root, { input }, ctx) => ({ export: await startExport(ctx, input) }),
  },
  AttendanceExport: { file: (row, _args, ctx) => fileOf(ctx, row) },
};
