import {
  directoryAccount,
  directoryDepartment,
  directoryMember,
  isVisible,
  resolveMemberKeys,
  textOfKey,
  worksIn,
} from '@account-center/directory';
import { type Caller, type ErrorCode, isId, limitReached } from '@account-center/kit';
import { type Transaction, uuids } from '@account-center/kit/database';
import { and, eq, inArray, or, sql } from 'drizzle-orm';
import { parsePhone, type PhoneProblem, type Recipient, splitNumbers } from '../message/index.ts';
import type { RecipientsInput } from './sending.rules.ts';

const MAXIMUM_RECIPIENTS = 1_000;

type RejectionCode = PhoneProblem | 'NOT_FOUND' | 'MEMBER_AMBIGUOUS' | 'NO_PHONE' | 'ACCOUNT_DISABLED';

const REASONS: Readonly<Record<RejectionCode, string>> = {
  NOT_A_NUMBER: 'is no telephone number',
  NOT_MOBILE: 'cannot receive messages: it is not a mobile number',
  NOT_FOUND: 'is no member and no department that you may see',
  MEMBER_AMBIGUOUS: 'is the employee number of several members: name the member by id or account number',
  NO_PHONE: 'has no phone number in the directory',
  ACCOUNT_DISABLED: 'has left, or the account is disabled',
};

export interface RejectedRecipient {
  entry: string;
  code: RejectionCode & ErrorCode;
  reason: string;
}

export interface ResolvedRecipients {
  recipients: Recipient[];
  rejected: RejectedRecipient[];
  duplicatesDropped: number;
}

/** The departments of `ids` in the caller's scope. */
async function listOpenDepartments(tx: Transaction, { scope }: Caller, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return [];
  const inScope = scope.everything ? undefined : sql`${directoryDepartment.path} && ${uuids(scope.departmentIds)}`;
  const rows = await tx
    .select({ id: directoryDepartment.departmentId })
    .from(directoryDepartment)
    .where(and(inArray(directoryDepartment.departmentId, [...ids]), eq(directoryDepartment.removed, false), inScope));
  return rows.map(({ id }) => id);
}

interface Candidate {
  memberId: string;
  phone: string | null;
  active: boolean;
}

/** Members selected by id (including those who have left), and current members of the departments. */
async function listCandidates(
  tx: Transaction,
  caller: Caller,
  memberIds: readonly string[],
  departmentIds: readonly string[],
): Promise<Candidate[]> {
  if (memberIds.length + departmentIds.length === 0) return [];
  const isActive = and(
    eq(directoryMember.status, 'ACTIVE'),
    sql`coalesce(${directoryAccount.status}, 'ENABLED') = 'ENABLED'`,
  );
  const chosen = memberIds.length > 0 ? inArray(directoryMember.memberId, [...memberIds]) : undefined;
  const placed =
    departmentIds.length > 0
      ? and(eq(directoryMember.status, 'ACTIVE'), worksIn(directoryMember.memberId, departmentIds))
      : undefined;
  return tx
    .select({ memberId: directoryMember.memberId, phone: directoryMember.phone, active: sql<boolean>`${isActive}` })
    .from(directoryMember)
    .leftJoin(
      directoryAccount,
      and(
        eq(directoryAccount.enterpriseId, directoryMember.enterpriseId),
        eq(directoryAccount.memberId, directoryMember.memberId),
      ),
    )
    .where(and(or(chosen, placed), isVisible(caller, directoryMember.memberId)))
    .orderBy(directoryMember.name, directoryMember.memberId);
}

/** Collects numbers in order, without duplicates. */
class Collection implements ResolvedRecipients {
  readonly recipients: Recipient[] = [];
  readonly rejected: RejectedRecipient[] = [];
  duplicatesDropped = 0;
  readonly #known = new Set<string>();

  add(entry: string, number: string, memberId: string | null): void {
    const parsed = parsePhone(number);
    if (parsed.problem) {
      this.reject(entry, parsed.problem);
    } else if (this.#known.has(parsed.phone)) {
      this.duplicatesDropped += 1;
    } else {
      this.#known.add(parsed.phone);
      this.recipients.push({ phone: parsed.phone, destination: parsed.destination, memberId });
    }
  }

  reject(entry: string, code: RejectionCode): void {
    this.rejected.push({ entry, code, reason: REASONS[code] });
  }
}

function addCandidate(collection: Collection, { memberId, phone, active }: Candidate): void {
  if (!active) collection.reject(memberId, 'ACCOUNT_DISABLED');
  else if (phone === null) collection.reject(memberId, 'NO_PHONE');
  else collection.add(memberId, phone, memberId);
}

/**
 * Resolves a message's recipients: selected members first, then typed numbers (SMS-20). A typed number is never looked
 * up in the directory, so it does not reveal whose number it is.
 * @throws LIMIT_REACHED
 */
export async function resolveRecipients(
  tx: Transaction,
  caller: Caller,
  { memberIds: ids, members, departmentIds, numbers }: RecipientsInput,
): Promise<ResolvedRecipients> {
  const collection = new Collection();
  const memberIds = [...ids];
  for (const [index, { memberId, problem }] of (await resolveMemberKeys(tx, members)).entries()) {
    if (problem) collection.reject(textOfKey(members[index] ?? {}), problem);
    else memberIds.push(memberId);
  }
  const departments = await listOpenDepartments(tx, caller, departmentIds.filter(isId));
  const candidates = await listCandidates(tx, caller, memberIds.filter(isId), departments);
  for (const candidate of candidates) addCandidate(collection, candidate);
  const found = new Set([...departments, ...candidates.map(({ memberId }) => memberId)]);
  for (const id of new Set([...memberIds, ...departmentIds])) if (!found.has(id)) collection.reject(id, 'NOT_FOUND');
  for (const number of splitNumbers(numbers)) collection.add(number, number, null);
  if (collection.recipients.length > MAXIMUM_RECIPIENTS) {
    throw limitReached(
      'smsRecipients',
      MAXIMUM_RECIPIENTS,
      `A message goes to at most ${MAXIMUM_RECIPIENTS} numbers. Send it in portions.`,
    );
  }
  return collection;
}
