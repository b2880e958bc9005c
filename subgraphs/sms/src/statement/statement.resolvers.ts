import type { Resolvers } from '../generated/resolvers.ts';
import { downloadUrlOf, exportSmsStatement, readExport } from './export.service.ts';
import { readOwnStatement, readStatement } from './statement.service.ts';

const memberOf = (id: string | null) => (id ? { id } : null);

export const statementResolvers: Pick<
  Resolvers,
  | 'Query'
  | 'Viewer'
  | 'Mutation'
  | 'SmsStatementConnection'
  | 'SmsStatementEntry'
  | 'SmsExport'
  | 'ExportSmsStatementPayload'
> = {
  Query: {
    smsStatement: (_root, args, context) => readStatement(context, args),
    smsExport: (_root, { id }, context) => readExport(context, id),
  },
  Viewer: {
    smsStatement: (_viewer, args, context) => readOwnStatement(context, args),
  },
  Mutation: {
    exportSmsStatement: (_root, { input }, context) => exportSmsStatement(context, input),
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
  SmsExport: {
    rows: ({ progressDone }) => progressDone,
    downloadUrl: (job, _args, context) => downloadUrlOf(context, job),
  },
  ExportSmsStatementPayload: {
    export: ({ jobId }, _args, context) => readExport(context, jobId),
  },
};
