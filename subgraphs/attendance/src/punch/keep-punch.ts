import { limitReached } from '@account-center/kit';
import type { Transaction } from '@account-center/kit/database';
import { type Attendee, findClosure } from '../attendee/index.ts';
import type { Rulebook } from '../rulebook/index.ts';
import { addDays, dayOf, startOfDay } from '../zone/index.ts';
import { judgePlace } from './place.rules.ts';
import { attendanceClosed, attendanceDisabled, keyReused } from './punch.errors.ts';
import { countPunches, findPunchByKey, insertPunch } from './punch.queries.ts';
import type { NewPunch, PunchRow } from './punch.table.ts';

const PUNCHES_PER_DAY = 100;

/** The stored data of a punch as received. */
export type Facts = Omit<NewPunch, 'place' | 'memberId' | 'enterpriseId'> & { punchedAt: Date };

/**
 * Stores a punch, once per key. The caller must hold the member's lock, so that no punch is stored after attendance was
 * closed.
 * @throws ATTENDANCE_CLOSED, ATTENDANCE_DISABLED, IDEMPOTENCY_CONFLICT, LIMIT_REACHED
 */
export async function keepPunch(
  tx: Transaction,
  enterpriseId: string,
  attendee: Attendee,
  rulebook: Rulebook,
  facts: Facts,
): Promise<PunchRow> {
  const { memberId } = attendee;
  const earlier = await findPunchByKey(tx, memberId, facts.source, facts.idempotencyKey);
  if (earlier && earlier.fingerprint !== facts.fingerprint) throw keyReused(facts.idempotencyKey);
  if (earlier) return earlier;
  const closure = await findClosure(tx, memberId);
  if (closure && facts.punchedAt >= closure.closedAt) throw attendanceClosed();
  const day = dayOf(facts.punchedAt, rulebook.zone);
  if (!rulebook.isEnabled(day)) throw attendanceDisabled();
  await requireRoom(tx, memberId, day, rulebook.zone);
  const { ip = null, latitude = null, longitude = null, wifi = null } = facts;
  const isSelf = facts.source === 'SELF';
  const demand = isSelf ? (rulebook.rulesFor(attendee, day)?.place ?? null) : null;
  const place = judgePlace(demand, { ip, latitude, longitude, wifi });
  return insertPunch(tx, { ...facts, enterpriseId, memberId, place });
}

async function requireRoom(tx: Transaction, memberId: string, day: string, zone: string): Promise<void> {
  const range = { from: new Date(startOfDay(day, zone)), until: new Date(startOfDay(addDays(day, 1), zone)) };
  if ((await countPunches(tx, memberId, range)) < PUNCHES_PER_DAY) return;
  throw limitReached(
    'punchesPerDay',
    PUNCHES_PER_DAY,
    `At most ${PUNCHES_PER_DAY} punches a day are kept. Punch again tomorrow.`,
  );
}
