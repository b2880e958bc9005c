import type { ServiceName } from '@account-center/events';
import { withEnterprise } from '@account-center/kit/database';
import { beginResync } from '@account-center/kit/events';
import { type Client, startTestSystem, type TestSystem } from '@account-center/testing';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Company, openCompany, succeed } from './support/company.ts';

const TIMEOUT_MS = 120_000;
const POLL = { interval: 100 };
const SIBLINGS = ['identity', 'sms', 'messaging', 'attendance'] as const;

let system: TestSystem;
let acme: Company;
let administrator: Client;

beforeAll(async () => {
  // Siblings are asked for their positions often, so that nobody waits for it.
  system = await startTestSystem({ background: { compareMilliseconds: 500 } });
  acme = await openCompany(system, 'Acme');
  administrator = acme.administrator;
}, TIMEOUT_MS);
afterAll(() => system.stop());

const rowsOf = <Row extends Record<string, unknown>>(service: ServiceName, query: ReturnType<typeof sql>) =>
  withEnterprise(system.subgraphs[service].runtime.db, acme.enterpriseId, (tx) => tx.execute<Row>(query));

/** What a service knows of the directory: names of members by their state. */
async function directoryOf(service: ServiceName): Promise<Record<string, string>> {
  const rows = await rowsOf<{ name: string; status: string }>(service, sql`select name, status from directory_member`);
  return Object.fromEntries(rows.map(({ name, status }) => [name, status]));
}

async function removedDepartments(service: ServiceName): Promise<Record<string, boolean>> {
  const rows = await rowsOf<{ name: string; removed: boolean }>(
    service,
    sql`select name, removed from directory_department`,
  );
  return Object.fromEntries(rows.map(({ name, removed }) => [name, removed]));
}

const auditedActions = async () => {
  const rows = await rowsOf<{ id: string }>('identity', sql`select id from audit_entry`);
  return rows.map(({ id }) => id).toSorted();
};
const isChainWhole = async () => (await succeed(administrator, '{ verifyAuditLog { valid } }')).verifyAuditLog.valid;
const settled = () => Promise.all(Object.values(system.subgraphs).map((one) => one.settle(30_000)));

describe('[R6] a database that is restored from a copy', () => {
  test(
    'of org: members added afterwards are known to every sibling, and those that the restore lost are gone',
    async () => {
      await acme.addMember('Kept');
      await acme.addDepartment('Old department');
      await settled();
      await system.databases.backUp('org');
      await acme.addMember('Lost', { phone: '13900007001' });
      await acme.addMember('Lost as well');
      await acme.addDepartment('Lost department');
      expect(await directoryOf('sms')).toMatchObject({ Kept: 'ACTIVE', Lost: 'ACTIVE' });
      await system.databases.restore('org');
      const { id } = await acme.addMember('Added afterwards', { phone: '13900007002' });
      for (const service of SIBLINGS) {
        await expect
          .poll(() => directoryOf(service), POLL)
          .toEqual({ Kept: 'ACTIVE', 'Added afterwards': 'ACTIVE', Lost: 'LEFT', 'Lost as well': 'LEFT' });
        expect(await removedDepartments(service)).toEqual({
          Acme: false,
          'Old department': false,
          'Lost department': true,
        });
      }
      const { member } = await succeed(
        administrator,
        'query($id: ID!) { member(id: $id) { name smsAccount { balance } } }',
        { id },
      );
      expect(member).toEqual({ name: 'Added afterwards', smsAccount: { balance: 0 } });
      const accounts = await rowsOf<{ name: string; status: string }>(
        'identity',
        sql`select name, status from account where name in ('Lost', 'Kept')`,
      );
      expect(accounts.toSorted((one, other) => one.name.localeCompare(other.name))).toMatchObject([
        { name: 'Kept', status: 'ENABLED' },
        { name: 'Lost', status: 'CLOSED' },
      ]);
    },
    TIMEOUT_MS,
  );

  test(
    'of a sibling: it catches up with what it lacks, although nothing new is told',
    async () => {
      await settled();
      await system.databases.backUp('sms');
      await acme.addMember('Unknown to the copy');
      await system.databases.restore('sms');
      expect(await directoryOf('sms').catch(() => ({}))).not.toHaveProperty('Unknown to the copy');
      await expect.poll(() => directoryOf('sms'), POLL).toMatchObject({ 'Unknown to the copy': 'ACTIVE' });
    },
    TIMEOUT_MS,
  );

  test(
    'of the audit log: no entry is lost or doubled, and the chain is whole',
    async () => {
      await settled();
      await system.databases.backUp('identity');
      await acme.addDepartment('Remembered');
      await settled();
      const before = await auditedActions();
      await system.databases.restore('identity');
      await expect.poll(auditedActions, POLL).toEqual(before);
      await system.databases.backUp('org');
      await acme.addDepartment('Lost but told');
      await settled();
      const told = await auditedActions();
      await system.databases.restore('org');
      await acme.addDepartment('Told afterwards');
      await expect.poll(auditedActions, POLL).toHaveLength(told.length + 1);
      expect(await auditedActions()).toEqual(expect.arrayContaining(told));
      expect(await isChainWhole()).toBe(true);
      // Each sibling rebuilds in its own time.
      for (const service of SIBLINGS)
        await expect.poll(() => removedDepartments(service), POLL).toMatchObject({ 'Lost but told': true });
    },
    TIMEOUT_MS,
  );
});

/** As if a service had missed what it was told, and kept what it was never told. */
async function spoilDirectory(service: ServiceName): Promise<void> {
  await rowsOf(service, sql`update directory_member set name = 'Never told' where name = 'Kept'`);
  await rowsOf(service, sql`delete from directory_department where name = 'Old department'`);
}

describe('[R6] a resync', () => {
  test(
    'of org: every sibling rebuilds what it keeps of the directory, although nothing was told',
    async () => {
      await settled();
      const before = await Promise.all(
        SIBLINGS.map(async (service) => [await directoryOf(service), await removedDepartments(service)]),
      );
      await Promise.all(SIBLINGS.map(spoilDirectory));
      expect(await directoryOf('sms')).not.toHaveProperty('Kept');
      const resync = await beginResync(system.databases.urls.org.loginUrl);
      await expect.poll(() => resync.listOutstanding(), POLL).toEqual([]);
      await resync.close();
      const after = await Promise.all(
        SIBLINGS.map(async (service) => [await directoryOf(service), await removedDepartments(service)]),
      );
      expect(after).toEqual(before);
    },
    TIMEOUT_MS,
  );
});
