import {
  type Caller,
  newId,
  type Runtime,
  serviceCaller,
  type Transaction,
  withEnterprise,
  withSystem,
  WORK_DEADLINE_MILLISECONDS,
} from '@account-center/kit';
import { and, eq, lt, sql } from 'drizzle-orm';
import { accountRefused, type AccountProblem, provisioningLost } from './member.errors.ts';
import { type NewMember, tellMembers } from './member.writes.ts';
import { member, type MemberRow, provisioning } from './member.table.ts';

/** A saga that was not touched for this long lost its process and is undone. */
const LOST_AFTER_MILLISECONDS = 30_000;
/** Identity takes at most this many accounts in one command. */
export const ACCOUNTS_PER_COMMAND = 500;

const PROVISION = `mutation ProvisionAccounts($input: ProvisionAccountsInput!) {
  provisionAccounts(input: $input) { applied accounts { memberId accountId accountNumber firstPassword problems { field code message } } }
}`;
const DISCARD = `mutation DiscardAccounts($input: DiscardAccountsInput!) { discardAccounts(input: $input) { discarded } }`;

const CONFIRM = `mutation ConfirmAccounts($input: ConfirmAccountsInput!) { confirmAccounts(input: $input) { confirmed } }`;
/** Identity hears of the members in any case: nobody waits for long to say it sooner. */
const CONFIRM_DEADLINE_MILLISECONDS = 5_000;

/** What identity needs to know to create an account. Roles are named by id or, from an import, by name. */
export interface AccountRequest {
  memberId: string;
  name: string;
  phone: string | null;
  email: string | null;
  accountNumber: string | null;
  roleIds: readonly string[];
  roleNames: readonly string[];
  scopeDepartmentIds: readonly string[];
}

/** How a new member gets the first password. */
export type FirstPasswordWay = 'INITIAL_PASSWORD' | 'SMS' | 'EMAIL' | 'NO_CONTACT';

interface ProvisionAnswer {
  provisionAccounts: {
    applied: boolean;
    accounts: {
      memberId: string;
      accountId: string | null;
      accountNumber: string | null;
      firstPassword: FirstPasswordWay | null;
      problems: { field: string; code: string; message: string }[];
    }[];
  };
}

/** Who asked for what siblings are told to do, or are asked about. */
export interface Initiator {
  runtime: Runtime;
  enterpriseId: string;
  caller: Caller;
  requestId: string;
}

export function accountRequest(
  { id, profile }: NewMember,
  access: {
    accountNumber?: string | null | undefined;
    roleIds?: readonly string[];
    roleNames?: readonly string[];
    scopeDepartmentIds?: readonly string[] | null | undefined;
  },
): AccountRequest {
  return {
    memberId: id,
    name: profile.name,
    phone: profile.phone ?? null,
    email: profile.email ?? null,
    accountNumber: access.accountNumber ?? null,
    roleIds: access.roleIds ?? [],
    roleNames: access.roleNames ?? [],
    scopeDepartmentIds: access.scopeDepartmentIds ?? [],
  };
}

/** How siblings are asked about many members at once; a command that does not answer in time is withdrawn. */
export const commandOptions = ({ enterpriseId, caller, requestId }: Omit<Initiator, 'runtime'>) => ({
  enterpriseId,
  actor: caller,
  requestId,
  deadlineMilliseconds: WORK_DEADLINE_MILLISECONDS,
});

/** Key of one command of a saga at identity. */
const batchKey = (id: string, index: number) => `${id}/${index}`;

/** Begins a saga for a number of accounts. */
export async function openProvisioning(
  tx: Transaction,
  { enterpriseId, accounts, now }: { enterpriseId: string; accounts: number; now: Date },
): Promise<string> {
  const id = newId();
  const batches = Math.ceil(accounts / ACCOUNTS_PER_COMMAND);
  await tx.insert(provisioning).values({ id, enterpriseId, batches, touchedAt: now });
  return id;
}

interface AccountBatch {
  batchKey: string;
  accounts: readonly AccountRequest[];
  dryRun: boolean;
}
type AnsweredAccount = ProvisionAnswer['provisionAccounts']['accounts'][number];

async function askForAccounts(initiator: Initiator, batch: AccountBatch): Promise<AnsweredAccount[]> {
  const options = commandOptions(initiator);
  const answer = await initiator.runtime.siblings.command<ProvisionAnswer>(
    'identity',
    PROVISION,
    { input: batch },
    options,
  );
  return answer.provisionAccounts.accounts;
}

const problemsOf = (accounts: readonly AnsweredAccount[]): AccountProblem[] =>
  accounts.flatMap(({ memberId, problems }) => problems.map((problem) => ({ memberId, ...problem })));

/** Asks identity for the accounts, or with `dryRun` whether it would refuse any. @returns what it has against them. */
export const requestAccounts = async (initiator: Initiator, batch: AccountBatch): Promise<AccountProblem[]> =>
  problemsOf(await askForAccounts(initiator, batch));

/** Makes the members of a saga active and tells the siblings. @throws TRY_AGAIN when the saga is being undone. */
export async function completeProvisioning(tx: Transaction, id: string): Promise<MemberRow[]> {
  const [saga] = await tx.select().from(provisioning).where(eq(provisioning.id, id)).for('update');
  if (saga?.state !== 'OPEN') throw provisioningLost();
  const rows = await tx
    .update(member)
    .set({ status: 'ACTIVE', provisioningId: null })
    .where(eq(member.provisioningId, id))
    .returning();
  await tx.delete(provisioning).where(eq(provisioning.id, id));
  await tellMembers(tx, rows);
  return rows;
}

/** Takes the accounts back and removes the members: no trace is left in either service. Repeatable. */
export async function undoProvisioning(initiator: Initiator, id: string): Promise<void> {
  const { runtime, enterpriseId } = initiator;
  const [saga] = await withEnterprise(runtime.db, enterpriseId, (tx) =>
    tx.update(provisioning).set({ state: 'DISCARDING' }).where(eq(provisioning.id, id)).returning(),
  );
  if (!saga) return;
  const options = commandOptions(initiator);
  for (let index = 0; index < saga.batches; index += 1)
    await runtime.siblings.command('identity', DISCARD, { input: { batchKey: batchKey(id, index) } }, options);
  await withEnterprise(runtime.db, enterpriseId, async (tx) => {
    await tx.delete(member).where(and(eq(member.provisioningId, id), eq(member.status, 'PROVISIONING')));
    await tx.delete(provisioning).where(eq(provisioning.id, id));
  });
}

/** Tells that a long saga is still being worked on. */
const touchProvisioning = (tx: Transaction, id: string, now: Date) =>
  tx.update(provisioning).set({ touchedAt: now }).where(eq(provisioning.id, id));

/** Says at once that the accounts are kept; identity hears it from the directory's events as well. */
async function confirm(initiator: Initiator, id: string, batches: number) {
  const { siblings } = initiator.runtime;
  const options = { ...commandOptions(initiator), deadlineMilliseconds: CONFIRM_DEADLINE_MILLISECONDS };
  for (let index = 0; index < batches; index += 1)
    await siblings.command('identity', CONFIRM, { input: { batchKey: batchKey(id, index) } }, options);
}

/** Runs a saga: the accounts, all or none, then `complete`. Whatever goes wrong undoes the whole. */
export async function provisionAccounts<Result>(
  initiator: Initiator,
  id: string,
  accounts: readonly AccountRequest[],
  complete: (ways: ReadonlyMap<string, FirstPasswordWay>) => Promise<Result>,
): Promise<Result> {
  const { runtime, enterpriseId } = initiator;
  const ways = new Map<string, FirstPasswordWay>();
  try {
    for (let start = 0; start < accounts.length; start += ACCOUNTS_PER_COMMAND) {
      const slice = accounts.slice(start, start + ACCOUNTS_PER_COMMAND);
      const key = batchKey(id, start / ACCOUNTS_PER_COMMAND);
      const made = await askForAccounts(initiator, { batchKey: key, accounts: slice, dryRun: false });
      const [problem] = problemsOf(made);
      if (problem) throw accountRefused(problem);
      for (const { memberId, firstPassword } of made) if (firstPassword) ways.set(memberId, firstPassword);
      await withEnterprise(runtime.db, enterpriseId, (tx) => touchProvisioning(tx, id, runtime.now()));
    }
    const result = await complete(ways);
    await confirm(initiator, id, Math.ceil(accounts.length / ACCOUNTS_PER_COMMAND)).catch((error: unknown) => {
      runtime.log.warn({ err: error, provisioning: id }, 'accounts are confirmed by the events about their members');
    });
    return result;
  } catch (error) {
    await undoProvisioning(initiator, id).catch((undoError: unknown) => {
      runtime.log.warn({ err: undoError, provisioning: id }, 'an unfinished member will be removed later');
    });
    throw error;
  }
}

/** Undoes sagas whose process was lost between the two services. */
export async function recoverProvisionings(runtime: Runtime): Promise<void> {
  const deadline = new Date(runtime.now().getTime() - LOST_AFTER_MILLISECONDS);
  const lost = await withSystem(runtime.db, (tx) =>
    tx
      .select({ enterpriseId: provisioning.enterpriseId, id: provisioning.id })
      .from(provisioning)
      .where(lt(provisioning.touchedAt, deadline))
      .orderBy(sql`${provisioning.touchedAt}`),
  );
  const problems: unknown[] = [];
  for (const { enterpriseId, id } of lost) {
    const caller = serviceCaller(runtime.service, enterpriseId);
    // One that cannot be undone now holds up none of the others.
    await undoProvisioning({ runtime, enterpriseId, caller, requestId: newId() }, id).catch((error: unknown) =>
      problems.push(error),
    );
  }
  if (problems.length > 0) throw new AggregateError(problems, `${problems.length} lost sagas were not undone`);
}
