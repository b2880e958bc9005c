import type { BaseContext } from '@account-center/kit';
import { readTenant } from '@account-center/kit/database';
import DataLoader from 'dataloader';
import { listPunchesById } from './punch.queries.ts';
import type { PunchRow } from './punch.table.ts';

export const createPunchLoader = (base: BaseContext): DataLoader<string, PunchRow | null> =>
  new DataLoader(async (ids) => {
    const rows = await readTenant(base, (tx) => listPunchesById(tx, ids));
    const byId = new Map(rows.map((row) => [row.id, row]));
    return ids.map((id) => byId.get(id) ?? null);
  });
