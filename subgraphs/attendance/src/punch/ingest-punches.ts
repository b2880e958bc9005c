import { namedMemberOfItem, requireKeyed, resolveMemberKeys, textOfKey } from '@account-center/directory';
import {
  type BaseContext,
  DomainError,
  type ErrorCode,
  lineText,
  notFound,
  parseInput,
  recordAudit,
} from '@account-center/kit';
import { enterpriseIdOf, withTenant } from '@account-center/kit/database';
import { z } from 'zod';
import { listAttendees, lockMember } from '../attendee/index.ts';
import type { IngestPunchesInput } from '../generated/types.ts';
import { completeRulebook, findSources } from '../rulebook/index.ts';
import { type Facts, keepPunch } from './keep-punch.ts';
import { punchInFuture, punchTooOld } from './punch.errors.ts';
import { fingerprintOf, instantSchema } from './punch.rules.ts';
import { type PunchRow, punchTypes } from './punch.table.ts';

const MAXIMUM_BATCH = 500;
const FUTURE_MILLISECONDS = 5 * 60_000;
const OLDEST_MILLISECONDS = 31 * 24 * 3_600_000;

const ingestedPunchSchema = namedMemberOfItem.and(
  z.object({
    type: z.enum(punchTypes),
    punchedAt: instantSchema,
    device: lineText(100),
    idempotencyKey: lineText(100),
  }),
);
type IngestedPunch = z.output<typeof ingestedPunchSchema>;

const inputSchema = z.object({ punches: z.array(ingestedPunchSchema).min(1).max(MAXIMUM_BATCH) });

export type IngestResult =
  | { idempotencyKey: string; ok: true; code: null; message: null; punch: PunchRow }
  | { idempotencyKey: string; ok: false; code: ErrorCode; message: string; punch: null };

function clockFacts(
  ctx: BaseContext,
  memberId: string,
  { type, punchedAt, device, idempotencyKey }: IngestedPunch,
): Facts {
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
    idempotencyKey,
    fingerprint: fingerprintOf({ memberId, type, punchedAt, device }),
    recordedBy: ctx.caller.subject,
  };
}

/** Runs one item of a batch. A refusal is its result and does not affect the others. */
async function resultOf(idempotencyKey: string, keep: () => Promise<PunchRow>): Promise<IngestResult> {
  try {
    return { idempotencyKey, ok: true, code: null, message: null, punch: await keep() };
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return { idempotencyKey, ok: false, code: error.code, message: error.message, punch: null };
  }
}

/** Stores the punches of punch clocks. Each punch is accepted or refused on its own. */
export async function ingestPunches(ctx: BaseContext, input: IngestPunchesInput): Promise<IngestResult[]> {
  const { punches } = parseInput(inputSchema, input);
  return withTenant(ctx, async (tx) => {
    const keyed = await resolveMemberKeys(
      tx,
      punches.map(({ member }) => member),
    );
    const memberIds = [...new Set(keyed.flatMap(({ memberId }) => memberId ?? []))].toSorted();
    const attendees = await listAttendees(tx, ctx.caller, { memberIds });
    const byMember = new Map(attendees.map((attendee) => [attendee.memberId, attendee]));
    const rulebook = await completeRulebook(tx, enterpriseIdOf(ctx.caller), findSources(tx), attendees);
    // Every batch locks members in the same order, which avoids deadlocks.
    for (const { memberId } of attendees.toSorted((one, other) => (one.memberId < other.memberId ? -1 : 1)))
      await lockMember(tx, memberId);
    const results: IngestResult[] = [];
    for (const [index, one] of punches.entries()) {
      const keep = async () => {
        const memberId = requireKeyed(keyed[index], one.member);
        const attendee = byMember.get(memberId);
        if (!attendee) throw notFound('member', textOfKey(one.member));
        return keepPunch(tx, enterpriseIdOf(ctx.caller), attendee, rulebook, clockFacts(ctx, memberId, one));
      };
      results.push(await resultOf(one.idempotencyKey, keep));
    }
    const taken = results.filter(({ ok }) => ok).length;
    await recordAudit(tx, ctx, { action: 'ingestPunches', detail: { taken, refused: results.length - taken } });
    return results;
  });
}
