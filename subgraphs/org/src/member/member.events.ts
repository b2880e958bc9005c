import { directoryReadModel } from '@account-center/directory';
import { event } from '@account-center/events';
import { inPieces, type Transaction } from '@account-center/kit/database';
import { publish, type Snapshot, type StatePage } from '@account-center/kit/events';
import { asc, gt, sql } from 'drizzle-orm';
import { readDepartmentStates } from '../tree/index.ts';
import type { PlaceInput } from './member.rules.ts';
import { member, type MemberRow } from './member.table.ts';
import { listPlaces } from './place.queries.ts';

const EVENTS_PER_INSERT = 1_000;

function memberChanged(row: MemberRow, places: readonly PlaceInput[]) {
  const { enterpriseId, id, name, phone, email, employeeNumber, title, hidden, foundBySignInsBefore, version } = row;
  return event('member.changed', enterpriseId, {
    memberId: id,
    name,
    departments: places.map(({ departmentId, main, leader }) => ({ departmentId, main, leader })),
    phone,
    email,
    employeeNumber,
    title,
    hidden,
    foundBySignInsBefore: foundBySignInsBefore?.toISOString() ?? null,
    status: row.status === 'LEFT' ? 'LEFT' : 'ACTIVE',
    version,
  });
}

/** Member events for the siblings. */
async function memberEvents(tx: Transaction, rows: readonly MemberRow[]) {
  const ids = rows.map(({ id }) => id);
  const places = Map.groupBy(await listPlaces(tx, ids), ({ memberId }) => memberId);
  return rows.map((row) => memberChanged(row, places.get(row.id) ?? []));
}

/**
 * Publishes the current state of members to the siblings. Their `version` must have been incremented with the change.
 */
export async function tellMembers(tx: Transaction, rows: readonly MemberRow[]): Promise<void> {
  for (const slice of inPieces(rows, EVENTS_PER_INSERT)) await publish(tx, ...(await memberEvents(tx, slice)));
}

const PAGE_SIZE = 500;

const pageOf = (rows: readonly { id: string }[], events: StatePage['events']): StatePage => ({
  events,
  next: rows.length === PAGE_SIZE ? (rows.at(-1)?.id ?? null) : null,
});

/** Current state of the directory. Includes members who have left: records keep their names. */
export const directorySnapshot: Snapshot = {
  listEnterprises: directoryReadModel.listEnterprises,
  pages: {
    async 'department.changed'(tx, _enterpriseId, after) {
      const { rows, events } = await readDepartmentStates(tx, after, PAGE_SIZE);
      return pageOf(rows, events);
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
