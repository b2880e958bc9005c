import { type BaseContext, readOnRecord } from '@account-center/kit';
import { type Anchor, type AnchorUnit, listAnchors, parseRange } from '../message/index.ts';
import { requireConversationId } from './access.queries.ts';
import { type PairArguments, pairRead } from './record.rules.ts';

/** The days or hours that have messages between a member and a partner (MSG-4). */
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
