import { type Caller, DomainError, idOf, isId, lineText, notFound } from '@account-center/kit';
import type { Transaction } from '@account-center/kit/database';
import { and, eq, inArray, or } from 'drizzle-orm';
import { z } from 'zod';
import { requireVisibleMember } from './directory.scope.ts';
import { directoryAccount, directoryMember } from './directory.table.ts';

const MAXIMUM_LENGTH = 64;
const number = lineText(MAXIMUM_LENGTH).nullish();

/** How an external system names a member: by our id, by the account number, or by the enterprise's own employee number. */
export const memberKeySchema = z
  .object({ id: z.string().nullish(), accountNumber: number, employeeNumber: number })
  .refine(
    (key) => Object.values(key).filter((one) => one !== null && one !== undefined).length === 1,
    'must name exactly one of id, accountNumber and employeeNumber',
  );
export type MemberKey = z.output<typeof memberKeySchema>;

const named = (id: z.ZodType<string | null | undefined>) =>
  z
    .object({ memberId: id, member: memberKeySchema.and(z.object({ id })).nullish() })
    .refine(({ memberId, member }) => Boolean(memberId) !== Boolean(member), {
      path: ['memberId'],
      error: 'Give `memberId` or `member`, one of the two',
    })
    .transform(({ memberId, member }): { member: MemberKey } => ({ member: member ?? { id: memberId } }));

/** The part of an input that names a member, by `memberId` or by `member` with a key. Parsed to a key. */
export const namedMember = named(idOf('member').nullish());

/**
 * The same for an item with its own result: an invalid id counts as not found and does not refuse the others.
 */
export const namedMemberOfItem = named(z.string().nullish());

/** The members that a key names: none, one, or several with the same employee number. */
export type KeyedMember =
  | { memberId: string; problem?: undefined }
  | { memberId?: undefined; problem: 'NOT_FOUND' | 'MEMBER_AMBIGUOUS' };

const NOT_FOUND: KeyedMember = { problem: 'NOT_FOUND' };

/** The member that a key refers to. @throws NOT_FOUND, MEMBER_AMBIGUOUS */
export function requireKeyed(keyed: KeyedMember | undefined, key: MemberKey): string {
  if (keyed?.memberId) return keyed.memberId;
  if (keyed?.problem !== 'MEMBER_AMBIGUOUS') throw notFound('member', textOfKey(key));
  throw new DomainError(
    'MEMBER_AMBIGUOUS',
    'Several members have this employee number. Name the member by id or account number.',
    {
      key,
    },
  );
}

/** The number or id of a key, for messages. */
export const textOfKey = ({ id, accountNumber, employeeNumber }: MemberKey): string =>
  id ?? accountNumber ?? employeeNumber ?? '';

type Row = { memberId: string; employeeNumber: string | null; accountNumber: string | null; status: 'ACTIVE' | 'LEFT' };

/**
 * The members that match a key, among those with its number. Active members take precedence over those who have left,
 * because an employee number is reused when its holder has left.
 */
export function keyedAmong(rows: readonly { memberId: string; status: string }[]): KeyedMember {
  const active = rows.filter(({ status }) => status === 'ACTIVE');
  const [one, another] = active.length > 0 ? active : rows;
  if (!one) return NOT_FOUND;
  return another ? { problem: 'MEMBER_AMBIGUOUS' } : { memberId: one.memberId };
}

function findKeyed(key: MemberKey, rows: readonly Row[]): KeyedMember {
  const { id, accountNumber, employeeNumber } = key;
  if (id) return keyedAmong(rows.filter((row) => row.memberId === id));
  if (accountNumber) return keyedAmong(rows.filter((row) => row.accountNumber === accountNumber));
  return keyedAmong(rows.filter((row) => row.employeeNumber === employeeNumber));
}

/**
 * The members that keys refer to, in the order of the keys, by one query. Whether the caller may see them is checked
 * afterwards, as with ids.
 */
export async function resolveMemberKeys(tx: Transaction, keys: readonly MemberKey[]): Promise<KeyedMember[]> {
  const textsOf = (pick: (key: MemberKey) => string | null | undefined) => [
    ...new Set(keys.flatMap((key) => pick(key) ?? [])),
  ];
  const ids = textsOf(({ id }) => id).filter(isId);
  const accountNumbers = textsOf(({ accountNumber }) => accountNumber);
  const employeeNumbers = textsOf(({ employeeNumber }) => employeeNumber);
  if (ids.length + accountNumbers.length + employeeNumbers.length === 0) return keys.map(() => NOT_FOUND);
  const { memberId, employeeNumber, status } = directoryMember;
  const rows = await tx
    .select({ memberId, employeeNumber, status, accountNumber: directoryAccount.accountNumber })
    .from(directoryMember)
    .leftJoin(
      directoryAccount,
      and(eq(directoryAccount.enterpriseId, directoryMember.enterpriseId), eq(directoryAccount.memberId, memberId)),
    )
    .where(
      or(
        inArray(memberId, ids),
        inArray(directoryAccount.accountNumber, accountNumbers),
        inArray(employeeNumber, employeeNumbers),
      ),
    );
  const byText = Map.groupBy(
    rows.flatMap((row) =>
      [row.memberId, row.accountNumber, row.employeeNumber].flatMap((text) => (text === null ? [] : [{ text, row }])),
    ),
    ({ text }) => text,
  );
  return keys.map((key) =>
    findKeyed(
      key,
      (byText.get(textOfKey(key)) ?? []).map(({ row }) => row),
    ),
  );
}

/** The member that a key refers to, if the caller may find them. @throws NOT_FOUND, MEMBER_AMBIGUOUS */
export async function requireNamedMember(tx: Transaction, caller: Caller, key: MemberKey) {
  const [keyed] = await resolveMemberKeys(tx, [key]);
  return requireVisibleMember(tx, caller, requireKeyed(keyed, key));
}
