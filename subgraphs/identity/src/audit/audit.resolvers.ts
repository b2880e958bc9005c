import type { Resolvers } from '../generated/resolvers.ts';
import { auditExport, exportAuditLog } from './audit-export.service.ts';
import { pageAuditEntries, verifyAuditLog } from './audit.service.ts';

export const auditResolvers: Pick<Resolvers, 'AuditEntry' | 'AuditExport' | 'Mutation' | 'Query'> = {
  Query: {
    auditEntries: (_, page, context) => pageAuditEntries(context, page),
    verifyAuditLog: (_, __, context) => verifyAuditLog(context),
    auditExport: (_, { id }, context) => auditExport.read(context, id),
  },
  Mutation: {
    cancelAuditExport: async (_, { input }, context) => ({ export: await auditExport.cancel(context, input.id) }),
    exportAuditLog: async (_, { input }, context) => ({ export: await exportAuditLog(context, input) }),
  },
  AuditExport: {
    entries: ({ progressDone }) => progressDone,
    downloadUrl: async (job, _, context) => (await auditExport.handOut(context, job))?.url ?? null,
  },
  AuditEntry: {
    position: ({ seq }) => seq,
    actor: ({ actorMemberId }) => (actorMemberId ? { id: actorMemberId } : null),
    detail: ({ detail }) => JSON.stringify(detail),
  },
};
