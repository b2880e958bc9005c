import { event } from '@account-center/events';
import { inPieces, limitReached, newId, publish, type Transaction } from '@account-center/kit';
import type { EnterpriseRow } from '../enterprise/enterprise.queries.ts';
import type { PlaceInput, ProfileInput } from './member.input.ts';
import { spell } from './member.pinyin.ts';
import { countDirectMembers, countSeats, listPlaces } from './member.queries.ts';
import { member, memberPlace, type MemberRow, type MemberStatus } from './member.table.ts';

const ROWS_PER_INSERT = 1_000;

/** The columns that a profile fills. */
export function profileColumns(profile: ProfileInput) {
  const {
    name,
    alias = null,
    title = null,
    gender = null,
    employeeNumber = null,
    phone = null,
    email = null,
  } = profile;
  return { name, alias, title, gender, employeeNumber, phone, email, hidden: profile.hidden ?? false, ...spell(name) };
}

/** @throws LIMIT_REACHED when the plan has no seats for `added` more members. Call it under the enterprise's lock. */
export async function assertSeats(tx: Transaction, { seats }: EnterpriseRow, added: number): Promise<void> {
  if ((await countSeats(tx)) + added > seats) {
    throw limitReached(
      'seats',
      seats,
      `The plan has ${seats} seats and they are taken. Remove a member or buy more seats.`,
    );
  }
}

/** @throws LIMIT_REACHED when a department would hold more members directly than the plan allows. `added`: by department. */
export async function assertRoomInDepartments(
  tx: Transaction,
  enterprise: EnterpriseRow,
  added: ReadonlyMap<string, number>,
): Promise<void> {
  const { departmentMembers } = enterprise;
  const present = await countDirectMembers(tx, [...added.keys()]);
  for (const [id, more] of added) {
    if ((present.get(id) ?? 0) + more <= departmentMembers) continue;
    throw limitReached(
      'departmentMembers',
      departmentMembers,
      `A department holds at most ${departmentMembers} members directly. Choose another one or make one below it.`,
    );
  }
}

/** How many members a list of places adds to each department. */
export function countByDepartment(places: readonly PlaceInput[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { departmentId } of places) counts.set(departmentId, (counts.get(departmentId) ?? 0) + 1);
  return counts;
}

export interface NewMember {
  id: string;
  profile: ProfileInput;
  places: readonly PlaceInput[];
}

export const newMember = (profile: ProfileInput, places: readonly PlaceInput[]): NewMember => ({
  id: newId(),
  profile,
  places,
});

/** Writes members, without their places. They are told to the siblings when they become active. */
export async function insertMembers(
  tx: Transaction,
  rows: readonly Omit<NewMember, 'places'>[],
  shared: { enterpriseId: string; status: MemberStatus; provisioningId: string | null },
): Promise<void> {
  for (const slice of inPieces(rows, ROWS_PER_INSERT)) {
    await tx.insert(member).values(slice.map(({ id, profile }) => ({ ...shared, id, ...profileColumns(profile) })));
  }
}

export async function insertPlaces(
  tx: Transaction,
  enterpriseId: string,
  rows: readonly Pick<NewMember, 'id' | 'places'>[],
): Promise<void> {
  for (const slice of inPieces(rows, ROWS_PER_INSERT)) {
    await tx
      .insert(memberPlace)
      .values(slice.flatMap(({ id, places }) => places.map((place) => ({ enterpriseId, memberId: id, ...place }))));
  }
}

/** Tells the siblings how members stand now. Their `version` must have grown with the change. */
export async function tellMembers(tx: Transaction, rows: readonly MemberRow[]): Promise<void> {
  for (const slice of inPieces(rows, ROWS_PER_INSERT)) await publish(tx, ...(await memberEvents(tx, slice)));
}

/** What the siblings are told of members. */
export async function memberEvents(tx: Transaction, rows: readonly MemberRow[]) {
  const ids = rows.map(({ id }) => id);
  const places = Map.groupBy(await listPlaces(tx, ids), ({ memberId }) => memberId);
  return rows.map((row) => memberChanged(row, places.get(row.id) ?? []));
}

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
