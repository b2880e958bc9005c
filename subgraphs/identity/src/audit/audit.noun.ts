import { AUDIT_EVENT, type Noun } from '@account-center/kit';
import { auditExport } from './audit-export.task.ts';
import { onAuditRecorded } from './audit.handlers.ts';
import { auditResolvers } from './audit.resolvers.ts';

export const auditNoun: Noun = {
  resolvers: auditResolvers,
  takes: [AUDIT_EVENT],
  handlers: () => ({ [AUDIT_EVENT]: onAuditRecorded }),
  jobs: ({ runtime }) => auditExport.jobs(runtime),
};
