import type { Resolvers } from '../generated/resolvers.ts';
import { exportSmsStatement } from './export-sms-statement.ts';
import { readOwnStatement } from './read-own-statement.ts';
import { readStatement } from './read-statement.ts';
import { statementExport } from './statement-export.task.ts';

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
    smsExport: (_root, { id }, context) => statementExport.read(context, id),
  },
  Viewer: {
    smsStatement: (_viewer, args, context) => readOwnStatement(context, args),
  },
  Mutation: {
    cancelSmsExport: async (_root, { input }, context) => ({ export: await statementExport.cancel(context, input.id) }),
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
    downloadUrl: async (job, _args, context) => (await statementExport.handOut(context, job))?.url ?? null,
  },
  ExportSmsStatementPayload: {
    export: ({ jobId }, _args, context) => statementExport.read(context, jobId),
  },
};
