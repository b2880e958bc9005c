import { type BaseContext, forbidden, lineText, notFound, parseInput, recordAudit } from '@account-center/kit';
import { enterpriseIdOf, newId, withTenant } from '@account-center/kit/database';
import { z } from 'zod';
import { listAttendees, lockMember } from '../attendee/index.ts';
import type { PunchInput } from '../generated/types.ts';
import { completeRulebook, findSources } from '../rulebook/index.ts';
import { type Facts, keepPunch } from './keep-punch.ts';
import { fingerprintOf, instantSchema } from './punch.rules.ts';
import { type PunchRow, punchTypes } from './punch.table.ts';

const MAC = /^([0-9a-f]{2}[:-]){5}[0-9a-f]{2}$/i;

/** Normalized, so that a device always has the same text. */
const mac = z
  .string()
  .regex(MAC, 'must be a hardware address such as AA:BB:CC:DD:EE:FF')
  .transform((value) => value.toUpperCase().replaceAll('-', ':'));

const placeSchema = z.object({
  latitude: z.number().min(-90).max(90),
  longitude: z.number().min(-180).max(180),
  accuracyMeters: z.number().min(0).max(1_000_000).nullish(),
});

const inputSchema = z.object({
  type: z.enum(punchTypes),
  clientTime: instantSchema.nullish(),
  mac: mac.nullish(),
  device: lineText(100).nullish(),
  place: placeSchema.nullish(),
  wifi: lineText(64).nullish(),
  idempotencyKey: lineText(100).nullish(),
});
type ParsedPunch = z.output<typeof inputSchema>;

function selfFacts(ctx: BaseContext, input: ParsedPunch): Facts {
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

/** Records the caller's arrival or departure at the present time (ATT-5). */
export async function punchSelf(ctx: BaseContext, input: PunchInput): Promise<PunchRow> {
  const { memberId } = ctx.caller;
  if (ctx.caller.kind !== 'member' || !memberId)
    throw forbidden('Only members can punch, for themselves. Apps of punch clocks use ingestPunches.');
  const facts = selfFacts(ctx, parseInput(inputSchema, input));
  return withTenant(ctx, async (tx) => {
    const [attendee] = await listAttendees(tx, ctx.caller, { memberIds: [memberId] });
    if (!attendee) throw notFound('member', memberId);
    const rulebook = await completeRulebook(tx, enterpriseIdOf(ctx.caller), findSources(tx), [attendee]);
    await lockMember(tx, memberId);
    const row = await keepPunch(tx, enterpriseIdOf(ctx.caller), attendee, rulebook, facts);
    const detail = { type: row.type, place: row.place };
    await recordAudit(tx, ctx, { action: 'punch', objects: [{ type: 'AttendancePunch', id: row.id }], detail });
    return row;
  });
}
