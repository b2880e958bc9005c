import type { BaseContext } from '@account-center/kit';
import type { Transaction } from '@account-center/kit/database';
import { type Attendee, listAttendees, type Selection } from '../attendee/index.ts';
import { findLock, listLockedMembers, type LockRow } from '../snapshot/index.ts';
import { findToday, monthOf } from '../zone/index.ts';
import { type Days, judgeMembers, type MemberDay } from './judge-members.ts';

export interface ReadMembers {
  days: Days;
  /** In which the days are counted. */
  zone: string;
  /** The lock of the month; null while it is not locked. */
  lock: LockRow | null;
  /** Ordered by name. */
  members: { attendee: Pick<Attendee, 'memberId' | 'name' | 'employeeNumber'>; days: MemberDay[] }[];
}

async function readSnapshot(
  tx: Transaction,
  { caller }: BaseContext,
  selection: Selection,
  lock: LockRow,
  days: Days,
): Promise<ReadMembers> {
  const visible = await listAttendees(tx, caller, selection);
  const memberIds = visible.map(({ memberId }) => memberId);
  const rows = await listLockedMembers(tx, lock.id, memberIds);
  const members = rows.map(({ memberId, name, employeeNumber, days: judged }) => ({
    attendee: { memberId, name, employeeNumber },
    days: judged.filter(({ day }) => day >= days.from && day <= days.to).map((one) => ({ memberId, name, ...one })),
  }));
  return { days, zone: lock.timeZone, lock, members };
}

/** Days of one month, and how they are known: by the snapshot of the lock, or by judging (ATT-24). */
export interface OpenedDays {
  days: Days;
  lock: LockRow | null;
}

/** @param pick selects days of one month, given today */
export async function openDays(
  tx: Transaction,
  { runtime }: BaseContext,
  pick: (today: string) => Days,
): Promise<OpenedDays> {
  const days = pick(await findToday(tx, runtime.now()));
  return { days, lock: (await findLock(tx, monthOf(days.from))) ?? null };
}

/** The days of the selected members for reports. */
export async function readMembers(
  tx: Transaction,
  ctx: BaseContext,
  selection: Selection,
  { days, lock }: OpenedDays,
): Promise<ReadMembers> {
  if (lock) return readSnapshot(tx, ctx, selection, lock, days);
  const { rulebook, members } = await judgeMembers(tx, ctx, selection, () => days);
  return { days, zone: rulebook.zone, lock: null, members };
}
