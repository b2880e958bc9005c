import type { Resolvers } from '../generated/resolvers.ts';
import { pageAuditEntries, verifyAuditLog } from './audit.service.ts';

export const auditResolvers: Pick<Resolvers, 'AuditEntry' | 'Query'> = {
  Query: {
    auditEntries: (_, page, context) => pageAuditEntries(context, page),
    verifyAuditLog: (_, __, context) => verifyAuditLog(context),
  },
  AuditEntry: {
    position: ({ seq }) => seq,
    actor: ({ actorMemberId }) => (actorMemberId ? { id: actorMemberId } : null),
    detail: ({ detail }) => JSON.stringify(detail),
  },
};
