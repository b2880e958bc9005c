import { type BaseContext, readOnRecord } from '@account-center/kit';
import { type Connection, type PageArguments, pageSize, toConnection } from '@account-center/kit/graphql';
import { deletedAccountList, type DeletedAccountRow, listDeletedAccounts } from './deleted-account.queries.ts';

/** Deleted accounts, with the figures of their records (MSG-14). */
export async function readDeletedAccounts(
  context: BaseContext,
  args: PageArguments,
): Promise<Connection<DeletedAccountRow>> {
  return readOnRecord(context, { action: 'deletedAccounts', objects: [] }, async (tx) => {
    const rows = await listDeletedAccounts(tx, context.caller, args);
    const result = toConnection(
      deletedAccountList,
      rows,
      pageSize(args),
      (row) => [row.deletedAt.toISOString(), row.id],
      args,
    );
    return { result, count: result.nodes.length };
  });
}
