import { type Client, startTestSystem, type TestSystem, type VariablesOf } from '@account-center/testing';
import postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  addDepartment,
  addReadyMember,
  codesOf,
  openEnterprise,
  ownPassword,
  run,
  signInOperator,
  trySignIn,
} from './support.ts';

const ENTRIES = `query E($filter: AuditEntriesFilter, $first: Int, $after: String) { auditEntries(filter: $filter, first: $first, after: $after) {
  nodes { position action result service actorKind actorName actorRoles actor { id } objects { type id } detail ip hash } pageInfo { hasNextPage endCursor } } }`;
const VERIFY = '{ verifyAuditLog { valid entries brokenAt } }';

let system: TestSystem;
let enterprise: Awaited<ReturnType<typeof openEnterprise>>;
let administrator: Client;
let foreigner: Client;
let member: Awaited<ReturnType<typeof addReadyMember>>;
beforeAll(async () => {
  system = await startTestSystem();
  const operator = await signInOperator(system);
  enterprise = await openEnterprise(system, operator, 'Acme');
  ({ administrator } = enterprise);
  foreigner = (await openEnterprise(system, operator, 'Globex')).administrator;
  member = await addReadyMember(system, administrator, { name: 'Olga' });
});
afterAll(() => system.stop());

const entriesOf = async (client: Client, variables: VariablesOf<typeof ENTRIES> = {}) =>
  (await run(client, ENTRIES, variables)).auditEntries;

describe('the audit log', () => {
  test('[ID-59] tells who did what to what, of every subgraph', async () => {
    await expect
      .poll(async () => (await entriesOf(administrator)).nodes.map(({ action }) => action))
      .toEqual(expect.arrayContaining(['openEnterprise', 'signIn', 'setFirstPassword', 'addMember', 'changePassword']));
    const [added] = (await entriesOf(administrator, { filter: { action: 'addMember' } })).nodes;
    expect(added).toMatchObject({
      service: 'org',
      result: 'SUCCEEDED',
      actorName: 'Acme',
      actorRoles: ['Enterprise administrator'],
      actor: null,
    });
    const [changed] = (
      await entriesOf(administrator, { filter: { actorMemberId: member.id, action: 'changePassword' } })
    ).nodes;
    expect(changed).toMatchObject({ actor: { id: member.id }, objects: [{ type: 'Account', id: member.accountId }] });
    expect(JSON.stringify(await entriesOf(administrator))).not.toContain(ownPassword);
  });

  test('[ID-59] keeps refusals with their codes, and failed sign-ins', async () => {
    await administrator.query(
      'mutation { addRole(input: { name: "Nope", permissions: ["identity:account:manage"] }) { role { id } } }',
    );
    await trySignIn(system.anonymous, { accountNumber: member.number, password: 'wrong-password' });
    const refused = () => entriesOf(administrator, { filter: { result: 'INVALID_CREDENTIALS' } });
    await expect.poll(async () => (await refused()).nodes.length).toBeGreaterThan(0);
    expect((await refused()).nodes[0]).toMatchObject({
      action: 'signIn',
      objects: [{ type: 'Account', id: member.accountId }],
    });
    expect((await entriesOf(administrator, { filter: { action: 'addRole' } })).nodes).toMatchObject([
      { result: 'PERMISSION_NOT_ALLOWED' },
    ]);
    expect(
      (await entriesOf(administrator, { filter: { objectId: member.accountId, service: 'identity' } })).nodes.length,
    ).toBeGreaterThan(1);
  });

  test('[ID-59] is read page by page, the newest first', async () => {
    const first = await entriesOf(administrator, { first: 2 });
    const second = await entriesOf(administrator, { first: 2, after: first.pageInfo.endCursor });
    const positions = [...first.nodes, ...second.nodes].map(({ position }) => Number(position));
    expect(positions).toEqual([0, 1, 2, 3].map((step) => (positions[0] ?? 0) - step));
    expect(first.pageInfo.hasNextPage).toBe(true);
  });

  test('[ID-59] is for its readers, of their own enterprise and scope', async () => {
    expect(codesOf(await member.client.query(ENTRIES))).toEqual(['UNAUTHORIZED_FIELD_OR_TYPE']);
    expect(codesOf(await member.client.query(VERIFY))).toEqual(['UNAUTHORIZED_FIELD_OR_TYPE']);
    expect((await entriesOf(foreigner)).nodes.filter(({ actor }) => actor !== null)).toEqual([]);
    expect((await entriesOf(foreigner, { filter: { objectId: member.accountId } })).nodes).toEqual([]);
    const department = await addDepartment(administrator, 'Apart');
    const reader = await addReadyMember(system, administrator, {
      name: 'Rita',
      roles: ['SYSTEM_ADMINISTRATOR'],
      department,
    });
    const visible = await entriesOf(reader.client);
    expect(new Set(visible.nodes.map(({ actor }) => actor?.id))).toEqual(new Set([reader.id]));
  });

  test('[ID-59] shows a row that was changed or taken out, in this enterprise only', async () => {
    const before = (await run(administrator, VERIFY)).verifyAuditLog;
    expect(before).toMatchObject({ valid: true, brokenAt: null });
    expect(Number(before.entries)).toBeGreaterThan(4);
    const sql = postgres(system.databases.urls.identity.ownerUrl, { max: 1, onnotice: () => {} });
    await sql`alter table audit_entry no force row level security`;
    await sql`update audit_entry set actor_name = 'Somebody else' where enterprise_id = ${enterprise.id} and seq = 3`;
    expect((await run(administrator, VERIFY)).verifyAuditLog).toEqual({
      valid: false,
      entries: '2',
      brokenAt: '3',
    });
    await sql`update audit_entry set actor_name = 'Acme' where enterprise_id = ${enterprise.id} and seq = 3`;
    await sql`delete from audit_entry where enterprise_id = ${enterprise.id} and seq = (select max(seq) from audit_entry where enterprise_id = ${enterprise.id})`;
    await sql.end();
    expect((await run(administrator, VERIFY)).verifyAuditLog.valid).toBe(false);
    expect((await run(foreigner, VERIFY)).verifyAuditLog.valid).toBe(true);
  });

  test('[ID-59] cannot be changed by the service itself', async () => {
    const sql = postgres(system.databases.urls.identity.loginUrl, { max: 1, onnotice: () => {} });
    const attempt = sql.begin(async (tx) => {
      await tx`select set_config('role', 'account_center_app', true), set_config('app.enterprise_id', ${enterprise.id}, true)`;
      await tx`delete from audit_entry`;
    });
    await expect(attempt).rejects.toThrow('permission denied');
    await sql.end();
  });
});
