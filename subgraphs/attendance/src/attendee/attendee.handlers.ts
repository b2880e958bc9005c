import { keepDirectory } from '@account-center/directory';
import type { ToldEvent } from '@account-center/events';
import type { Transaction } from '@account-center/kit/database';
import type { EventHandlers } from '@account-center/kit/events';
import { addDays, findToday } from '../zone/index.ts';
import {
  listDepartmentVersions,
  listLastDepartmentPlacements,
  listLastPlacements,
  listMemberVersions,
  saveClosures,
  saveDepartmentPlacements,
  savePlacements,
} from './attendee.queries.ts';

const isSamePath = (one: readonly string[], other: readonly string[]) => one.join() === other.join();

/** A first placement is effective today, a change tomorrow: the current day keeps its rules (ATT-2). */
async function effectiveDays(tx: Transaction, now: Date): Promise<(isFirst: boolean) => string> {
  const today = await findToday(tx, now);
  return (isFirst) => (isFirst ? today : addDays(today, 1));
}

async function placeMembers(tx: Transaction, active: ToldEvent<'member.changed'>[], now: Date): Promise<void> {
  const places = active.flatMap(({ enterpriseId, payload: { memberId, departments } }) => {
    const main = departments.find((place) => place.main) ?? departments[0];
    return main ? [{ enterpriseId, memberId, departmentId: main.departmentId }] : [];
  });
  const last = await listLastPlacements(
    tx,
    places.map(({ memberId }) => memberId),
  );
  const moved = places.filter(({ memberId, departmentId }) => last.get(memberId)?.departmentId !== departmentId);
  if (moved.length === 0) return;
  const dayFor = await effectiveDays(tx, now);
  await savePlacements(
    tx,
    moved.map((place) => ({ ...place, effectiveFrom: dayFor(!last.has(place.memberId)) })),
  );
}

async function onMembers(tx: Transaction, run: ToldEvent<'member.changed'>[], now: Date): Promise<void> {
  const versions = await listMemberVersions(
    tx,
    run.map(({ payload }) => payload.memberId),
  );
  const news = run.filter(({ payload }) => versions.get(payload.memberId) === payload.version);
  const left = news.filter(({ payload }) => payload.status === 'LEFT');
  await saveClosures(
    tx,
    left.map(({ enterpriseId, payload: { memberId } }) => ({
      enterpriseId,
      memberId,
      key: 'member.changed',
      closedAt: now,
    })),
  );
  await placeMembers(
    tx,
    news.filter(({ payload }) => payload.status !== 'LEFT'),
    now,
  );
}

async function onDepartments(tx: Transaction, run: ToldEvent<'department.changed'>[], now: Date): Promise<void> {
  const ids = run.map(({ payload }) => payload.departmentId);
  const versions = await listDepartmentVersions(tx, ids);
  const last = await listLastDepartmentPlacements(tx, ids);
  const moved = run.filter(({ payload: { departmentId, version, removed, path } }) => {
    const before = last.get(departmentId);
    return versions.get(departmentId) === version && !removed && !(before && isSamePath(before.path, path));
  });
  if (moved.length === 0) return;
  const dayFor = await effectiveDays(tx, now);
  const rows = moved.map(({ enterpriseId, payload: { departmentId, path } }) => {
    return { enterpriseId, departmentId, path, effectiveFrom: dayFor(!last.has(departmentId)) };
  });
  await saveDepartmentPlacements(tx, rows);
}

/** The directory's handlers, which also store placements with the day from which they are effective. */
export const attendeeHandlers = (now: () => Date): EventHandlers =>
  keepDirectory('attendance', {
    'member.changed': (tx, run) => onMembers(tx, run, now()),
    'department.changed': (tx, run) => onDepartments(tx, run, now()),
  });
