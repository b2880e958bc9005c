import { directoryReadModel } from '@account-center/directory';
import type { Snapshot, StatePage } from '@account-center/kit';
import { asc, gt, sql } from 'drizzle-orm';
import { department } from '../department/department.table.ts';
import { departmentEvents } from '../department/department.tree.ts';
import { member } from './member.table.ts';
import { memberEvents } from './member.writes.ts';

const PAGE_SIZE = 500;

const pageOf = (rows: readonly { id: string }[], events: StatePage['events']): StatePage => ({
  events,
  next: rows.length === PAGE_SIZE ? (rows.at(-1)?.id ?? null) : null,
});

/** The directory as it stands now. Members who have left are in it: records keep their names. */
export const directorySnapshot: Snapshot = {
  listEnterprises: directoryReadModel.listEnterprises,
  pages: {
    async 'department.changed'(tx, _enterpriseId, after) {
      const rows = await tx
        .select()
        .from(department)
        .where(after ? gt(department.id, after) : undefined)
        .orderBy(asc(department.id))
        .limit(PAGE_SIZE);
      return pageOf(rows, departmentEvents(rows));
    },
    async 'member.changed'(tx, _enterpriseId, after) {
      const rows = await tx
        .select()
        .from(member)
        .where(sql`${member.status} <> 'PROVISIONING' and ${after ? gt(member.id, after) : sql`true`}`)
        .orderBy(asc(member.id))
        .limit(PAGE_SIZE);
      return pageOf(rows, await memberEvents(tx, rows));
    },
  },
};
