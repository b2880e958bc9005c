import type { Resolvers } from '../generated/resolvers.ts';
import { auditExport } from './audit-export.task.ts';
import { exportAuditLog } from './export-audit-log.ts';
import { pageAuditEntries } from './page-audit-entries.ts';
import { verifyAuditLog } from './verify-audit-log.ts';

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
    actorKind: ({ actorKind }) => actorKind.toUpperCase() as Uppercase<typeof actorKind>,
    actor: ({ actorMemberId }) => (actorMemberId ? { id: actorMemberId } : null),
    detail: ({ detail }) => JSON.stringify(detail),
  },
};
