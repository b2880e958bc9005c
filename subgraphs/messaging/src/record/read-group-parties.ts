import { type BaseContext, readOnRecord } from '@account-center/kit';
import { type Connection, type PageArguments, pageSize, toConnection } from '@account-center/kit/graphql';
import { groupPartyList, listGroupPartyIds } from '../group/index.ts';
import { listParties, type PartyView } from '../party/index.ts';
import { requireReadableGroup } from './access.queries.ts';
import { groupRead } from './record.rules.ts';

/** The parties of a group, ordered by id. */
export async function readGroupParties(
  context: BaseContext,
  args: PageArguments & { groupId: string },
): Promise<Connection<PartyView>> {
  return readOnRecord(context, groupRead('groupParties', { groupId: args.groupId }), async (tx) => {
    await requireReadableGroup(tx, context, args.groupId);
    const views = await listParties(tx, await listGroupPartyIds(tx, args.groupId, args));
    const rows = views.toSorted((one, other) => (one.id < other.id ? -1 : 1));
    const result = toConnection(groupPartyList(args.groupId), rows, pageSize(args), ({ id }) => [id], args);
    return { result, count: result.nodes.length };
  });
}
