import { directoryHandlers } from '@account-center/directory';
import { type EventPayload, handlers } from '@account-center/events';
import type { EventEnvelope, EventHandlers, Transaction } from '@account-center/kit';
import { saveClosure } from '../closure/closure.queries.ts';
import { findZone } from '../zone/enterprise-zone.ts';
import { addDays, dayOf } from '../zone/zone.ts';
import {
  findDepartmentVersion,
  findLastDepartmentPlacement,
  findLastPlacement,
  findMemberVersion,
  saveDepartmentPlacement,
  savePlacement,
} from './placement.queries.ts';

type Meta = { enterpriseId: string };

const isSamePath = (one: readonly string[], other: readonly string[]) => one.join() === other.join();

/** A first place holds from today, a change from tomorrow: the running day keeps its rules (ATT-2). */
async function effectiveDay(tx: Transaction, now: Date, isFirst: boolean): Promise<string> {
  const today = dayOf(now, await findZone(tx));
  return isFirst ? today : addDays(today, 1);
}

async function onMember(tx: Transaction, member: EventPayload<'member.changed'>, meta: Meta, now: Date): Promise<void> {
  const { enterpriseId } = meta;
  const { memberId } = member;
  if ((await findMemberVersion(tx, memberId)) !== member.version) return;
  if (member.status === 'LEFT')
    return saveClosure(tx, { enterpriseId, memberId, key: 'member.changed', closedAt: now });
  const main = member.departments.find((place) => place.main) ?? member.departments[0];
  if (!main) return;
  const last = await findLastPlacement(tx, memberId);
  if (last?.departmentId === main.departmentId) return;
  const effectiveFrom = await effectiveDay(tx, now, !last);
  await savePlacement(tx, { enterpriseId, memberId, effectiveFrom, departmentId: main.departmentId });
}

async function onDepartment(
  tx: Transaction,
  department: EventPayload<'department.changed'>,
  meta: Meta,
  now: Date,
): Promise<void> {
  const { departmentId, path } = department;
  if ((await findDepartmentVersion(tx, departmentId)) !== department.version) return;
  const last = await findLastDepartmentPlacement(tx, departmentId);
  if (department.removed || (last && isSamePath(last.path, path))) return;
  const effectiveFrom = await effectiveDay(tx, now, !last);
  await saveDepartmentPlacement(tx, { enterpriseId: meta.enterpriseId, departmentId, effectiveFrom, path });
}

/** The directory's handlers, which here also remember from which day on everybody belonged where. */
export function placementHandlers(now: () => Date): EventHandlers {
  const own = handlers<Transaction>({
    'member.changed': (tx, payload, meta) => onMember(tx, payload, meta, now()),
    'department.changed': (tx, payload, meta) => onDepartment(tx, payload, meta, now()),
  });
  const both = (type: string) => async (tx: Transaction, event: EventEnvelope) => {
    await directoryHandlers[type]?.(tx, event);
    await own[type]?.(tx, event);
  };
  return {
    ...directoryHandlers,
    'member.changed': both('member.changed'),
    'department.changed': both('department.changed'),
  };
}
