import { type Client, operationsOf, runExport, shareTestSystem, type TestSystem } from '@account-center/testing';
import { recordAudit, serviceCaller } from '@account-center/kit';
import { withEnterprise } from '@account-center/kit/database';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addDepartment, addReadyMember, codesOf, openEnterprise, run, signInOperator } from './support.ts';

const NAME = 'auditLogExport';
const VERIFY = '{ verifyAuditLog { valid entries brokenAt } }';
const FORMULA = '=HYPERLINK("http://x.example")';
/** More than the service reads at a time. */
const MANY = 1_050;

type Opened = Awaited<ReturnType<typeof openEnterprise>>;

let system: TestSystem;
let acme: Opened;
let foreigner: Client;
beforeAll(async () => {
  system = await shareTestSystem();
  const operator = await signInOperator(system);
  acme = await openEnterprise(system, operator, 'Acme');
  foreigner = (await openEnterprise(system, operator, 'Globex')).administrator;
});
afterAll(() => system.stop());

/** Exports, waits until it is done, and downloads over HTTP. */
async function download(client: Client, input: Record<string, unknown>): Promise<{ text: string; id: string }> {
  const { id, file } = await runExport(client, NAME, input);
  const response = await fetch(`${system.url}${file.url}`);
  expect(response.status).toBe(200);
  const text = await response.text();
  expect(file.bytes).toBe(Number(response.headers.get('content-length')));
  return { id, text };
}

/** Puts entries on record as an app would. */
async function record(count: number, actor: { name: string; userAgent?: string }, action: string): Promise<void> {
  const { runtime } = system.subgraphs.identity;
  const caller = { ...serviceCaller('identity', acme.id), kind: 'app' as const, ...actor };
  const context = runtime.contextFor(caller, 'request-of-a-test');
  await withEnterprise(runtime.db, acme.id, async (tx) => {
    for (let index = 0; index < count; index += 1) await recordAudit(tx, context, { action, detail: { index } });
  });
}

const actionsOf = (text: string) =>
  text
    .trim()
    .split('\n')
    .map((line) => (JSON.parse(line) as { action: string }).action);

describe('the export of the audit log', () => {
  test('[ID-59] is a file of the filtered entries, in which nothing is run as a formula', async () => {
    await run(acme.administrator, 'mutation A($input: AddRoleInput!) { addRole(input: $input) { role { id } } }', {
      input: { name: 'Plain', permissions: [] },
    });
    await record(1, { name: FORMULA, userAgent: '@cmd' }, 'formula');
    await system.subgraphs.identity.settle(10_000);
    const { text } = await download(acme.administrator, { format: 'CSV', filter: { action: 'formula' } });
    const [header, line, rest] = text.split('\r\n');
    expect(header).toContain('Position,Time,Service,Action,Result');
    expect(line).toContain(`"'=HYPERLINK(""http://x.example"")"`);
    expect(line).toContain(",'@cmd,");
    expect(rest).toBe('');
  });

  test('[ID-59] and each time it is handed out stand in the log themselves', async () => {
    const { id } = await download(acme.administrator, { format: 'JSONL', filter: { action: 'addRole' } });
    const query = 'query E($id: ID!) { auditEntries(filter: { objectId: $id }) { nodes { action } } }';
    const logged = async () =>
      (await run(acme.administrator, query, { id })).auditEntries.nodes.map(({ action }) => action);
    await expect.poll(logged).toEqual(expect.arrayContaining(['startAuditLogExport', 'auditLogExport']));
  });

  test('[ID-59] shows each reader their scope and enterprise only', async () => {
    const input = { format: 'JSONL' };
    const wrong = { ...input, filter: { from: '2026-02-02T00:00:00Z', to: '2026-02-01T00:00:00Z' } };
    expect(codesOf(await operationsOf(NAME).start(acme.administrator, wrong))).toEqual(['BAD_USER_INPUT']);
    expect(actionsOf((await download(foreigner, input)).text)).not.toContain('addRole');
    const department = await addDepartment(acme.administrator, 'Apart');
    const options = { name: 'Rita', roles: ['SYSTEM_ADMINISTRATOR'], department };
    const reader = await addReadyMember(system, acme.administrator, options);
    const lines = (await download(reader.client, input)).text.trim().split('\n');
    const actors = lines.map((line) => (JSON.parse(line) as { actorMemberId: string | null }).actorMemberId);
    expect(new Set(actors)).toEqual(new Set([reader.id]));
  });

  test('[ID-59] and the verification go through a log of several pages, without a gap', async () => {
    await record(MANY, { name: 'Bulk' }, 'bulk');
    const filter = { action: 'bulk' };
    await expect
      .poll(async () => actionsOf((await download(acme.administrator, { format: 'JSONL', filter })).text).length, {
        timeout: 60_000,
      })
      .toBe(MANY);
    const verified = await run(acme.administrator, VERIFY);
    expect(verified.verifyAuditLog.valid).toBe(true);
    expect(Number(verified.verifyAuditLog.entries)).toBeGreaterThan(MANY);
  }, 90_000);
});
