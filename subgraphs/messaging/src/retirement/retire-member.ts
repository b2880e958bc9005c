import { type BaseContext, DomainError, notFound, parseInput } from '@account-center/kit';
import { enterpriseIdOf, type Transaction, withTenant } from '@account-center/kit/database';
import { z } from 'zod';
import { countConversations } from '../conversation/index.ts';
import { findRetirement, insertRetirement, type RetiredMemberRow } from '../deleted-account/index.ts';
import { handOverGroups } from '../group/index.ts';
import { lockCounter } from '../message/index.ts';
import { memberParty, upsertParties } from '../party/index.ts';
import { existsActiveMember } from './retirement.queries.ts';

const MAXIMUM_KEY_LENGTH = 200;

const inputSchema = z.object({
  memberId: z.uuid(),
  successorMemberId: z.uuid().nullish(),
  idempotencyKey: z.string().min(1).max(MAXIMUM_KEY_LENGTH),
});

type RetireInput = z.infer<typeof inputSchema>;

interface Figures {
  conversationsMoved: number;
  messagesMoved: number;
  groupsHandedOver: number;
}

const figuresOf = ({ conversationsMoved, messagesMoved, groupsHandedOver }: RetiredMemberRow): Figures => ({
  conversationsMoved,
  messagesMoved,
  groupsHandedOver,
});

/** @returns the number of groups handed over. @throws NOT_FOUND when the successor is not an active member */
async function handOver(tx: Transaction, enterpriseId: string, input: RetireInput): Promise<number> {
  const { memberId, successorMemberId } = input;
  if (!successorMemberId) return 0;
  if (successorMemberId === memberId || !(await existsActiveMember(tx, successorMemberId))) {
    throw notFound('successor', successorMemberId);
  }
  await upsertParties(tx, enterpriseId, [memberParty(successorMemberId)]);
  return handOverGroups(tx, memberId, successorMemberId);
}

/**
 * Marks a leaver's account as deleted and hands over the leaver's groups (ORG-40, MSG-14). The messages stay unchanged.
 * No batch is stored during this transaction, so the figures are exact.
 */
export async function retireMember(context: BaseContext, input: unknown): Promise<Figures> {
  const wanted = parseInput(inputSchema, input);
  const enterpriseId = enterpriseIdOf(context.caller);
  return withTenant(context, async (tx) => {
    await lockCounter(tx, enterpriseId);
    const { memberId, successorMemberId = null, idempotencyKey: key } = wanted;
    const earlier = await findRetirement(tx, { memberId, key });
    if (earlier && earlier.memberId !== memberId) {
      throw new DomainError(
        'IDEMPOTENCY_CONFLICT',
        'This key was used to retire another member. Use a new key for each.',
      );
    }
    if (earlier) return figuresOf(earlier);
    const groupsHandedOver = await handOver(tx, enterpriseId, wanted);
    const { conversations, messages } = await countConversations(tx, memberId);
    const figures = { conversationsMoved: conversations, messagesMoved: messages, groupsHandedOver };
    await insertRetirement(tx, { enterpriseId, memberId, successorMemberId, key, ...figures });
    return figures;
  });
}
