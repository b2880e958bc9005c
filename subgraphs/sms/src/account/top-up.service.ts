import {
  askStandingOfKeys,
  directoryEnterprise,
  listVisibleMembers,
  type MemberKey,
  requireKeyed,
  resolveMemberKeys,
} from '@account-center/directory';
import {
  type BaseContext,
  badUserInput,
  brokenConstraint,
  notFound,
  parseInput,
  type Transaction,
} from '@account-center/kit';
import { accountClosed, dealerReferenceUsed } from '../ledger/ledger.errors.ts';
import { insertTransfers, type LockedAccounts, lockAccounts, openDealerAccount } from '../ledger/ledger.queries.ts';
import { actorOf, assertCredit, writeOnce } from '../ledger/ledger.service.ts';
import { dealerReference, type LedgerAccountRow } from '../ledger/ledger.table.ts';
import { topUpMainSchema, topUpMembersSchema } from './account.input.ts';
import { type SmsAccountView, viewOf } from './account.queries.ts';
import { enterpriseOf } from './enterprise.ts';

export interface MainTopUp {
  transferId: string;
  enterpriseId: string;
  balance: number;
}

/** An operator names the enterprise; everybody else has one. */
function toppedUpEnterprise({ caller }: BaseContext, enterpriseId: string | null | undefined): string {
  if (caller.enterpriseId && enterpriseId && caller.enterpriseId !== enterpriseId)
    throw notFound('enterprise', enterpriseId);
  const id = caller.enterpriseId ?? enterpriseId;
  if (!id) throw badUserInput([{ path: 'enterpriseId', reason: 'is needed: you belong to no enterprise' }]);
  return id;
}

async function assertEnterprise(tx: Transaction, enterpriseId: string): Promise<void> {
  const [known] = await tx.select({ id: directoryEnterprise.enterpriseId }).from(directoryEnterprise).limit(1);
  if (!known) throw notFound('enterprise', enterpriseId);
}

/** Adds credit that a dealer sold (SMS-4). The dealer is the caller: an app, or the platform operator. */
export async function topUpMainAccount(context: BaseContext, rawInput: unknown): Promise<MainTopUp> {
  const input = parseInput(topUpMainSchema, rawInput);
  const enterpriseId = toppedUpEnterprise(context, input.enterpriseId);
  const { idempotencyKey: key, amount, dealerReference: reference } = input;
  const dealer = `${context.caller.kind}:${context.caller.subject}`;
  const write = { enterpriseId, operation: 'topUpMainAccount', key, input };
  try {
    return await writeOnce<MainTopUp>(context, write, async (tx) => {
      await assertEnterprise(tx, enterpriseId);
      await openDealerAccount(tx, enterpriseId, dealer);
      const accounts = await lockAccounts(tx, { kinds: ['MAIN'], dealer });
      const main = accounts.single('MAIN');
      const [transferId = ''] = await insertTransfers(tx, [
        {
          enterpriseId,
          kind: 'TOP_UP',
          debitAccountId: accounts.dealer().id,
          creditAccountId: main.id,
          amount,
          note: reference,
          actor: actorOf(context),
        },
      ]);
      await tx.insert(dealerReference).values({ dealer, reference, enterpriseId, transferId });
      const balance = main.balance + amount;
      const objects = [{ type: 'Enterprise', id: enterpriseId }];
      return { response: { transferId, enterpriseId, balance }, objects, detail: { amount, reference, balance } };
    });
  } catch (error) {
    if (brokenConstraint(error) === 'dealer_reference_unique') throw dealerReferenceUsed(reference);
    throw error;
  }
}

export interface MembersTopUp {
  accounts: SmsAccountView[];
  mainBalance: number;
}

interface NamedItem {
  member: MemberKey;
  amount: number;
}

interface Item {
  memberId: string;
  amount: number;
}

/** Whom the items name. @throws NOT_FOUND for the first member whom the caller may not find, MEMBER_AMBIGUOUS */
async function findItems(tx: Transaction, context: BaseContext, named: readonly NamedItem[]): Promise<Item[]> {
  const keyed = await resolveMemberKeys(
    tx,
    named.map(({ member }) => member),
  );
  const items = named.map(({ member, amount }, index) => ({ memberId: requireKeyed(keyed[index], member), amount }));
  const memberIds = items.map(({ memberId }) => memberId);
  if (new Set(memberIds).size < memberIds.length)
    throw badUserInput([{ path: 'items', reason: 'names a member twice' }]);
  const visible = new Set((await listVisibleMembers(tx, context.caller, memberIds)).map(({ memberId }) => memberId));
  const unknown = memberIds.find((memberId) => !visible.has(memberId));
  if (unknown) throw notFound('member', unknown);
  return items;
}

function openAccount(accounts: LockedAccounts, memberId: string): LedgerAccountRow {
  const account = accounts.member(memberId);
  if (!account) throw notFound('member', memberId);
  if (account.state === 'CLOSED') throw accountClosed(memberId);
  return account;
}

/** Shares credit out, to all or to nobody (SMS-5). */
export async function topUpMembers(context: BaseContext, rawInput: unknown): Promise<MembersTopUp> {
  const input = parseInput(topUpMembersSchema, rawInput);
  const enterpriseId = enterpriseOf(context);
  const write = { enterpriseId, operation: 'topUpMembers', key: input.idempotencyKey, input };
  const standing = await askStandingOfKeys(
    context,
    input.items.map(({ member }) => member),
  );
  return writeOnce<MembersTopUp>(context, write, async (tx) => {
    const items = await findItems(tx, context, input.items);
    for (const { memberId } of items) standing.assertNotAbove(memberId);
    const accounts = await lockAccounts(tx, {
      kinds: ['MAIN'],
      memberIds: items.map(({ memberId }) => memberId),
    });
    const main = accounts.single('MAIN');
    const topped = items.map(({ memberId, amount }) => ({ account: openAccount(accounts, memberId), amount }));
    const total = items.reduce((sum, { amount }) => sum + amount, 0);
    assertCredit(main, total);
    const common = {
      enterpriseId,
      kind: 'MEMBER_TOP_UP' as const,
      debitAccountId: main.id,
      note: input.note,
      actor: actorOf(context),
    };
    await insertTransfers(
      tx,
      topped.map(({ account, amount }) => ({ ...common, creditAccountId: account.id, amount })),
    );
    const mainBalance = main.balance - total;
    const views = topped.map(({ account, amount }) => viewOf({ ...account, balance: account.balance + amount }));
    const objects = items.map(({ memberId }) => ({ type: 'Member', id: memberId }));
    return { response: { accounts: views, mainBalance }, objects, detail: { items, total, mainBalance } };
  });
}
