import {
  type AuditRecord,
  type BaseContext,
  DomainError,
  type ErrorCode,
  isId,
  notFound,
  parseInput,
  recordAudit,
} from '@account-center/kit';
import { newId, type Transaction, withTenant } from '@account-center/kit/database';
import { z } from 'zod';
import { type AccountRow, lockAccountOfMember } from '../account/index.ts';
import { assertNotAbove } from '../role/index.ts';

/** Maximum number of members in one mutation. */
export const MAXIMUM_MEMBERS = 200;

/** Result for one member in a batch mutation. */
export interface MemberResult {
  memberId: string;
  ok: boolean;
  code: ErrorCode | null;
  message: string | null;
}

const membersSchema = z.object({ memberIds: z.array(z.string()).min(1).max(MAXIMUM_MEMBERS) });

/** @throws FORBIDDEN for the caller's own account, NOT_FOUND, ROLE_ABOVE_YOURS */
async function lockManageable(tx: Transaction, context: BaseContext, memberId: string): Promise<AccountRow> {
  if (!isId(memberId)) throw notFound('member', memberId);
  const row = await lockAccountOfMember(tx, context.caller, memberId);
  if (row.id === context.caller.subject)
    throw new DomainError('FORBIDDEN', 'You cannot do this to your own account. Ask another administrator.');
  await assertNotAbove(tx, context.caller, row.id);
  return row;
}

type Work = (tx: Transaction, row: AccountRow) => Promise<Record<string, unknown>>;

/**
 * Runs work on a member's account, in one transaction with its audit entry. A refusal is audited as well.
 * @param options `about`: what the entry names besides the member; `detail`: stored in the entry whatever the result
 * @throws FORBIDDEN for the caller's own account, NOT_FOUND, ROLE_ABOVE_YOURS, and errors of the work
 */
export async function forMember(
  context: BaseContext,
  options: { action: string; memberId: string; about?: AuditRecord['objects']; detail?: AuditRecord['detail'] },
  work: Work,
): Promise<void> {
  const { action, memberId, about = [], detail = {} } = options;
  const objects = [{ type: 'Member', id: memberId }, ...about];
  try {
    await withTenant(context, async (tx) => {
      const done = await work(tx, await lockManageable(tx, context, memberId));
      await recordAudit(tx, context, { action, objects, detail: { ...done, ...detail } });
    });
  } catch (error) {
    if (error instanceof DomainError)
      await withTenant(context, (tx) => recordAudit(tx, context, { action, result: error.code, objects, detail }));
    throw error;
  }
}

/**
 * Runs work on members' accounts, each in its own transaction: a refusal does not affect the others. Keeps the given
 * order; a duplicate is processed once.
 * @param options `about`: what the entries name besides the member
 */
export async function forEachMember(
  context: BaseContext,
  options: { action: string; memberIds: readonly string[]; about?: AuditRecord['objects'] },
  work: Work,
): Promise<MemberResult[]> {
  const { memberIds, ...others } = options;
  const detail = { batch: newId() };
  const results: MemberResult[] = [];
  for (const memberId of new Set(parseInput(membersSchema, { memberIds }).memberIds)) {
    try {
      await forMember(context, { ...others, memberId, detail }, work);
      results.push({ memberId, ok: true, code: null, message: null });
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      results.push({ memberId, ok: false, code: error.code, message: error.message });
    }
  }
  return results;
}
