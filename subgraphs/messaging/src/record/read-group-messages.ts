import { type BaseContext, readOnRecord } from '@account-center/kit';
import type { Connection, PageArguments } from '@account-center/kit/graphql';
import { type MessageRow, parseRange, readMessages } from '../message/index.ts';
import { requireReadableGroup } from './access.queries.ts';
import { type GroupArguments, groupRead } from './record.rules.ts';

/** Messages of a group, ascending (MSG-5). */
export async function readGroupMessages(
  context: BaseContext,
  args: PageArguments & GroupArguments,
): Promise<Connection<MessageRow>> {
  return readOnRecord(context, groupRead('groupMessages', args), async (tx) => {
    const range = parseRange(args.range);
    await requireReadableGroup(tx, context, args.groupId);
    return readMessages(tx, args.groupId, range, args);
  });
}
