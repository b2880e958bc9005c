import type { Resolvers } from '../generated/resolvers.ts';
import { readOwnStatement } from './read-own-statement.ts';
import { readStatement } from './read-statement.ts';

const memberOf = (id: string | null) => (id ? { id } : null);

export const statementResolvers: Pick<Resolvers, 'Query' | 'Viewer' | 'SmsStatementConnection' | 'SmsStatementEntry'> =
  {
    Query: {
      smsStatement: (_root, args, context) => readStatement(context, args),
    },
    Viewer: {
      smsStatement: (_viewer, args, context) => readOwnStatement(context, args),
    },
    SmsStatementConnection: {
      totals: ({ readTotals }) => readTotals(),
    },
    SmsStatementEntry: {
      id: ({ seq }) => String(seq),
      member: ({ memberId }) => memberOf(memberId),
      counterparty: ({ counterpartyId }) => memberOf(counterpartyId),
      by: ({ actor }) => actor,
    },
  };
