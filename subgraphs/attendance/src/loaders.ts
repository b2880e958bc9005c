import { type BaseContext, isId, withTenant } from '@account-center/kit';
import DataLoader from 'dataloader';
import type { Context, Loaders } from './context.ts';
import { listPunchesById } from './punch/punch.queries.ts';
import { listToday } from './report/report.service.ts';

/** Gives a request its loaders. */
export function withLoaders(base: BaseContext): Context {
  const loaders: Loaders = {
    punch: new DataLoader(async (ids) => {
      const rows = await withTenant(base, (tx) => listPunchesById(tx, ids));
      const byId = new Map(rows.map((row) => [row.id, row]));
      return ids.map((id) => byId.get(id) ?? null);
    }),
    today: new DataLoader(async (memberIds) => {
      if (!base.caller.enterpriseId) return memberIds.map(() => null);
      const known = memberIds.filter(isId);
      const days = await listToday(base, known);
      const byId = new Map(known.map((memberId, index) => [memberId, days[index] ?? null]));
      return memberIds.map((memberId) => byId.get(memberId) ?? null);
    }),
  };
  return { ...base, loaders };
}
