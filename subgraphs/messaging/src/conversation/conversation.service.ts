import {
  type BaseContext,
  type Connection,
  isId,
  notFound,
  type PageArguments,
  pageSize,
  readOnRecord,
  toConnection,
  type Transaction,
} from '@account-center/kit';
import { requireReadableMember } from '../archive/access.ts';
import { type Anchor, type AnchorUnit, listAnchors } from '../archive/message.queries.ts';
import { readMessages } from '../archive/message.service.ts';
import type { MessageRow } from '../archive/message.table.ts';
import { parseRange } from '../archive/range.ts';
import { findConversationIdOfPair, listPartners, partnerList, type PartnerRow } from './conversation.queries.ts';

type RangeInput = Parameters<typeof parseRange>[0];

interface PairArguments {
  memberId: string;
  partnerId: string;
  range: RangeInput;
}

const pairRead = (action: string, { memberId, partnerId, range }: PairArguments) => ({
  action,
  objects: [
    { type: 'Member', id: memberId },
    { type: 'ConversationParty', id: partnerId },
  ],
  detail: { range },
});

/** @throws NOT_FOUND for a member who is not the caller's to read, and for a partner the member never talked with */
async function requireConversationId(tx: Transaction, context: BaseContext, args: PairArguments): Promise<string> {
  const { memberId, partnerId } = args;
  await requireReadableMember(tx, context.caller, memberId);
  const id = isId(partnerId) ? await findConversationIdOfPair(tx, memberId, partnerId) : undefined;
  if (!id) throw notFound('conversation partner', args.partnerId);
  return id;
}

/** Whom a member talked with one to one (MSG-3). */
export async function readPartners(
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

/** What a member and a partner wrote to each other, ascending (MSG-3). */
export async function readConversation(
  context: BaseContext,
  args: PageArguments & PairArguments,
): Promise<Connection<MessageRow>> {
  return readOnRecord(context, pairRead('conversationMessages', args), async (tx) => {
    const range = parseRange(args.range);
    return readMessages(tx, await requireConversationId(tx, context, args), range, args);
  });
}

/** The days or hours that hold messages of a member and a partner (MSG-4). */
export async function readConversationAnchors(
  context: BaseContext,
  args: PairArguments & { unit: AnchorUnit },
): Promise<Anchor[]> {
  return readOnRecord(context, pairRead('conversationAnchors', args), async (tx) => {
    const range = parseRange(args.range);
    const result = await listAnchors(tx, await requireConversationId(tx, context, args), range, args.unit);
    return { result, count: result.length };
  });
}
