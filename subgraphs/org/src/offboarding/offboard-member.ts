import { askStanding, memberKeySchema, namedMember } from '@account-center/directory';
import { badUserInput, type BaseContext, forbidden, notFound, parseInput, recordAudit } from '@account-center/kit';
import { enterpriseIdOf, type Transaction, withTenant } from '@account-center/kit/database';
import { z } from 'zod';
import { listMembersByIds, resolveMemberKey } from '../member/index.ts';
import { driveOffboarding, endSignIn } from './drive-offboarding.ts';
import { beginOffboarding, findOffboarding, findOffboardingOf, OFFBOARDING_TASK } from './offboarding.queries.ts';
import type { OffboardingRow } from './offboarding.table.ts';

/** How long offboardMember works on the receipt before it answers; the rest goes on behind it. */
const PATIENCE_MILLISECONDS = 2_000;

const inputSchema = namedMember.and(
  z
    .object({
      successorMemberId: z.string().nullish(),
      successor: memberKeySchema.nullish(),
      keepNumber: z.boolean().nullish(),
    })
    .refine(({ successorMemberId, successor }) => !successorMemberId || !successor, {
      path: ['successor'],
      error: 'must be left out where `successorMemberId` is given',
    }),
);

interface OffboardInput {
  memberId: string;
  successorMemberId: string | null;
  keepNumber: boolean;
}

/** A repetition looks for no successor: it changes nothing, whoever that was. @throws NOT_FOUND, MEMBER_AMBIGUOUS */
async function readInput(context: BaseContext, rawInput: unknown): Promise<OffboardInput> {
  const { member, successorMemberId, successor, keepNumber } = parseInput(inputSchema, rawInput);
  const successorKey = successor ?? (successorMemberId ? { id: successorMemberId } : null);
  const memberId = await resolveMemberKey(context, member);
  const repeated = await withTenant(context, (tx) => findOffboardingOf(tx, memberId));
  return {
    memberId,
    successorMemberId: successorKey && !repeated ? await resolveMemberKey(context, successorKey) : null,
    keepNumber: keepNumber ?? false,
  };
}

/** @throws unless the caller may find both, the successor works here, and nobody off-boards themself. */
async function assertMayLeave(
  tx: Transaction,
  { caller }: BaseContext,
  { memberId, successorMemberId }: OffboardInput,
): Promise<void> {
  const found = await listMembersByIds(tx, caller, [memberId, ...(successorMemberId ? [successorMemberId] : [])]);
  if (!found.some(({ id }) => id === memberId)) throw notFound('member', memberId);
  if (memberId === caller.memberId) throw forbidden('Nobody off-boards themself. Ask another administrator.');
  if (!successorMemberId) return;
  if (successorMemberId === memberId)
    throw badUserInput([{ path: 'successorMemberId', reason: 'must be somebody else' }]);
  const works = found.some(({ id, status }) => id === successorMemberId && status === 'ACTIVE');
  if (!works) throw notFound('successor', successorMemberId);
}

async function begin(context: BaseContext, input: OffboardInput): Promise<OffboardingRow> {
  const { caller, requestId, runtime } = context;
  const standing = await askStanding(context, [input.memberId]);
  return withTenant(context, async (tx) => {
    const repeated = await findOffboardingOf(tx, input.memberId);
    await assertMayLeave(tx, context, repeated ? { ...input, successorMemberId: null } : input);
    standing.assertNotAbove(input.memberId);
    const { row, begun } = await beginOffboarding(tx, {
      enterpriseId: enterpriseIdOf(caller),
      ...input,
      caller,
      requestId,
    });
    const data = { enterpriseId: row.enterpriseId, offboardingId: row.id };
    if (begun) await runtime.queue.enqueue(tx, OFFBOARDING_TASK, data, { startAfter: PATIENCE_MILLISECONDS / 1_000 });
    const detail = { offboardingId: row.id, successorMemberId: row.successorMemberId, repeated: !begun };
    await recordAudit(tx, context, {
      action: 'offboardMember',
      objects: [{ type: 'Member', id: row.memberId }],
      detail,
    });
    return row;
  });
}

/** Goes on for a while, then leaves the rest to the task. */
async function driveWithPatience({ runtime, log }: BaseContext, row: OffboardingRow): Promise<void> {
  const driven = driveOffboarding(runtime, row).catch((error: unknown) => {
    log.warn({ err: error, offboarding: row.id }, 'an off-boarding goes on later');
  });
  let timer: NodeJS.Timeout | undefined;
  const patience = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, PATIENCE_MILLISECONDS);
  });
  await Promise.race([driven, patience]);
  clearTimeout(timer);
}

/** Off-boards a member (ORG-40). The sign-in is dead when it answers; the receipt says how far the rest is. */
export async function offboardMember(context: BaseContext, rawInput: unknown): Promise<OffboardingRow> {
  const row = await begin(context, await readInput(context, rawInput));
  await endSignIn(context.runtime, row);
  await driveWithPatience(context, row);
  return withTenant(context, async (tx) => (await findOffboarding(tx, row.id)) ?? row);
}
