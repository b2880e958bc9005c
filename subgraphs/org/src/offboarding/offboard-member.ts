import {
  askStanding,
  type KeyedMember,
  type MemberKey,
  memberKeySchema,
  namedMemberOfItem,
  requireKeyed,
  textOfKey,
} from '@account-center/directory';
import { badUserInput, type BaseContext, forbidden, notFound, parseInput, recordAudit } from '@account-center/kit';
import { enterpriseIdOf, type Transaction, withTenant } from '@account-center/kit/database';
import { z } from 'zod';
import { findMemberByKey, listMembersByIds } from '../member/index.ts';
import { findOffboardingOf, insertOffboarding, requireOffboarding } from './offboarding.queries.ts';
import { offboardingSaga } from './offboarding.saga.ts';
import { type OffboardingFound, withReceipt } from './read-offboarding.ts';

/** How long offboardMember waits for the steps before it answers; the rest continues in the background. */
const PATIENCE_MILLISECONDS = 2_000;

const inputSchema = namedMemberOfItem.and(
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

/** Someone whom the input names, as member or as successor. */
interface Named {
  what: 'member' | 'successor';
  key: MemberKey;
  keyed: KeyedMember;
}

/** @throws NOT_FOUND with all who were not found: one answer tells both */
function assertAllFound(named: readonly Named[]): void {
  const missing = named.filter(({ keyed }) => keyed.problem === 'NOT_FOUND');
  const whats = missing.map(({ what }) => what);
  if (missing.length > 0) throw notFound(whats.join(' or '), ...missing.map(({ key }) => textOfKey(key)));
}

/** A retry does not look up the successor, because it changes nothing. @throws NOT_FOUND, MEMBER_AMBIGUOUS */
async function readInput(context: BaseContext, rawInput: unknown): Promise<OffboardInput> {
  const { member, successorMemberId, successor, keepNumber } = parseInput(inputSchema, rawInput);
  const successorKey = successor ?? (successorMemberId ? { id: successorMemberId } : null);
  const leaver: Named = { what: 'member', key: member, keyed: await findMemberByKey(context, member) };
  const { memberId: foundId } = leaver.keyed;
  const repeated = foundId ? await withTenant(context, (tx) => findOffboardingOf(tx, foundId)) : undefined;
  const next: Named | null =
    successorKey && !repeated
      ? { what: 'successor', key: successorKey, keyed: await findMemberByKey(context, successorKey) }
      : null;
  assertAllFound(next ? [leaver, next] : [leaver]);
  return {
    memberId: requireKeyed(leaver.keyed, leaver.key),
    successorMemberId: next && requireKeyed(next.keyed, next.key),
    keepNumber: keepNumber ?? false,
  };
}

/** @throws unless the caller may find both, the successor is active, and the member is not the caller. */
async function assertMayLeave(
  tx: Transaction,
  { caller }: BaseContext,
  { memberId, successorMemberId }: OffboardInput,
): Promise<void> {
  const found = await listMembersByIds(tx, caller, [memberId, ...(successorMemberId ? [successorMemberId] : [])]);
  if (!found.some(({ id }) => id === memberId)) throw notFound('member', memberId);
  if (memberId === caller.memberId) throw forbidden('You cannot off-board yourself. Ask another administrator.');
  if (!successorMemberId) return;
  if (successorMemberId === memberId)
    throw badUserInput([{ path: 'successorMemberId', reason: 'must be another member' }]);
  const works = found.some(({ id, status }) => id === successorMemberId && status === 'ACTIVE');
  if (!works) throw notFound('successor', successorMemberId);
}

/** Starts it, or finds the one already started. @returns its id */
async function begin(context: BaseContext, input: OffboardInput): Promise<string> {
  const standing = await askStanding(context, [input.memberId]);
  return withTenant(context, async (tx) => {
    const repeated = await findOffboardingOf(tx, input.memberId);
    await assertMayLeave(tx, context, repeated ? { ...input, successorMemberId: null } : input);
    standing.assertNotAbove(input.memberId);
    const start = { subject: input.memberId, startAfterMilliseconds: PATIENCE_MILLISECONDS };
    const { id, isNew } = await offboardingSaga.start(tx, context, start);
    if (isNew) await insertOffboarding(tx, { enterpriseId: enterpriseIdOf(context.caller), id, ...input });
    const { successorMemberId } = await requireOffboarding(tx, id);
    await recordAudit(tx, context, {
      action: 'offboardMember',
      objects: [{ type: 'Member', id: input.memberId }],
      detail: { offboardingId: id, successorMemberId, repeated: !isNew },
    });
    return id;
  });
}

/**
 * Off-boards a member (ORG-40). When it answers, the member can no longer sign in; the receipt shows the progress of
 * the other steps.
 */
export async function offboardMember(context: BaseContext, rawInput: unknown): Promise<OffboardingFound> {
  const input = await readInput(context, rawInput);
  const id = await begin(context, input);
  await offboardingSaga.takeStep(context, id, 'ACCOUNT');
  await offboardingSaga.goOn(context, id, PATIENCE_MILLISECONDS);
  return withTenant(context, async (tx) => withReceipt(tx, await requireOffboarding(tx, id)));
}
