import {
  askStandingOfKeys,
  listVisibleMembers,
  type MemberKey,
  namedMember,
  requireKeyed,
  resolveMemberKeys,
  textOfKey,
} from '@account-center/directory';
import { badUserInput, type BaseContext, notFound, parseInput } from '@account-center/kit';
import { enterpriseIdOf, type Transaction } from '@account-center/kit/database';
import { z } from 'zod';
import {
  accountClosed,
  actorOf,
  assertCredit,
  idempotencyKeySchema,
  insertTransfers,
  type LedgerAccountRow,
  type LockedAccounts,
  lockAccounts,
  writeOnce,
} from '../ledger/index.ts';
import { amountSchema, noteSchema, type SmsAccountView, viewOf } from './account.rules.ts';

const MAXIMUM_ITEMS = 500;

const topUpMembersSchema = z.object({
  items: z
    .array(namedMember.and(z.object({ amount: amountSchema })))
    .min(1, 'needs at least one member')
    .max(MAXIMUM_ITEMS),
  note: noteSchema,
  idempotencyKey: idempotencyKeySchema,
});

interface MembersTopUp {
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

/** The members of the items. @throws NOT_FOUND with every member whom the caller may not find, MEMBER_AMBIGUOUS */
async function findItems(tx: Transaction, context: BaseContext, named: readonly NamedItem[]): Promise<Item[]> {
  const keys = named.map(({ member }) => member);
  const keyed = await resolveMemberKeys(tx, keys);
  const candidates = keyed.flatMap(({ memberId }) => memberId ?? []);
  const visible = new Set((await listVisibleMembers(tx, context.caller, candidates)).map(({ memberId }) => memberId));
  const unknown = keys.filter((_key, index) => {
    const { memberId, problem } = keyed[index] ?? {};
    return memberId ? !visible.has(memberId) : problem !== 'MEMBER_AMBIGUOUS';
  });
  if (unknown.length > 0) throw notFound('member', ...unknown.map(textOfKey));
  const items = named.map(({ member, amount }, index) => ({ memberId: requireKeyed(keyed[index], member), amount }));
  if (new Set(items.map(({ memberId }) => memberId)).size < items.length)
    throw badUserInput([{ path: 'items', reason: 'names a member twice' }]);
  return items;
}

function openAccount(accounts: LockedAccounts, memberId: string): LedgerAccountRow {
  const account = accounts.member(memberId);
  if (!account) throw notFound('member', memberId);
  if (account.state === 'CLOSED') throw accountClosed(memberId);
  return account;
}

/** Allocates credit to all of the members, or to none (SMS-5). */
export async function topUpMembers(context: BaseContext, rawInput: unknown): Promise<MembersTopUp> {
  const input = parseInput(topUpMembersSchema, rawInput);
  const enterpriseId = enterpriseIdOf(context.caller);
  const standing = await askStandingOfKeys(
    context,
    input.items.map(({ member }) => member),
  );
  return writeOnce<MembersTopUp>(context, { operation: 'topUpMembers', input }, async (tx) => {
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
