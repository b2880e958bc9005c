import { AUDIT_EVENT, type Noun } from '@account-center/kit';
import { auditLogExport } from './audit-log-export.task.ts';
import { onAuditRecorded } from './audit.handlers.ts';
import { auditResolvers } from './audit.resolvers.ts';

export const auditNoun: Noun = {
  resolvers: auditResolvers,
  takes: [AUDIT_EVENT],
  handlers: () => ({ [AUDIT_EVENT]: onAuditRecorded }),
  exports: [auditLogExport],
};
