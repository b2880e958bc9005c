import type { Resolvers } from '../generated/resolvers.ts';
import { exportAuditLog, handOutDownload, readAuditExport } from './audit-export.service.ts';
import { pageAuditEntries, verifyAuditLog } from './audit.service.ts';

export const auditResolvers: Pick<Resolvers, 'AuditEntry' | 'AuditExport' | 'Mutation' | 'Query'> = {
  Query: {
    auditEntries: (_, page, context) => pageAuditEntries(context, page),
    verifyAuditLog: (_, __, context) => verifyAuditLog(context),
    auditExport: (_, { id }, context) => readAuditExport(context, id),
  },
  Mutation: {
    exportAuditLog: async (_, { input }, context) => ({ export: await exportAuditLog(context, input) }),
  },
  AuditExport: {
    entries: ({ progressDone }) => progressDone,
    downloadUrl: (job, _, context) => handOutDownload(context, job),
  },
  AuditEntry: {
    position: ({ seq }) => seq,
    actor: ({ actorMemberId }) => (actorMemberId ? { id: actorMemberId } : null),
    detail: ({ detail }) => JSON.stringify(detail),
  },
};
