import { type BaseContext, readOnRecord } from '@account-center/kit';
import { type Connection, type PageArguments, pageSize, toConnection } from '@account-center/kit/graphql';
import { parseRange, type RangeInput } from '../message/index.ts';
import { requireReadableMember } from './access.queries.ts';
import { type GroupActivity, groupList, listGroupActivity } from './record.queries.ts';

/** Groups owned by employees, with the number of messages in a range (MSG-5). */
export async function readGroupConversations(
  context: BaseContext,
  args: PageArguments & { ownerId?: string | null | undefined; range: RangeInput },
): Promise<Connection<GroupActivity>> {
  const ownerId = args.ownerId ?? null;
  const objects = ownerId ? [{ type: 'Member', id: ownerId }] : [];
  const read = { action: 'groupConversations', objects, detail: { range: args.range } };
  return readOnRecord(context, read, async (tx) => {
    const range = parseRange(args.range);
    if (ownerId) await requireReadableMember(tx, context.caller, ownerId);
    const rows = await listGroupActivity(tx, context.caller, { ownerId, range }, args);
    const result = toConnection(
      groupList,
      rows,
      pageSize(args),
      (row) => [row.lastMessageAt.toISOString(), row.id],
      args,
    );
    return { result, count: result.nodes.length };
  });
}
