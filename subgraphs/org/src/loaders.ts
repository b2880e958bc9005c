import type { BaseContext } from '@account-center/kit';
import { readTenant } from '@account-center/kit/database';
import DataLoader from 'dataloader';
import { listMembersByIds } from './member/member.queries.ts';
import type { MemberPlaceRow, MemberRow } from './member/member.table.ts';
import { countVisibleMembers, listPlaces, type MemberCounts } from './member/place.queries.ts';
import { listChildren, listDepartmentsByIds } from './tree/department.queries.ts';
import type { DepartmentRow } from './tree/department.table.ts';

/** Reads of one request, batched; each inside the tenant and the caller's scope. */
export interface Loaders {
  /** Null when it does not exist or the caller may not see it. */
  department: DataLoader<string, DepartmentRow | null>;
  children: DataLoader<string, DepartmentRow[]>;
  counts: DataLoader<string, MemberCounts>;
  member: DataLoader<string, MemberRow | null>;
  places: DataLoader<string, MemberPlaceRow[]>;
}

function inOrder<Row extends { id: string }>(ids: readonly string[], rows: readonly Row[]): (Row | null)[] {
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.map((id) => byId.get(id) ?? null);
}

export function createLoaders(context: BaseContext): Loaders {
  const { caller } = context;
  return {
    department: new DataLoader(async (ids) =>
      inOrder(ids, await readTenant(context, (tx) => listDepartmentsByIds(tx, caller, ids))),
    ),
    children: new DataLoader(async (ids) => {
      const rows = await readTenant(context, (tx) => listChildren(tx, caller, ids));
      const byParent = Map.groupBy(rows, ({ parentId }) => parentId);
      return ids.map((id) => byParent.get(id) ?? []);
    }),
    counts: new DataLoader(async (ids) => {
      const rows = await readTenant(context, (tx) => countVisibleMembers(tx, caller, ids));
      return inOrder(ids, rows).map((row, index) => row ?? { id: ids[index] ?? '', direct: 0, total: 0 });
    }),
    member: new DataLoader(async (ids) =>
      inOrder(ids, await readTenant(context, (tx) => listMembersByIds(tx, caller, ids))),
    ),
    places: new DataLoader(async (ids) => {
      const rows = await readTenant(context, (tx) => listPlaces(tx, ids));
      const byMember = Map.groupBy(rows, ({ memberId }) => memberId);
      return ids.map((id) => byMember.get(id) ?? []);
    }),
  };
}
