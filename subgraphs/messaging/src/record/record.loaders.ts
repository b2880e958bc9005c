import { type BaseContext, isId, readOnRecord } from '@account-center/kit';
import { readTenant } from '@account-center/kit/database';
import DataLoader from 'dataloader';
import { listParties, type PartyView } from '../party/index.ts';
import { type LastMessageRow, listLastMessages } from './record.queries.ts';

/** Latest messages of a page of members, in one query. */
export const createLastMessageLoader = (context: BaseContext): DataLoader<string, LastMessageRow | null> =>
  new DataLoader(async (ids) => {
    const rows = await readTenant(context, (tx) => listLastMessages(tx, context.caller, ids.filter(isId)));
    const found = new Map(rows.map((row) => [row.memberId, row]));
    return ids.map((id) => found.get(id.toLowerCase()) ?? null);
  });

/** With whom the members of a page talked last: evidence, so one audit entry names the members (MSG-7). */
export const createLastPartnerLoader = (context: BaseContext): DataLoader<LastMessageRow, PartyView | null> =>
  new DataLoader(async (messages) => {
    const objects = messages.map(({ memberId }) => ({ type: 'Member', id: memberId }));
    const parties = await readOnRecord(context, { action: 'MemberLastMessage.partner', objects }, async (tx) => {
      const result = await listParties(
        tx,
        messages.flatMap(({ partnerId }) => partnerId ?? []),
      );
      return { result, count: messages.length };
    });
    const found = new Map(parties.map((party) => [party.id, party]));
    return messages.map(({ partnerId }) => (partnerId && found.get(partnerId)) || null);
  });
