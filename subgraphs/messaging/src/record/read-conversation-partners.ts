import { type BaseContext, readOnRecord } from '@account-center/kit';
import { type Connection, type PageArguments, pageSize, toConnection } from '@account-center/kit/graphql';
import { parseRange, type RangeInput } from '../message/index.ts';
import { requireReadableMember } from './access.queries.ts';
import { listPartners, partnerList, type PartnerRow } from './record.queries.ts';

/** A member's one-to-one conversation partners (MSG-3). */
export async function readConversationPartners(
  context: BaseContext,
  args: PageArguments & { memberId: string; range: RangeInput },
): Promise<Connection<PartnerRow>> {
  const { memberId, range } = args;
  const read = { action: 'conversationPartners', objects: [{ type: 'Member', id: memberId }], detail: { range } };
  return readOnRecord(context, read, async (tx) => {
    const asked = parseRange(range);
    await requireReadableMember(tx, context.caller, memberId);
    const rows = await listPartners(tx, memberId, asked, args);
    const result = toConnection(
      partnerList(memberId),
      rows,
      pageSize(args),
      (row) => [row.lastMessageAt.toISOString(), row.partyId],
      args,
    );
    return { result, count: result.nodes.length };
  });
}
