import { generateKeyPairSync } from 'node:crypto';
import { signCheckpoint } from '@account-center/merkle';
import { newId } from '@account-center/kit/database';
import { enqueueTask, type Member, shareTestSystem, type TestSystem } from '@account-center/testing';
import { sql } from 'drizzle-orm';
import type postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { send, settled } from './support/messages.ts';
import { readCheckpoint, tamper, verifyLedger } from './support/proofs.ts';
import { asService, type Company, openCompany, topUp, topUpMain } from './support/sms.ts';

let system: TestSystem;
let other: Company;
beforeAll(async () => {
  system = await shareTestSystem();
  other = await openCompany(system, 'Other');
  await topUpMain(other, 10);
});
afterAll(() => system.stop());

/** A company with entries of every kind. */
async function openLedger(): Promise<{ company: Company; size: number }> {
  const company = await openCompany(system, 'Acme');
  await topUpMain(company, 1_000);
  const zhang: Member = await company.addMember('Zhang', { permissions: ['sms:message:send'] });
  for (let time = 0; time < 4; time += 1) await topUp(company, zhang.memberId, 20);
  const { sendSms } = await send(zhang, { recipients: { numbers: '13911112222;13900000000' } });
  await settled(zhang, sendSms.message.id);
  const { valid, verified } = await verifyLedger(company.boss);
  expect(valid).toBe(true);
  return { company, size: verified };
}

type Change = (tx: postgres.TransactionSql, enterpriseId: string) => Promise<unknown>;
/** The entry at a place. */
const at = (tx: postgres.TransactionSql, id: string, position: number) =>
  tx`(select seq from ledger_leaf where enterprise_id = ${id} and position = ${position})`;
const mainOf = (tx: postgres.TransactionSql, id: string) =>
  tx`(select id from ledger_account where enterprise_id = ${id} and kind = 'MAIN')`;

/** Makes the tree anew from the entries, as somebody would who covers a change up. */
async function rebuildTree(tx: postgres.TransactionSql, id: string): Promise<void> {
  await tx`delete from ledger_leaf where enterprise_id = ${id}`;
  await tx`delete from ledger_node where enterprise_id = ${id}`;
  await tx`update ledger_tree set size = 0, frontier = '{}' where enterprise_id = ${id}`;
  await tx`select ledger_append_leaves(${id}, array_agg(entry.seq order by entry.seq),
      array_agg(ledger_leaf_hash(ledger_leaf_content(entry, moved, account)) order by entry.seq))
    from ledger_entry entry join ledger_transfer moved on moved.id = entry.transfer_id
    join ledger_account account on account.id = entry.account_id where entry.enterprise_id = ${id}`;
}

const changes: [what: string, kinds: string[], change: Change][] = [
  [
    'an edited amount',
    ['ENTRY_CHANGED'],
    (tx, id) => tx`update ledger_entry set amount = amount + 1 where seq = ${at(tx, id, 3)}`,
  ],
  [
    'an edited balance',
    ['ENTRY_CHANGED'],
    (tx, id) => tx`update ledger_entry set balance = 0 where seq = ${at(tx, id, 3)}`,
  ],
  [
    'an edited time',
    ['ENTRY_CHANGED'],
    (tx, id) => tx`update ledger_entry set created_at = now() where seq = ${at(tx, id, 3)}`,
  ],
  [
    'an edited note',
    ['ENTRY_CHANGED', 'ENTRY_CHANGED'],
    (tx, id) =>
      tx`update ledger_transfer set note = 'other' where id = (select transfer_id from ledger_entry where seq = ${at(tx, id, 4)})`,
  ],
  [
    'another initiator',
    ['ENTRY_CHANGED', 'ENTRY_CHANGED'],
    (tx, id) =>
      tx`update ledger_transfer set actor = '{}' where id = (select transfer_id from ledger_entry where seq = ${at(tx, id, 4)})`,
  ],
  ['a deleted entry', ['ENTRY_MISSING'], (tx, id) => tx`delete from ledger_entry where seq = ${at(tx, id, 5)}`],
  [
    'a deleted transfer',
    ['ENTRY_MISSING', 'ENTRY_MISSING'],
    (tx, id) =>
      tx`delete from ledger_transfer where id = (select transfer_id from ledger_entry where seq = ${at(tx, id, 5)})`,
  ],
  [
    'an inserted entry',
    ['ENTRY_ADDED', 'BALANCE_CHANGED'],
    (tx, id) => tx`insert into ledger_entry (enterprise_id, transfer_id, account_id, amount, balance)
      values (${id}, ${newId()}, ${mainOf(tx, id)}, 7, 7)`,
  ],
  [
    'an inserted transfer',
    ['TRANSFER_ADDED'],
    (
      tx,
      id,
    ) => tx`insert into ledger_transfer (enterprise_id, id, kind, debit_account_id, credit_account_id, amount, actor)
      values (${id}, ${newId()}, 'TAKE_BACK', ${mainOf(tx, id)}, ${newId()}, 7, '{}')`,
  ],
  [
    'swapped entries',
    ['ENTRY_CHANGED', 'ENTRY_CHANGED'],
    async (tx, id) => {
      const [one, other] = [await at(tx, id, 2), await at(tx, id, 5)].map(([row]) => row?.['seq'] ?? '');
      const move = (from: string, to: string) =>
        tx`update ledger_entry set seq = ${to} where enterprise_id = ${id} and seq = ${from}`;
      await move(one, '-1');
      await move(other, one);
      await move('-1', other);
    },
  ],
  [
    'swapped leaves',
    ['NODE_CHANGED', 'ORDER_CHANGED', 'TREE_CHANGED'],
    async (tx, id) => {
      const move = (from: number, to: number) =>
        tx`update ledger_leaf set position = ${to} where enterprise_id = ${id} and position = ${from}`;
      await move(2, -1);
      await move(5, 2);
      await move(-1, 5);
    },
  ],
  [
    'a deleted leaf',
    ['LEAF_MISSING'],
    (tx, id) => tx`delete from ledger_leaf where enterprise_id = ${id} and position = 3`,
  ],
  [
    'an edited node',
    ['NODE_CHANGED'],
    (tx, id) => tx`update ledger_node set hash = sha256('x') where enterprise_id = ${id} and level = 2 and index = 0`,
  ],
  [
    'a deleted node',
    ['NODE_CHANGED'],
    (tx, id) => tx`delete from ledger_node where enterprise_id = ${id} and level = 1 and index = 1`,
  ],
  ['an inserted node', ['NODE_CHANGED'], (tx, id) => tx`insert into ledger_node values (${id}, 1, 5000, sha256('x'))`],
  [
    'an edited tree',
    ['TREE_CHANGED'],
    (tx, id) => tx`update ledger_tree set frontier = '{}' where enterprise_id = ${id}`,
  ],
  [
    'an edited balance of an account',
    ['BALANCE_CHANGED'],
    (tx, id) => tx`update ledger_account set balance = balance + 1 where enterprise_id = ${id} and kind = 'SPENT'`,
  ],
  [
    'another holder of an account',
    ['ENTRY_CHANGED'],
    (tx, id) =>
      tx`update ledger_account set owner = ${newId()} where id = (select account_id from ledger_entry where seq = ${at(tx, id, 3)})`,
  ],
  [
    'an edited reservation',
    ['RESERVATION_CHANGED'],
    (tx, id) => tx`update ledger_reservation set voided = 0 where enterprise_id = ${id}`,
  ],
];

describe('the verification of a ledger', () => {
  test.each(changes)('[SMS-10] finds %s made straight in the database', async (_what, kinds, change) => {
    const { company, size } = await openLedger();
    await tamper(system, company, change);
    const { valid, findings } = await verifyLedger(company.boss);
    expect(valid).toBe(false);
    expect(new Set(findings.map(({ kind }) => kind))).toEqual(new Set(kinds));
    if (new Set(kinds).size < kinds.length) expect(findings).toHaveLength(kinds.length);
    expect(findings.every(({ leafIdx }) => leafIdx === null || leafIdx < size)).toBe(true);
    expect((await verifyLedger(other.boss)).valid).toBe(true);
  });

  test('[SMS-10] goes on from a place, and then finds what comes after it', async () => {
    const { company, size } = await openLedger();
    expect(await verifyLedger(company.boss, 5)).toEqual({ valid: true, verified: size, complete: true, findings: [] });
    expect((await verifyLedger(company.boss, size)).valid).toBe(true);
    await tamper(system, company, (tx, id) => tx`update ledger_entry set amount = 5 where seq = ${at(tx, id, 6)}`);
    expect((await verifyLedger(company.boss, 5)).findings).toMatchObject([{ kind: 'ENTRY_CHANGED', leafIdx: 6 }]);
    expect((await verifyLedger(company.boss, 7)).valid).toBe(true);
  });

  test('[SMS-10] takes 20,000 entries at a time', async () => {
    const large = await openCompany(system, 'Large');
    await topUpMain(large, 1);
    await tamper(system, large, async (tx, id) => {
      await tx`insert into ledger_transfer (enterprise_id, id, kind, debit_account_id, credit_account_id, amount, actor)
        select ${id}, gen_random_uuid(), 'TOP_UP', dealer.id, main.id, 1, '{}'
        from ledger_account dealer, ledger_account main, generate_series(1, 10000)
        where dealer.enterprise_id = ${id} and dealer.kind = 'DEALER' and main.enterprise_id = ${id} and main.kind = 'MAIN'`;
      await tx`insert into ledger_entry (enterprise_id, transfer_id, account_id, amount, balance)
        select ${id}, moved.id, side.account, side.sign, side.sign * (1 + moved.number)
        from (select *, row_number() over (order by id) as number from ledger_transfer
          where enterprise_id = ${id} and actor = '{}') moved,
          lateral (values (debit_account_id, -1), (credit_account_id, 1)) side (account, sign)
        order by moved.number, side.sign`;
      await tx`update ledger_account set balance = case kind when 'MAIN' then 10001 else -10001 end
        where enterprise_id = ${id} and kind in ('MAIN', 'DEALER')`;
      await rebuildTree(tx, id);
    });
    expect(await verifyLedger(large.boss)).toMatchObject({ valid: true, verified: 20_000, complete: false });
    expect(await verifyLedger(large.boss, 20_000)).toMatchObject({ valid: true, verified: 20_002, complete: true });
  });
});

describe('a published checkpoint', () => {
  async function publish(company: Company, size: number): Promise<void> {
    const published = sql`select 1 from ledger_checkpoint where size = ${size}`;
    await expect
      .poll(async () => {
        await enqueueTask(system, 'sms', 'publish-ledger-checkpoints');
        return (await asService(system, company.enterpriseId, published)).length;
      })
      .toBe(1);
  }

  test('[SMS-10] finds a change that was covered up by a new tree', async () => {
    const { company, size } = await openLedger();
    const before = await readCheckpoint(company.boss);
    await publish(company, size);
    await tamper(system, company, async (tx, id) => {
      await tx`update ledger_transfer set note = 'other' where id = (select transfer_id from ledger_entry where seq = ${at(tx, id, 4)})`;
      await rebuildTree(tx, id);
    });
    expect(await verifyLedger(company.boss)).toEqual({
      valid: false,
      verified: size,
      complete: true,
      findings: [{ kind: 'CHECKPOINT_CHANGED', leafIdx: size - 1, id: null }],
    });
    expect((await readCheckpoint(company.boss)).root).not.toBe(before.root);
  });

  test('[SMS-10] finds that the last entries are gone, also when everything else fits', async () => {
    const { company, size } = await openLedger();
    const { memberId } = await company.addMember('Li');
    await topUp(company, memberId, 5);
    await publish(company, size + 2);
    await tamper(system, company, async (tx, id) => {
      const last = tx`select transfer_id from ledger_entry where enterprise_id = ${id} order by seq desc limit 1`;
      const [{ transfer_id: transfer } = { transfer_id: '' }] = await last;
      await tx`delete from ledger_entry where transfer_id = ${transfer}`;
      await tx`delete from ledger_transfer where id = ${transfer}`;
      await tx`update ledger_account set balance = balance + case kind when 'MAIN' then 5 else -5 end
        where enterprise_id = ${id} and (kind = 'MAIN' or owner = ${memberId})`;
      await rebuildTree(tx, id);
    });
    expect((await verifyLedger(company.boss)).findings).toEqual([{ kind: 'TRUNCATED', leafIdx: size + 1, id: null }]);
  });

  test('[SMS-10] must be signed by the installation', async () => {
    const { company, size } = await openLedger();
    const { origin, root } = await readCheckpoint(company.boss);
    const { privateKey } = generateKeyPairSync('ed25519');
    const bytes = Buffer.from(root, 'base64');
    const note = signCheckpoint({ size: BigInt(size), root: bytes }, { name: origin, privateKey });
    await tamper(
      system,
      company,
      (tx, id) => tx`insert into ledger_checkpoint values (${id}, ${size}, ${bytes}, ${note})`,
    );
    expect((await verifyLedger(company.boss)).findings).toEqual([
      { kind: 'CHECKPOINT_CHANGED', leafIdx: size - 1, id: null },
    ]);
  });
});
