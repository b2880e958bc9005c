import { type BaseContext, readOnRecord } from '@account-center/kit';
import { type Anchor, type AnchorUnit, listAnchors, parseRange } from '../message/index.ts';
import { requireReadableGroup } from './access.queries.ts';
import { type GroupArguments, groupRead } from './record.rules.ts';

/** The days or hours that have messages in a group (MSG-4). */
export async function readGroupAnchors(
  context: BaseContext,
  args: GroupArguments & { unit: AnchorUnit },
): Promise<Anchor[]> {
  return readOnRecord(context, groupRead('groupAnchors', args), async (tx) => {
    const range = parseRange(args.range);
    await requireReadableGroup(tx, context, args.groupId);
    const result = await listAnchors(tx, args.groupId, range, args.unit);
    return { result, count: result.length };
  });
}
