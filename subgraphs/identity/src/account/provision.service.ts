import { DomainError, enterpriseIdOf, newId, parseInput, type Transaction, withTenant } from '@account-center/kit';
import { and, inArray, ne } from 'drizzle-orm';
import type { z } from 'zod';
import { runOnce } from '../command/command.service.ts';
import type { Context } from '../context.ts';
import { EMAIL_NOT_CONFIGURED } from '../delivery/delivery.errors.ts';
import { requireEnterprise } from '../enterprise/enterprise.queries.ts';
import { countSeats, type Seats } from '../enterprise/seats.queries.ts';
import type { EnterpriseRow } from '../enterprise/enterprise.table.ts';
import type { ProvisionAccountsInput } from '../generated/resolvers.ts';
import { listRoles } from '../role/role.queries.ts';
import { powersOf } from '../standing/standing.rules.ts';
import { account, type AccountRow, accountRole, accountScope, credential } from './account.table.ts';
import { bindGiven, canonicalEmail, canonicalPhone } from './contact.ts';
import { firstCredential, type FirstPasswordWay, isUndeliverable, wayOfFirstPassword } from './first-password.ts';
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

interface ProvisionedAccount {
  memberId: string;
  accountId: string | null;
  accountNumber: string | null;
  /** How the member gets the first password; null unless applied. */
  firstPassword: FirstPasswordWay | null;
  problems: Problem[];
}

export interface ProvisionResult {
  accounts: ProvisionedAccount[];
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
    grantable: powersOf({ kind: 'member', permissions: own.flatMap(({ permissions }) => permissions) }),
    isInSegments: (number) => isInSegments(segments, number),
    takenNumbers: new Set([...(await listTakenNumbers(tx, picked)), ...duplicatesOf(picked)]),
    membersWithAccount: new Set(known.map(({ memberId }) => memberId ?? '')),
  };
}

function seatProblems(index: number, { total, left }: Seats): Problem[] {
  if (index < left) return [];
  return [{ field: 'memberId', code: 'LIMIT_REACHED', message: `Your plan has ${total} seats, and all are taken.` }];
}

function deliveryProblems(context: Context, row: EnterpriseRow, { phone, email }: RequestedAccount): Problem[] {
  if (!isUndeliverable(context, row, { phone: phone || null, email: email || null })) return [];
  const message =
    'The activation secret cannot be sent: the platform sends no email yet. Add a phone, or set an initial password.';
  return [{ field: 'email', code: EMAIL_NOT_CONFIGURED, message }];
}

interface Chunk {
  batchKey: string;
  requests: readonly RequestedAccount[];
  numbers: readonly string[];
  facts: ProvisionFacts;
  now: Date;
}

function accountOf(
  { batchKey, enterpriseId, now }: { batchKey: string; enterpriseId: string; now: Date },
  number: string | undefined,
  request: RequestedAccount,
) {
  const contacts = {
    phone: request.phone ? canonicalPhone(request.phone) : null,
    email: request.email ? canonicalEmail(request.email) : null,
  };
  const { memberId, name } = request;
  const kind = 'MEMBER' as const;
  const id = newId();
  return {
    enterpriseId,
    id,
    kind,
    memberId,
    name,
    number: number ?? null,
    ...contacts,
    ...bindGiven(contacts, now),
    batchKey,
    isReserved: true,
  };
}

async function insertChunk(
  tx: Transaction,
  row: EnterpriseRow,
  { batchKey, requests, numbers, facts, now }: Chunk,
): Promise<AccountRow[]> {
  const { enterpriseId } = row;
  const created = requests.map((request, index) => ({
    request,
    values: accountOf({ batchKey, enterpriseId, now }, numbers[index], request),
  }));
  const rows = await tx
    .insert(account)
    .values(created.map(({ values }) => values))
    .returning();
  await tx
    .insert(credential)
    .values(created.map(({ values }) => ({ ...firstCredential(row), enterpriseId, accountId: values.id })));
  const roles = created.flatMap(({ request, values }) =>
    findRoles(facts.roles, request).map(({ id: roleId }) => ({ enterpriseId, accountId: values.id, roleId })),
  );
  await tx.insert(accountRole).values(roles);
  const scopes = created.flatMap(({ request, values }) =>
    [...new Set(request.scopeDepartmentIds)].map((departmentId) => ({
      enterpriseId,
      accountId: values.id,
      departmentId,
    })),
  );
  if (scopes.length > 0) await tx.insert(accountScope).values(scopes);
  return rows;
}

async function insertAccounts(
  tx: Transaction,
  row: EnterpriseRow,
  { requests, numbers, ...rest }: Chunk,
): Promise<AccountRow[]> {
  const inserted: AccountRow[] = [];
  for (let start = 0; start < requests.length; start += ROWS_PER_INSERT) {
    const end = start + ROWS_PER_INSERT;
    inserted.push(
      ...(await insertChunk(tx, row, {
        ...rest,
        requests: requests.slice(start, end),
        numbers: numbers.slice(start, end),
      })),
    );
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

async function provision(
  tx: Transaction,
  context: Context,
  input: z.infer<typeof provisionSchema>,
): Promise<ProvisionResult> {
  const { batchKey, dryRun, accounts: requests } = input;
  const row = await requireEnterprise(tx, enterpriseIdOf(context.caller));
  if (!row.subAccountsEnabled) {
    throw new DomainError(
      'SUB_ACCOUNTS_NOT_ENABLED',
      'The platform has not switched on accounts for members. Ask it to.',
    );
  }
  const segments = await lockSegments(tx);
  const facts = await readFacts(tx, context, requests, segments);
  // The segments are locked by now, so nobody else takes a seat meanwhile.
  const seats = await countSeats(tx, row);
  const checked = requests.map((request, index) => ({
    memberId: request.memberId,
    accountId: null,
    accountNumber: null,
    firstPassword: null,
    problems: [
      ...findProblems(request, facts),
      ...seatProblems(index, seats),
      ...deliveryProblems(context, row, request),
    ],
  }));
  if (dryRun || checked.some(({ problems }) => problems.length > 0)) return { accounts: checked, applied: false };
  const numbers = await chooseNumbers(tx, segments, requests);
  const rows = await insertAccounts(tx, row, { batchKey, requests, numbers, facts, now: context.runtime.now() });
  const accounts = rows.map((made) => ({
    memberId: made.memberId ?? '',
    accountId: made.id,
    accountNumber: made.number,
    firstPassword: wayOfFirstPassword(row, made),
    problems: [],
  }));
  return { accounts, applied: true };
}

/**
 * Reserves members' accounts, all or none: with any problem nothing is written, and the problems are told per member
 * (ID-10, ID-12, ID-42). They are told, and their first passwords sent, once the directory has confirmed them. A repetition with the same `batchKey` answers the same.
 */
export async function provisionAccounts(context: Context, input: ProvisionAccountsInput): Promise<ProvisionResult> {
  const parsed = parseInput(provisionSchema, input);
  const { batchKey: key, dryRun } = parsed;
  const enterpriseId = enterpriseIdOf(context.caller);
  const isFinal = ({ applied }: ProvisionResult) => applied;
  return withTenant(context, (tx) =>
    dryRun
      ? provision(tx, context, parsed)
      : runOnce(tx, { enterpriseId, command: 'provisionAccounts', key, isFinal }, () => provision(tx, context, parsed)),
  );
}
