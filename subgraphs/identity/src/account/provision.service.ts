import { DomainError, newId, parseInput, type Transaction, withTenant } from '@account-center/kit';
import { and, eq, inArray, ne, sql } from 'drizzle-orm';
import { runOnce } from '../command/command.service.ts';
import type { Context } from '../context.ts';
import { limitsOf } from '../enterprise/enterprise.events.ts';
import { requireEnterprise } from '../enterprise/enterprise.queries.ts';
import type { EnterpriseRow } from '../enterprise/enterprise.table.ts';
import type { ProvisionAccountsInput } from '../generated/resolvers.ts';
import { listRoles } from '../role/role.queries.ts';
import { publishAccounts } from './account.events.ts';
import { account, type AccountRow, accountRole, accountScope, credential } from './account.table.ts';
import { canonicalEmail, canonicalPhone } from './contact.ts';
import { isInSegments, listTakenNumbers, lockSegments, takeNextNumbers } from './number.queries.ts';
import {
  findProblems,
  findRoles,
  type Problem,
  type ProvisionFacts,
  provisionSchema,
  type RequestedAccount,
} from './provision.rules.ts';

const ROWS_PER_INSERT = 1_000;

export interface ProvisionResult {
  accounts: { memberId: string; accountId: string | null; accountNumber: string | null; problems: Problem[] }[];
  applied: boolean;
}

const duplicatesOf = (values: readonly string[]) =>
  new Set(values.filter((value, index) => values.indexOf(value) !== index));

async function readFacts(
  tx: Transaction,
  context: Context,
  requests: readonly RequestedAccount[],
  segments: Awaited<ReturnType<typeof lockSegments>>,
): Promise<ProvisionFacts> {
  const roles = await listRoles(tx);
  const own = roles.filter(({ id }) => context.caller.roleIds.includes(id));
  const picked = requests.flatMap(({ accountNumber }) => (accountNumber ? [accountNumber] : []));
  const known = await tx
    .select({ memberId: account.memberId })
    .from(account)
    .where(
      and(
        inArray(
          account.memberId,
          requests.map(({ memberId }) => memberId),
        ),
        ne(account.status, 'CLOSED'),
      ),
    );
  return {
    roles,
    grantable: new Set(own.flatMap(({ permissions }) => permissions)),
    isInSegments: (number) => isInSegments(segments, number),
    takenNumbers: new Set([...(await listTakenNumbers(tx, picked)), ...duplicatesOf(picked)]),
    membersWithAccount: new Set(known.map(({ memberId }) => memberId ?? '')),
  };
}

/** Seats that are left. The segments are locked by now, so nobody else takes one meanwhile. */
async function seatsLeft(tx: Transaction, row: EnterpriseRow): Promise<{ seats: number; left: number }> {
  const { seats } = await limitsOf(tx, row);
  const [used] = await tx
    .select({ count: sql<number>`count(*)::int` })
    .from(account)
    .where(and(eq(account.kind, 'MEMBER'), ne(account.status, 'CLOSED')));
  return { seats, left: seats - (used?.count ?? 0) };
}

function seatProblems(index: number, { seats, left }: { seats: number; left: number }): Problem[] {
  if (index < left) return [];
  return [{ field: 'memberId', code: 'LIMIT_REACHED', message: `Your plan has ${seats} seats, and all are taken.` }];
}

async function insertAccounts(
  tx: Transaction,
  row: EnterpriseRow,
  options: {
    batchKey: string;
    requests: readonly RequestedAccount[];
    numbers: readonly string[];
    facts: ProvisionFacts;
  },
): Promise<AccountRow[]> {
  const { enterpriseId } = row;
  const usesInitial = row.firstPassword === 'INITIAL_PASSWORD';
  const inserted: AccountRow[] = [];
  for (let start = 0; start < options.requests.length; start += ROWS_PER_INSERT) {
    const chunk = options.requests.slice(start, start + ROWS_PER_INSERT);
    const values = chunk.map(({ memberId, name, phone, email }, index) => ({
      enterpriseId,
      id: newId(),
      kind: 'MEMBER' as const,
      memberId,
      name,
      number: options.numbers[start + index] ?? null,
      phone: phone ? canonicalPhone(phone) : null,
      email: email ? canonicalEmail(email) : null,
      batchKey: options.batchKey,
    }));
    const rows = await tx.insert(account).values(values).returning();
    const initialPasswordId = usesInitial ? row.initialPasswordId : null;
    await tx
      .insert(credential)
      .values(rows.map(({ id: accountId }) => ({ enterpriseId, accountId, initialPasswordId, mustChange: true })));
    const roles = chunk.flatMap((request, index) =>
      findRoles(options.facts.roles, request).map(({ id: roleId }) => ({
        enterpriseId,
        accountId: values[index]?.id ?? '',
        roleId,
      })),
    );
    await tx.insert(accountRole).values(roles);
    const scopes = chunk.flatMap(({ scopeDepartmentIds }, index) =>
      [...new Set(scopeDepartmentIds)].map((departmentId) => ({
        enterpriseId,
        accountId: values[index]?.id ?? '',
        departmentId,
      })),
    );
    if (scopes.length > 0) await tx.insert(accountScope).values(scopes);
    inserted.push(...rows);
  }
  return inserted;
}

/** The number of each request: the one picked, or the next free one. */
async function chooseNumbers(
  tx: Transaction,
  segments: Awaited<ReturnType<typeof lockSegments>>,
  requests: readonly RequestedAccount[],
): Promise<string[]> {
  const picked = new Set(requests.flatMap(({ accountNumber }) => (accountNumber ? [accountNumber] : [])));
  const count = requests.filter(({ accountNumber }) => !accountNumber).length;
  const next = await takeNextNumbers(tx, segments, count, picked);
  if (next.length < count)
    throw new DomainError(
      'NUMBERS_USED_UP',
      'The number segments have no free number left. Ask the platform for another segment.',
    );
  return requests.map(({ accountNumber }) => accountNumber ?? next.shift() ?? '');
}

/**
 * Creates members' accounts, all or none: with any problem nothing is written, and the problems are told per member
 * (ID-10, ID-12, ID-42). A repetition with the same `batchKey` answers the same.
 */
export async function provisionAccounts(context: Context, input: ProvisionAccountsInput): Promise<ProvisionResult> {
  const { batchKey, dryRun, accounts: requests } = parseInput(provisionSchema, input);
  const enterpriseId = context.caller.enterpriseId ?? '';
  return withTenant(context, async (tx) => {
    const work = async (): Promise<ProvisionResult> => {
      const row = await requireEnterprise(tx, enterpriseId);
      if (!row.subAccountsEnabled) {
        throw new DomainError(
          'SUB_ACCOUNTS_NOT_ENABLED',
          'The platform has not switched on accounts for members. Ask it to.',
        );
      }
      const segments = await lockSegments(tx);
      const facts = await readFacts(tx, context, requests, segments);
      const seats = await seatsLeft(tx, row);
      const answers = requests.map((request, index) => ({
        memberId: request.memberId,
        accountId: null,
        accountNumber: null,
        problems: [...findProblems(request, facts), ...seatProblems(index, seats)],
      }));
      if (dryRun || answers.some(({ problems }) => problems.length > 0)) return { accounts: answers, applied: false };
      const numbers = await chooseNumbers(tx, segments, requests);
      const rows = await insertAccounts(tx, row, { batchKey, requests, numbers, facts });
      await publishAccounts(tx, rows);
      const accounts = rows.map(({ id, number, memberId }) => ({
        memberId: memberId ?? '',
        accountId: id,
        accountNumber: number,
        problems: [],
      }));
      return { accounts, applied: true };
    };
    if (dryRun) return work();
    return runOnce(
      tx,
      { enterpriseId, command: 'provisionAccounts', key: batchKey, isFinal: ({ applied }) => applied },
      work,
    );
  });
}
