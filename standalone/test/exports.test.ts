import type { Permission, ServiceName } from '@account-center/events';
import { withEnterprise } from '@account-center/kit/database';
import { job } from '@account-center/kit/schema';
import {
  type Client,
  type Enterprise,
  exportIn,
  finishedExport,
  operationsOf,
  run,
  runExport,
  shareTestSystem,
  startExport,
  type TestSystem,
  untyped,
} from '@account-center/testing';
import { inArray } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listRootFields, readSupergraph } from './tenancy/graph.ts';

interface Case {
  service: ServiceName;
  permission: Permission;
  input: object;
}

/** A month that was over long enough ago to be locked. */
const month = new Date(Date.now() - 40 * 86_400_000).toISOString().slice(0, 7);
const LOCK = 'mutation ($month: String!) { lockAttendanceMonth(input: { month: $month }) { lock { id } } }';

/** Every export of the graph, by its root field. */
const exports: Readonly<Record<string, Case>> = {
  attendanceMonthExport: {
    service: 'attendance',
    permission: 'attendance:report:export',
    input: { month },
  },
  attendancePayrollExport: {
    service: 'attendance',
    permission: 'attendance:report:export',
    input: { month, format: 'CSV' },
  },
  auditLogExport: { service: 'identity', permission: 'identity:audit:read', input: { format: 'CSV' } },
  memberExport: { service: 'org', permission: 'org:member:export', input: {} },
  smsStatementExport: { service: 'sms', permission: 'sms:statement:read', input: { format: 'CSV' } },
};
const UNFINISHED_EXPORTS = 5;

let system: TestSystem;
let acme: Enterprise;
let globex: Enterprise;
beforeAll(async () => {
  system = await shareTestSystem();
  acme = await system.openEnterprise('Acme');
  globex = await system.openEnterprise('Globex');
  await run(await holderIn(acme, 'Locker', ['attendance:month:lock']), untyped(LOCK), { month });
});
afterAll(() => system.stop());

const codesOf = ({ errors }: { errors: readonly { extensions: { code: string } }[] }) =>
  errors.map(({ extensions }) => extensions.code);
const holderIn = (enterprise: Enterprise, name: string, permissions: Permission[]): Promise<Client> =>
  enterprise.addMember(name, { permissions, scope: 'everything' });

/** Makes exports of a service look as if they were not finished. */
async function reopen(service: ServiceName, ids: readonly string[]): Promise<void> {
  await withEnterprise(system.subgraphs[service].runtime.db, acme.enterpriseId, (tx) =>
    tx.update(job).set({ state: 'RUNNING', finishedAt: null }).where(inArray(job.id, ids)),
  );
}

test('every export of the graph is in the table', () => {
  const names = listRootFields(readSupergraph()).map(({ coordinate }) => coordinate);
  const ofGraph = names.filter((name) => /^Query\.\w+Export$/.test(name)).map((name) => name.slice('Query.'.length));
  expect(Object.keys(exports)).toEqual(ofGraph.toSorted());
});

describe.each(Object.entries(exports))('%s', (name, { service, permission, input }) => {
  const { start, read, cancel } = operationsOf(name);

  test('belongs to whoever started it', async () => {
    const owner = await holderIn(acme, `${name} owner`, [permission]);
    const { id, file, rowsWritten, rowsTotal, createdAt, finishedAt } = await runExport(owner, name, input);
    const response = await fetch(`${system.url}${file.url}`);
    expect((await response.arrayBuffer()).byteLength).toBe(file.bytes);
    expect(response.headers.get('content-disposition')).toContain(encodeURIComponent(file.name));
    expect(rowsTotal === null ? 0 : rowsTotal).toBe(rowsWritten);
    expect(Date.parse(finishedAt ?? '')).toBeGreaterThanOrEqual(Date.parse(createdAt));
    const colleague = await holderIn(acme, `${name} colleague`, [permission]);
    const stranger = await holderIn(globex, `${name} stranger`, [permission]);
    for (const client of [colleague, stranger]) {
      expect(codesOf(await read(client, id))).toEqual(['NOT_FOUND']);
      expect(codesOf(await cancel(client, id))).toEqual(['NOT_FOUND']);
    }
    for (const other of ['nothing', crypto.randomUUID()]) {
      expect(codesOf(await read(owner, other))).toEqual(['NOT_FOUND']);
      expect(codesOf(await cancel(owner, other))).toEqual(['NOT_FOUND']);
    }
    expect(exportIn(await read(owner, id))).toMatchObject({ state: 'DONE', file: { name: file.name } });
  });

  test('needs its permission at every step', async () => {
    const owner = await holderIn(acme, `${name} holder`, [permission]);
    const id = await startExport(owner, name, input);
    const ordinary = await holderIn(acme, `${name} ordinary`, []);
    const refused = ['UNAUTHORIZED_FIELD_OR_TYPE'];
    expect(codesOf(await start(ordinary, input))).toEqual(refused);
    expect(codesOf(await read(ordinary, id))).toEqual(refused);
    expect(codesOf(await cancel(ordinary, id))).toEqual(refused);
    expect((await finishedExport(owner, name, id)).state).toBe('DONE');
  });

  test('is limited to five unfinished ones for each caller, and makes room when it is cancelled', async () => {
    const owner = await holderIn(acme, `${name} collector`, [permission]);
    const ids: string[] = [];
    for (let count = 0; count < UNFINISHED_EXPORTS; count += 1) ids.push((await runExport(owner, name, input)).id);
    await reopen(service, ids);
    const { errors } = await start(owner, input);
    expect(errors).toMatchObject([
      { extensions: { code: 'LIMIT_REACHED', limit: 'unfinishedExports', value: UNFINISHED_EXPORTS } },
    ]);
    const [first = ''] = ids;
    expect(exportIn(await cancel(owner, first))).toMatchObject({ id: first, state: 'CANCELLED' });
    const { id } = await runExport(owner, name, input);
    // It is over, so it stays as it is.
    expect(exportIn(await cancel(owner, id))).toMatchObject({ state: 'DONE' });
    expect((await runExport(await holderIn(acme, `${name} other`, [permission]), name, input)).state).toBe('DONE');
  });

  test('has no file when it is cancelled', async () => {
    const owner = await holderIn(acme, `${name} canceller`, [permission]);
    const { id } = await runExport(owner, name, input);
    await reopen(service, [id]);
    await cancel(owner, id);
    expect(exportIn(await read(owner, id))).toMatchObject({ state: 'CANCELLED', file: null });
  });
});
