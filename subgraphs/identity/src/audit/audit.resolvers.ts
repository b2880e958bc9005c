import type { Resolvers } from '../generated/resolvers.ts';
import { pageAuditEntries } from './page-audit-entries.ts';
import { verifyAuditLog } from './verify-audit-log.ts';

export const auditResolvers: Pick<Resolvers, 'AuditEntry' | 'Query'> = {
  Query: {
    auditEntries: (_, page, context) => pageAuditEntries(context, page),
    verifyAuditLog: (_, __, context) => verifyAuditLog(context),
  },
  AuditEntry: {
    position: ({ seq }) => seq,
    actorKind: ({ actorKind }) => actorKind.toUpperCase() as Uppercase<typeof actorKind>,
    actor: ({ actorMemberId }) => (actorMemberId ? { id: actorMemberId } : null),
    detail: ({ detail }) => JSON.stringify(detail),
  },
};
