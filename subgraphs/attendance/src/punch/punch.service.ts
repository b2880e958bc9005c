import { createHash } from 'node:crypto';
import { requireKeyed, resolveMemberKeys, textOfKey } from '@account-center/directory';
import {
  DomainError,
  forbidden,
  limitReached,
  newId,
  notFound,
  parseInput,
  recordAudit,
  type Transaction,
  withTenant,
} from '@account-center/kit';
import type { Context } from '../context.ts';
import { findClosure } from '../closure/closure.queries.ts';
import type { IngestPunchesInput, PunchInput } from '../generated/resolvers.ts';
import { listAttendees } from '../report/attendees.ts';
import type { Attendee, Rulebook } from '../rules/rulebook.ts';
import { loadRulebook } from '../rules/rules.queries.ts';
import { addDays, dayOf, startOfDay } from '../zone/zone.ts';
import { judgePlace } from './place.ts';
import { attendanceClosed, attendanceDisabled, keyReused, punchInFuture, punchTooOld } from './punch.errors.ts';
import { type IngestedPunch, ingestInputSchema, type ParsedPunch, punchInputSchema } from './punch.input.ts';
import { countPunches, findPunchByKey, insertPunch, lockMember } from './punch.queries.ts';
import type { NewPunch, PunchRow } from './punch.table.ts';

const PUNCHES_PER_DAY = 100;
const FUTURE_MILLISECONDS = 5 * 60_000;
const OLDEST_MILLISECONDS = 31 * 24 * 3_600_000;

const fingerprintOf = (input: object) => createHash('sha256').update(JSON.stringify(input)).digest('hex');

type Facts = Omit<NewPunch, 'place' | 'memberId' | 'enterpriseId'> & { punchedAt: Date };

/**
 * Keeps a punch, once per key. The member is locked, so that none slips in after attendance was closed.
 * @throws ATTENDANCE_CLOSED, ATTENDANCE_DISABLED, IDEMPOTENCY_KEY_REUSED, LIMIT_REACHED
 */
async function keepPunch(
  tx: Transaction,
  enterpriseId: string,
  attendee: Attendee,
  rulebook: Rulebook,
  facts: Facts,
): Promise<PunchRow> {
  const { memberId } = attendee;
  await lockMember(tx, memberId);
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

function selfFacts(ctx: Context, input: ParsedPunch): Facts {
  const { idempotencyKey, place, ...said } = input;
  const now = ctx.runtime.now();
  return {
    type: said.type,
    source: 'SELF',
    punchedAt: now,
    receivedAt: now,
    clientTime: said.clientTime ?? null,
    ip: ctx.caller.ip,
    userAgent: ctx.caller.userAgent,
    mac: said.mac ?? null,
    device: said.device ?? null,
    latitude: place?.latitude ?? null,
    longitude: place?.longitude ?? null,
    accuracyMeters: place?.accuracyMeters ?? null,
    wifi: said.wifi ?? null,
    idempotencyKey: idempotencyKey ?? ctx.idempotencyKey ?? newId(),
    fingerprint: fingerprintOf({ ...said, place }),
    recordedBy: ctx.caller.subject,
  };
}

const rulebookUntil = (tx: Transaction, ctx: Context) =>
  loadRulebook(tx, ctx.caller.enterpriseId ?? '', addDays(dayOf(ctx.runtime.now(), 'UTC'), 2));

/** Records that the caller comes or goes, now (ATT-5). */
export async function punchSelf(ctx: Context, input: PunchInput): Promise<PunchRow> {
  const { memberId, enterpriseId } = ctx.caller;
  if (ctx.caller.kind !== 'member' || !memberId)
    throw forbidden('Only members punch, each for themselves. Apps of punch clocks use ingestPunches.');
  const facts = selfFacts(ctx, parseInput(punchInputSchema, input));
  return withTenant(ctx, async (tx) => {
    const [attendee] = await listAttendees(tx, ctx.caller, { memberIds: [memberId] });
    if (!attendee) throw notFound('member', memberId);
    const row = await keepPunch(tx, enterpriseId ?? '', attendee, await rulebookUntil(tx, ctx), facts);
    const detail = { type: row.type, place: row.place };
    await recordAudit(tx, ctx, { action: 'punch', objects: [{ type: 'AttendancePunch', id: row.id }], detail });
    return row;
  });
}

export type IngestResult =
  | { key: string; ok: true; code: null; message: null; punch: PunchRow }
  | { key: string; ok: false; code: string; message: string; punch: null };

function clockFacts(ctx: Context, memberId: string, { type, punchedAt, device, key }: IngestedPunch): Facts {
  const receivedAt = ctx.runtime.now();
  const age = receivedAt.getTime() - punchedAt.getTime();
  if (age < -FUTURE_MILLISECONDS) throw punchInFuture();
  if (age > OLDEST_MILLISECONDS) throw punchTooOld();
  return {
    type,
    source: 'CLOCK',
    punchedAt,
    receivedAt,
    device,
    ip: ctx.caller.ip,
    userAgent: ctx.caller.userAgent,
    idempotencyKey: key,
    fingerprint: fingerprintOf({ memberId, type, punchedAt, device }),
    recordedBy: ctx.caller.subject,
  };
}

/** Runs one item of a batch; a refusal is its result and does not touch the others. */
async function resultOf(key: string, keep: () => Promise<PunchRow>): Promise<IngestResult> {
  try {
    return { key, ok: true, code: null, message: null, punch: await keep() };
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return { key, ok: false, code: error.code, message: error.message, punch: null };
  }
}

/** Takes over what punch clocks recorded; each punch stands or falls on its own. */
export async function ingest(ctx: Context, input: IngestPunchesInput): Promise<IngestResult[]> {
  const { punches } = parseInput(ingestInputSchema, input);
  return withTenant(ctx, async (tx) => {
    const keyed = await resolveMemberKeys(
      tx,
      punches.map(({ member }) => member),
    );
    const memberIds = [...new Set(keyed.flatMap(({ memberId }) => memberId ?? []))].toSorted();
    const attendees = await listAttendees(tx, ctx.caller, { memberIds });
    const byMember = new Map(attendees.map((attendee) => [attendee.memberId, attendee]));
    const rulebook = await rulebookUntil(tx, ctx);
    // Every batch locks in the same order, so that two of them never wait for each other.
    for (const { memberId } of attendees.toSorted((one, other) => (one.memberId < other.memberId ? -1 : 1)))
      await lockMember(tx, memberId);
    const results: IngestResult[] = [];
    for (const [index, one] of punches.entries()) {
      const keep = async () => {
        const memberId = requireKeyed(keyed[index], one.member);
        const attendee = byMember.get(memberId);
        if (!attendee) throw notFound('member', textOfKey(one.member));
        return keepPunch(tx, ctx.caller.enterpriseId ?? '', attendee, rulebook, clockFacts(ctx, memberId, one));
      };
      results.push(await resultOf(one.key, keep));
    }
    const taken = results.filter(({ ok }) => ok).length;
    await recordAudit(tx, ctx, { action: 'ingestPunches', detail: { taken, refused: results.length - taken } });
    return results;
  });
}
