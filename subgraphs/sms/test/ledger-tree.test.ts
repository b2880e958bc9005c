import { newId, sqlState, withEnterprise } from '@account-center/kit/database';
import { shareTestSystem, type TestSystem } from '@account-center/testing';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { send } from './support/messages.ts';
import { verifyLedger } from './support/proofs.ts';
import { asService, type Company, key, ok, openCompany, TOP_UP_MEMBERS, topUp, topUpMain } from './support/sms.ts';

let system: TestSystem;
let acme: Company;
let other: Company;
beforeAll(async () => {
  system = await shareTestSystem();
  acme = await openCompany(system, 'Acme');
  other = await openCompany(system, 'Other');
  await topUpMain(acme, 1_000);
  await topUpMain(other, 1_000);
});
afterAll(() => system.stop());

describe('the database', () => {
  const id = () => acme.enterpriseId;
  test.each<[string, () => ReturnType<typeof sql>]>([
    ['a leaf', () => sql`insert into ledger_leaf values (${id()}, 1000, 1000, 'x')`],
    ['a node', () => sql`insert into ledger_node values (${id()}, 50, 0, 'x')`],
    ['a tree that holds something', () => sql`insert into ledger_tree values (${id()}, 2, '{}')`],
    ['a larger tree', () => sql`update ledger_tree set size = size + 1`],
    ['a smaller tree', () => sql`update ledger_tree set size = 0`],
    ['no tree', () => sql`delete from ledger_tree`],
  ])('[SMS-10] refuses the service %s without a transfer', async (_what, statement) => {
    const result = await asService(system, acme.enterpriseId, statement()).then(() => 'DONE', sqlState);
    expect(result).toBe('23000');
  });

  test.each(['ledger_leaf', 'ledger_node', 'ledger_checkpoint'])(
    '[SMS-10] gives the service no right to change rows of %s',
    async (table) => {
      for (const verb of ['delete from', 'truncate']) {
        const statement = sql.raw(`${verb} ${table}`);
        expect(await asService(system, acme.enterpriseId, statement).then(() => 'DONE', sqlState)).toBe('42501');
      }
    },
  );

  test('[SMS-10] shows an enterprise its own tree only', async () => {
    for (const table of ['ledger_leaf', 'ledger_node', 'ledger_tree']) {
      const rows = await asService(
        system,
        other.enterpriseId,
        sql`select distinct enterprise_id from ${sql.identifier(table)}`,
      );
      expect([...rows]).toEqual([{ enterprise_id: other.enterpriseId }]);
    }
  });

  test('[SMS-10] numbers the entries of transfers between different accounts in the order of their leaves', async () => {
    const { db } = system.subgraphs.sms.runtime;
    const idOf = (kind: string) => sql`(select id from ledger_account where kind = ${kind})`;
    const transfer = (kind: string, debit: string, credit: string, reservation: string | null) => sql`
      insert into ledger_transfer (enterprise_id, id, kind, debit_account_id, credit_account_id, amount, reservation_id, message_id, actor)
      values (${other.enterpriseId}, ${newId()}, ${kind}, ${idOf(debit)}, ${idOf(credit)}, 1, ${reservation}, ${reservation}, '{}')`;
    const sell = () => transfer('TOP_UP', 'DEALER', 'MAIN', null);
    const reservation = newId();
    const waits = sql`select 1 from pg_locks where not granted and pg_backend_pid() = any(pg_blocking_pids(pid))`;
    let beside: Promise<unknown> = Promise.resolve();
    await withEnterprise(db, other.enterpriseId, async (tx) => {
      await tx.execute(sell());
      // Shares no account with the top-ups.
      beside = withEnterprise(db, other.enterpriseId, async (own) => {
        await own.execute(sql`insert into ledger_reservation (enterprise_id, id, source_account_id, expires_at)
          values (${other.enterpriseId}, ${reservation}, ${idOf('SYSTEM')}, now())`);
        await own.execute(transfer('RESERVE', 'SYSTEM', 'PENDING', reservation));
      });
      await expect.poll(async () => (await tx.execute(waits)).length).toBeGreaterThan(0);
      await tx.execute(sell());
    });
    await beside;
    expect(await verifyLedger(other.boss)).toMatchObject({ valid: true, verified: 8 });
  });

  test('[SMS-10] keeps leaves in the order of the entries when many write at the same time, and nobody is refused', async () => {
    const hot = await openCompany(system, 'Hot');
    await topUpMain(hot, 10_000);
    const members = await Promise.all(
      Array.from({ length: 6 }, (_, index) =>
        hot.addMember(`Member ${index}`, { permissions: ['sms:message:send'], phone: `+861390009100${index}` }),
      ),
    );
    await topUp(hot, members[0]?.memberId ?? '', 1);
    const batch = () => {
      const items = members.map(({ memberId }) => ({ memberId, amount: 2 }));
      return ok(hot.boss, TOP_UP_MEMBERS, { input: { items, idempotencyKey: key() } });
    };
    await batch();
    await Promise.all([
      ...Array.from({ length: 15 }, batch),
      ...Array.from({ length: 15 }, () => topUpMain(hot, 1)),
      ...members.flatMap((member) => [send(member, {}), topUp(hot, member.memberId, 1)]),
    ]);
    const [row] = await asService(
      system,
      hot.enterpriseId,
      sql`select (select count(*) from ledger_entry)::int as entries, (select size from ledger_tree)::int as size,
        (select count(*) from (select seq, lag(seq) over (order by position) as before from ledger_leaf) one
         where seq < before)::int as swapped`,
    );
    expect(row).toMatchObject({ size: row?.['entries'], swapped: 0 });
    expect(await verifyLedger(hot.boss)).toMatchObject({ valid: true, complete: true });
  });
});
