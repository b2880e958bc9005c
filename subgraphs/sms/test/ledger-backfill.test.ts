import { newId } from '@account-center/kit/database';
import { append, EMPTY, isEqual, leafHash, rootOf } from '@account-center/merkle';
import { type ClonedDatabases, cloneDatabases, runMigration } from '@account-center/testing';
import postgres from 'postgres';
import { afterAll, beforeAll, expect, test } from 'vitest';

const MIGRATIONS = ['0012_ledger-tree.sql', '0013_ledger-leaves.sql'];
/** More than the migration appends at once. */
const TRANSFERS = 600;

let databases: ClonedDatabases;
let owner: postgres.Sql;
let service: postgres.Sql;
beforeAll(async () => {
  databases = await cloneDatabases();
  owner = postgres(databases.urls.sms.ownerUrl, { max: 1, onnotice: () => undefined });
  service = postgres(databases.urls.sms.loginUrl, { max: 1 });
});
afterAll(async () => {
  await owner.end();
  await service.end();
  await databases.drop();
});

/** Takes back what the migrations of the tree made. */
const takeTreeOut = () =>
  owner.unsafe(`
    drop table ledger_checkpoint, ledger_node, ledger_leaf, ledger_tree cascade;
    drop function ledger_lock_transfer, ledger_append_transfers, ledger_guard_tree, ledger_guard_growth cascade;
    drop function ledger_append_leaves, ledger_leaf_hash, ledger_leaf_content`);

const asEnterprise = <T>(enterpriseId: string, work: (tx: postgres.TransactionSql) => Promise<T>) =>
  service.begin(async (tx) => {
    await tx`select set_config('role', 'account_center_app', true), set_config('app.enterprise_id', ${enterpriseId}, true)`;
    return work(tx);
  });

async function fillLedger(enterpriseId: string, count: number): Promise<void> {
  const [dealer, main] = [newId(), newId()];
  await asEnterprise(enterpriseId, async (tx) => {
    await tx`insert into ledger_account (enterprise_id, id, kind, owner) values
      (${enterpriseId}, ${dealer}, 'DEALER', 'dealer'), (${enterpriseId}, ${main}, 'MAIN', '')`;
    const transfers = Array.from({ length: count }, (_, index) => ({
      enterprise_id: enterpriseId,
      id: newId(),
      kind: 'TOP_UP',
      debit_account_id: dealer,
      credit_account_id: main,
      amount: index + 1,
      actor: tx.json({ kind: 'APP' }),
    }));
    await tx`insert into ledger_transfer ${tx(transfers)}`;
  });
}

test('[SMS-10] a ledger of before the tree gets its leaves by the migration, in the order of its entries', async () => {
  await takeTreeOut();
  const [acme, other] = [newId(), newId()];
  await fillLedger(acme, TRANSFERS);
  await fillLedger(other, 1);
  for (const file of MIGRATIONS)
    await runMigration(databases.urls.sms.ownerUrl, new URL(`../migrations/${file}`, import.meta.url));
  await owner.unsafe(`alter table ledger_tree no force row level security; alter table ledger_leaf no force row level security;
    alter table ledger_entry no force row level security; alter table ledger_transfer no force row level security;
    alter table ledger_account no force row level security`);
  const rows = await owner<{ seq: string; hash: Buffer; content: string }[]>`
    select leaf.seq, leaf.hash, ledger_leaf_content(entry, moved, account) as content
    from ledger_leaf leaf join ledger_entry entry on entry.seq = leaf.seq
    join ledger_transfer moved on moved.id = entry.transfer_id join ledger_account account on account.id = entry.account_id
    where leaf.enterprise_id = ${acme} order by leaf.position`;
  expect(rows).toHaveLength(2 * TRANSFERS);
  expect(rows.every(({ hash, content }) => isEqual(hash, leafHash(Buffer.from(content))))).toBe(true);
  const seqs = rows.map(({ seq }) => Number(seq));
  expect(seqs).toEqual(seqs.toSorted((a, b) => a - b));
  const trees = await owner<{ id: string; size: string; frontier: Buffer[] }[]>`
    select enterprise_id as id, size, frontier from ledger_tree`;
  expect(new Map(trees.map(({ id, size }) => [id, Number(size)]))).toEqual(
    new Map([
      [acme, 2 * TRANSFERS],
      [other, 2],
    ]),
  );
  const grown = append(
    EMPTY,
    rows.map(({ hash }) => hash),
  ).frontier;
  const stored = trees.find(({ id }) => id === acme);
  expect(rootOf({ size: BigInt(stored?.size ?? 0), hashes: stored?.frontier ?? [] })).toEqual(rootOf(grown));
});
