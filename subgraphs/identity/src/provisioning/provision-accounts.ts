import { DomainError, parseInput } from '@account-center/kit';
import { enterpriseIdOf, type Transaction, withTenant } from '@account-center/kit/database';
import type { z } from 'zod';
import { countSeats, isUndeliverable, type Seats, wayOfFirstPassword } from '../account/index.ts';
import { runOnce } from '../command/index.ts';
import { EMAIL_NOT_CONFIGURED, type MailContext } from '../delivery/index.ts';
import { type EnterpriseRow, requireEnterprise } from '../enterprise/index.ts';
import type { FirstPasswordWay, ProvisionAccountsInput } from '../generated/types.ts';
import { lockSegments } from '../number/index.ts';
import { chooseNumbers } from './choose-numbers.ts';
import { insertAccounts } from './insert-accounts.ts';
import { findProblems, type Problem, provisionSchema, type RequestedAccount } from './provisioning.rules.ts';
import { readFacts } from './read-facts.ts';

interface ProvisionedAccount {
  memberId: string;
  accountId: string | null;
  accountNumber: string | null;
  /** How the member gets the first password; null in a dry run or on a problem. */
  firstPassword: FirstPasswordWay | null;
  problems: Problem[];
}

export interface ProvisionResult {
  accounts: ProvisionedAccount[];
  applied: boolean;
}

function seatProblems(index: number, { total, left }: Seats): Problem[] {
  if (index < left) return [];
  return [{ field: 'memberId', code: 'LIMIT_REACHED', message: `Your plan has ${total} seats, and all are taken.` }];
}

function deliveryProblems(context: MailContext, row: EnterpriseRow, { phone, email }: RequestedAccount): Problem[] {
  if (!isUndeliverable(context, row, { phone: phone || null, email: email || null })) return [];
  const message =
    'The activation secret cannot be sent: the platform sends no email yet. Add a phone, or set an initial password.';
  return [{ field: 'email', code: EMAIL_NOT_CONFIGURED, message }];
}

async function provision(
  tx: Transaction,
  context: MailContext,
  input: z.infer<typeof provisionSchema>,
): Promise<ProvisionResult> {
  const { idempotencyKey: batchKey, dryRun, accounts: requests } = input;
  const row = await requireEnterprise(tx, enterpriseIdOf(context.caller));
  if (!row.subAccountsEnabled) {
    throw new DomainError(
      'SUB_ACCOUNTS_NOT_ENABLED',
      'Accounts of members are not enabled. Ask the platform operator to enable them.',
    );
  }
  const segments = await lockSegments(tx);
  const facts = await readFacts(tx, context.caller, requests, segments);
  // The segments are locked here, so no concurrent command can take a seat.
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
 * Reserves members' accounts, all or none. On any problem nothing is written, and the problems are returned per member
 * (ID-10, ID-12, ID-42). The accounts are published, and their first passwords sent, once the directory has confirmed
 * them. A retry with the same key returns the same answer.
 */
export async function provisionAccounts(context: MailContext, input: ProvisionAccountsInput): Promise<ProvisionResult> {
  const parsed = parseInput(provisionSchema, input);
  const { idempotencyKey: key, dryRun } = parsed;
  const enterpriseId = enterpriseIdOf(context.caller);
  const isFinal = ({ applied }: ProvisionResult) => applied;
  return withTenant(context, (tx) =>
    dryRun
      ? provision(tx, context, parsed)
      : runOnce(tx, { enterpriseId, command: 'provisionAccounts', key, isFinal }, () => provision(tx, context, parsed)),
  );
}
