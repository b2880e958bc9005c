import type { BaseContext } from '@account-center/kit';
import { isReadable } from '../ledger/index.ts';
import { readStatementPage, type StatementArguments, type StatementPage } from './read-statement-page.ts';

/** Entries of all accounts that the caller may read (SMS-9). */
export const readStatement = (context: BaseContext, args: StatementArguments): Promise<StatementPage> =>
  readStatementPage(
    context,
    { action: 'smsStatement', readable: isReadable(context.caller), of: args.filter?.memberId },
    args,
  );
