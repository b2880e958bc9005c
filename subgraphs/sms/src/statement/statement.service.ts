import {
  type BaseContext,
  type Connection,
  type PageArguments,
  pageSize,
  parseInput,
  toConnection,
  withTenant,
} from '@account-center/kit';
import type { SQL } from 'drizzle-orm';
import { statementFilterSchema } from './statement.input.ts';
import {
  isOwnAccount,
  isReadable,
  listEntries,
  type StatementRow,
  type StatementTotals,
  sumEntries,
} from './statement.queries.ts';

export type StatementArguments = PageArguments & { filter?: unknown };

/** A page of a statement; the totals are summed when they are asked for. */
export interface StatementPage extends Connection<StatementRow> {
  readTotals: () => Promise<StatementTotals>;
}

async function readPage(context: BaseContext, readable: SQL, args: StatementArguments): Promise<StatementPage> {
  const size = pageSize(args);
  const filter = parseInput(statementFilterSchema, args.filter ?? {});
  const rows = await withTenant(context, (tx) => listEntries(tx, readable, filter, { size, after: args.after }));
  return {
    ...toConnection(rows, size, ({ seq }) => [seq], { after: args.after }),
    readTotals: () => withTenant(context, (tx) => sumEntries(tx, readable, filter)),
  };
}

/** Movements on all accounts that the caller may read (SMS-9). */
export const readStatement = (context: BaseContext, args: StatementArguments): Promise<StatementPage> =>
  readPage(context, isReadable(context.caller), args);

/** Movements on the caller's own account; null for callers that are no member. */
export async function readOwnStatement(context: BaseContext, args: StatementArguments): Promise<StatementPage | null> {
  const { memberId } = context.caller;
  return memberId ? readPage(context, isOwnAccount(memberId), args) : null;
}
