import type { Caller, Transaction } from '@account-center/kit';
import { and, eq, inArray, isNotNull, sql } from 'drizzle-orm';
import { isReadable } from '../archive/access.ts';
import type { MessageKind } from '../archive/message.table.ts';
import { conversation } from '../conversation/conversation.table.ts';
import { type Direction, party } from '../party/party.table.ts';

export interface LastMessageRow {
  memberId: string;
  sentAt: Date;
  direction: Direction;
  kind: MessageKind;
  partnerId: string | null;
}

/** The latest message of each of these members whom the caller may read. */
export async function listLastMessages(
  tx: Transaction,
  caller: Caller,
  memberIds: readonly string[],
): Promise<LastMessageRow[]> {
  const partnerId = sql<string | null>`case when ${conversation.lowPartyId} = ${party.id}
    then ${conversation.highPartyId} else ${conversation.lowPartyId} end`;
  const rows = await tx
    .select({
      memberId: party.id,
      sentAt: party.lastMessageAt,
      direction: party.lastDirection,
      kind: sql<MessageKind>`${party.lastKind}`,
      partnerId,
    })
    .from(party)
    .innerJoin(conversation, eq(conversation.id, party.lastConversationId))
    .where(
      and(
        inArray(party.id, [...memberIds]),
        eq(party.kind, 'MEMBER'),
        isNotNull(party.lastMessageAt),
        isReadable(caller, party.id),
      ),
    );
  return rows.flatMap(({ sentAt, direction, ...row }) => (sentAt && direction ? [{ ...row, sentAt, direction }] : []));
}
