import { type BaseContext, parseInput, readOnRecord } from '@account-center/kit';
import { enterpriseIdOf, withTenant } from '@account-center/kit/database';
import { type Connection, type PageArguments, pageSize, toConnection } from '@account-center/kit/graphql';
import type { SQL } from 'drizzle-orm';
import { entryList, listEntries, type StatementRow, type StatementTotals, sumEntries } from '../ledger/index.ts';
import { statementFilterSchema } from './statement.rules.ts';

export type StatementArguments = PageArguments & {
  filter?: { memberId?: string | null | undefined } | null | undefined;
};

/** A page of a statement; the totals are computed only when requested. */
export interface StatementPage extends Connection<StatementRow> {
  readTotals: () => Promise<StatementTotals>;
}

type AuditObject = { type: string; id: string };

/** The holders of the rows' accounts, each once; the main account belongs to the enterprise. */
function holdersOf(rows: readonly StatementRow[], { caller }: BaseContext): AuditObject[] {
  const memberIds = new Set(rows.flatMap(({ memberId }) => memberId ?? []));
  const isMainShown = caller.enterpriseId && rows.some(({ account }) => account === 'MAIN');
  return [
    ...(isMainShown ? [{ type: 'Enterprise', id: enterpriseIdOf(caller) }] : []),
    ...[...memberIds].map((id) => ({ type: 'Member', id })),
  ];
}

interface StatementRead {
  /** The name of the root field in the audit log. */
  action: string;
  readable: SQL;
  /** The owner of the statement, if the request names one. */
  of?: string | null | undefined;
}

/** Reads a page and audits it: the reader, the owner and the filter (ID-59). */
export async function readStatementPage(
  context: BaseContext,
  { action, readable, of }: StatementRead,
  args: StatementArguments,
): Promise<StatementPage> {
  const named = of ? [{ type: 'Member', id: of }] : [];
  const read = { action, objects: named, detail: { filter: args.filter ?? {} } };
  return readOnRecord(context, read, async (tx) => {
    const size = pageSize(args);
    const filter = parseInput(statementFilterSchema, args.filter ?? {});
    const rows = await listEntries(tx, readable, filter, { size, after: args.after });
    const page = toConnection(entryList, rows, size, ({ seq }) => [seq], { after: args.after });
    const readTotals = () => withTenant(context, (own) => sumEntries(own, readable, filter));
    const objects = of ? named : holdersOf(page.nodes, context);
    return { result: { ...page, readTotals }, count: page.nodes.length, objects };
  });
}
