import type { BaseContext } from '@account-center/kit';
import { isOwnAccount } from '../ledger/index.ts';
import { readStatementPage, type StatementArguments, type StatementPage } from './read-statement-page.ts';

/** Entries of the caller's own account; null for callers that are not members. */
export async function readOwnStatement(context: BaseContext, args: StatementArguments): Promise<StatementPage | null> {
  const { memberId } = context.caller;
  if (!memberId) return null;
  return readStatementPage(
    context,
    { action: 'Viewer.smsStatement', readable: isOwnAccount(memberId), of: memberId },
    args,
  );
}
