import { type BaseContext, isId, readOnRecord } from '@account-center/kit';
import DataLoader from 'dataloader';
import { type LastMessageRow, listLastMessages } from './record.queries.ts';

/** Latest messages of a page of members, in one query and one audit entry that names the members with a result. */
export const createLastMessageLoader = (context: BaseContext): DataLoader<string, LastMessageRow | null> =>
  new DataLoader(async (ids) => {
    const asked = ids.filter(isId);
    const rows = await readOnRecord(context, { action: 'Member.lastMessage', objects: [] }, async (tx) => {
      const result = await listLastMessages(tx, context.caller, asked);
      const objects = result.map(({ memberId }) => ({ type: 'Member', id: memberId }));
      return { result, count: result.length, objects };
    });
    const found = new Map(rows.map((row) => [row.memberId, row]));
    return ids.map((id) => found.get(id.toLowerCase()) ?? null);
  });
