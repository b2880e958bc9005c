import { type BaseContext, readOnRecord } from '@account-center/kit';
import type { Connection, PageArguments } from '@account-center/kit/graphql';
import { type MessageRow, parseRange, readMessages } from '../message/index.ts';
import { requireConversationId } from './access.queries.ts';
import { type PairArguments, pairRead } from './record.rules.ts';

/** Messages between a member and a partner, ascending (MSG-3). */
export async function readConversationMessages(
  context: BaseContext,
  args: PageArguments & PairArguments,
): Promise<Connection<MessageRow>> {
  return readOnRecord(context, pairRead('conversationMessages', args), async (tx) => {
    const range = parseRange(args.range);
    return readMessages(tx, await requireConversationId(tx, context, args), range, args);
  });
}
