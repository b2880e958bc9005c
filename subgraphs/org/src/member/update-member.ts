import { askStanding, namedMember } from '@account-center/directory';
import { type BaseContext, parseInput, recordAudit } from '@account-center/kit';
import { withTenant } from '@account-center/kit/database';
import { z } from 'zod';
import { updateHolder } from '../account/index.ts';
import type { ContactKind } from '../generated/types.ts';
import { FOLLOW_TASK } from './follow.task.ts';
import { memberConflict } from './member.errors.ts';
import { requireActiveMember } from './member.queries.ts';
import { memberName, profileInput, type ProfileInput } from './member.rules.ts';
import type { MemberRow } from './member.table.ts';
import { promiseErrands } from './promise-errands.ts';
import { resolveMemberKey } from './resolve-member-key.ts';
import { writeProfile } from './write-profile.ts';

/** A change of a profile: omitted fields stay, null clears. */
const inputSchema = namedMember.and(
  z.object({ ...profileInput.partial({ name: true }).shape, name: memberName.optional() }),
);

type UpdateMemberInput = z.output<typeof inputSchema>;

/** The profile after a change: an omitted part (undefined) stays, null clears it. */
function changedProfile(row: MemberRow, { member: _, ...changes }: UpdateMemberInput): ProfileInput {
  const given = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
  const { name, alias, title, gender, employeeNumber, phone, email, hidden } = row;
  return { name, alias, title, gender, employeeNumber, phone, email, hidden, ...given };
}

const changedFields = (before: MemberRow, after: MemberRow) =>
  (['name', 'alias', 'title', 'gender', 'employeeNumber', 'phone', 'email', 'hidden'] as const).filter(
    (field) => before[field] !== after[field],
  );

/** Whether the account has to be updated when these fields of a member change. */
export const isFollowed = (changed: readonly string[]) =>
  changed.some((field) => field === 'name' || field === 'phone' || field === 'email');

export interface MemberUpdate {
  member: MemberRow;
  /** Contacts that no longer sign in until the member confirms them (ID-37). */
  bindingsBroken: ContactKind[];
}

/** The task that updates the account starts after this delay, when this request has surely tried to. */
const FOLLOW_AFTER_SECONDS = 10;

/**
 * Updates the account at once. If identity does not answer, the task does it later. The change stands, and the old
 * contacts are unbound before identity can accept a sign-in again.
 */
async function follow(context: BaseContext, row: MemberRow, changed: readonly string[]): Promise<ContactKind[]> {
  try {
    return [...(await updateHolder(context, row))];
  } catch (error) {
    context.log.warn({ err: error, member: row.id }, 'an account follows the directory later');
    return [
      ...(changed.includes('phone') ? (['PHONE'] as const) : []),
      ...(changed.includes('email') ? (['EMAIL'] as const) : []),
    ];
  }
}

/** Changes a member's profile (ORG-11). The name and contacts of the account follow. */
export async function updateMember(context: BaseContext, rawInput: unknown): Promise<MemberUpdate> {
  const input = parseInput(inputSchema, rawInput);
  const memberId = await resolveMemberKey(context, input.member);
  const standing = await askStanding(context, [memberId]);
  const { row, changed } = await withTenant(context, async (tx) => {
    const before = await requireActiveMember(tx, context.caller, memberId);
    standing.assertNotAbove(before.id);
    const row = await writeProfile(tx, before.id, changedProfile(before, input), context.runtime.now());
    const changed = changedFields(before, row);
    await recordAudit(tx, context, {
      action: 'updateMember',
      objects: [{ type: 'Member', id: row.id }],
      detail: { changed },
    });
    const errands = isFollowed(changed) ? [{ enterpriseId: row.enterpriseId, memberId: row.id }] : [];
    const later = { task: FOLLOW_TASK, errands, startAfter: FOLLOW_AFTER_SECONDS };
    await promiseErrands(tx, context.runtime.queue, later);
    return { row, changed };
  }).catch((error: unknown) => {
    throw memberConflict(error);
  });
  return { member: row, bindingsBroken: isFollowed(changed) ? await follow(context, row, changed) : [] };
}
