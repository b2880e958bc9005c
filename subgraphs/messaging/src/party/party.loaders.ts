import type { BaseContext } from '@account-center/kit';
import { readTenant } from '@account-center/kit/database';
import DataLoader from 'dataloader';
import { listParties, type PartyView } from './party.queries.ts';

export const createPartyLoader = (context: BaseContext): DataLoader<string, PartyView> =>
  new DataLoader(async (ids) => {
    const found = new Map((await readTenant(context, (tx) => listParties(tx, ids))).map((view) => [view.id, view]));
    return ids.map((id) => found.get(id) ?? new Error(`There is no party ${id}`));
  });
