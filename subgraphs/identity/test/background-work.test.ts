import type { ServiceName } from '@account-center/events';
import { withEnterprise, withSystem } from '@account-center/kit/database';
import {
  type Client,
  enqueueTask,
  requeueLostTasks,
  runMigration,
  startTestSystem,
  type TestSystem,
  textsSentTo,
} from '@account-center/testing';
import { type SQL, sql } from 'drizzle-orm';
import postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addMember, codesOf, openEnterprise, run, signInOperator, trySignIn } from './support.ts';

const READ = `query ($first: Int) { backgroundWork(first: $first) { service
  tasks { id task trouble enterpriseId attempts errorCode error failingSince queuedAt data }
  queues { task deadCount stuckCount waitingCount oldestWaitingSeconds }
  heldUpEvents { id producer type enterpriseId attempts error heldUpSince nextAttemptAt waitingCount } } }`;
const UPDATE = 'mutation ($input: UpdateMemberInput!) { updateMember(input: $input) { member { id } } }';
const ADD_DEPARTMENT = `mutation ($input: AddDepartmentInput!) { addDepartment(input: $input) { department { id } } }`;
const REPLAY = `mutation ($input: ReplayBackgroundTasksInput!) { replayBackgroundTasks(input: $input) { replayedCount } }`;

let system: TestSystem;
let operator: Client;
let enterpriseId: string;
let administrator: Client;
/** Kinds of tasks that fail. */
const broken = new Set<string>();

beforeAll(async () => {
  system = await startTestSystem({
    gateway: { metrics: { port: 0 } },
    background: {
      stuckAfterAttempts: 3,
      async intercept({ name }, work) {
        if (broken.has(name)) throw new Error('No space left on device');
        return work();
      },
    },
  });
  operator = await signInOperator(system);
  ({ id: enterpriseId, administrator } = await openEnterprise(system, operator, 'Acme'));
});
afterAll(() => system.stop());

const read = async () => (await run(operator, READ)).backgroundWork;
const workOf = async (service: string) => (await read()).find((one) => one.service === service);
const tasksOf = async (service: string) => (await workOf(service))?.tasks ?? [];
const replay = async (service: string, ids: string[]) =>
  (await run(operator, REPLAY, { input: { service, ids } })).replayBackgroundTasks.replayedCount;

/** How often the operator's replay stands in the audit log of the enterprise. */
async function countReplays(): Promise<number> {
  const find = sql`select 1 from audit_entry where action = 'replayBackgroundTasks' and enterprise_id = ${enterpriseId}`;
  return (await withEnterprise(system.subgraphs.identity.runtime.db, enterpriseId, (tx) => tx.execute(find))).length;
}

const inAcme = (service: ServiceName, statement: SQL) =>
  withEnterprise(system.subgraphs[service].runtime.db, enterpriseId, (tx) => tx.execute(statement));
const inSystem = (service: ServiceName, statement: SQL) =>
  withSystem(system.subgraphs[service].runtime.db, (tx) => tx.execute<{ name: string }>(statement));

/** Loses what waits in the queues of these tasks, once each of them has something there. */
async function loseTasks(service: ServiceName, tasks: readonly string[]): Promise<void> {
  const lost = new Set<string>();
  // One that fails at this moment is replaced by its next try.
  const lose = async () => {
    const statement = sql`delete from pgboss.job where name in ${tasks} and state < 'completed' returning name`;
    const found = await inSystem(service, statement);
    for (const { name } of found) lost.add(name);
    return { lost, found: found.length };
  };
  await expect.poll(lose).toEqual({ lost: new Set(tasks), found: 0 });
}

/** As it is when identity cannot take over at once what the directory says. */
async function withoutFollowing(work: () => Promise<unknown>): Promise<void> {
  const { runtime } = system.subgraphs.org;
  const { siblings } = runtime;
  runtime.siblings = {
    command: (command, ...rest) =>
      command.document.includes('updateAccountHolder')
        ? Promise.reject(new Error('down'))
        : siblings.command(command, ...rest),
  };
  await work().finally(() => {
    runtime.siblings = siblings;
  });
}

describe('background work that needs somebody', () => {
  test('[R1] is listed to the operator: dead letters first, and what has failed for long', async () => {
    await enqueueTask(system, 'org', 'tell-new-member', { enterpriseId, memberId: 'nobody' });
    await expect
      .poll(() => tasksOf('org'))
      .toMatchObject([{ task: 'tell-new-member', trouble: 'DEAD', enterpriseId, errorCode: 'TASK_DATA_NOT_VALID' }]);
    broken.add('follow-directory');
    await enqueueTask(system, 'org', 'follow-directory', { enterpriseId, memberId: crypto.randomUUID() });
    await expect.poll(async () => (await tasksOf('org')).length).toBe(2);
    expect(await tasksOf('org')).toMatchObject([
      { trouble: 'DEAD' },
      {
        task: 'follow-directory',
        trouble: 'STUCK',
        error: 'No space left on device',
        failingSince: expect.any(String),
      },
    ]);
    expect((await workOf('org'))?.queues).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ task: 'tell-new-member', deadCount: 1 }),
        expect.objectContaining({ task: 'follow-directory', stuckCount: 1 }),
      ]),
    );
  });

  test('[R1, R7] raises an alarm: each service serves the figures as metrics, and in one process the gateway those of all', async () => {
    const ofService = await system.subgraphs.org.fetch(new Request('http://org/metrics'));
    const ofAll = await fetch(system.metricsUrl ?? '');
    for (const text of [await ofService.text(), await ofAll.text()]) {
      expect(text).toContain('background_dead_letters{service="org",task="tell-new-member"} 1\n');
      expect(text).toContain('background_stuck_tasks{service="org",task="follow-directory"} 1\n');
      expect(text).toContain('background_oldest_waiting_seconds{service="org"');
      expect(text).toContain('events_lag_seconds{service="org",consumer="sms"} ');
      expect(text).toContain('events_held_up{service="org"} 0\n');
    }
  });

  test('[R1] is replayed by the operator, which stands in the audit log of the enterprise', async () => {
    broken.clear();
    const tasks = await tasksOf('org');
    expect(await replay('org', [...tasks.map(({ id }) => id), crypto.randomUUID()])).toBeGreaterThanOrEqual(1);
    await expect.poll(async () => (await tasksOf('org')).filter(({ task }) => task === 'follow-directory')).toEqual([]);
    // What can still not succeed is a dead letter again.
    await expect.poll(async () => (await tasksOf('org')).length).toBe(1);
    await expect.poll(countReplays).toBe(1);
  });

  test('[R1] is done although its rows in the queue were lost: they are queued again by what is still owed', async () => {
    const owed = {
      org: ['tell-new-member', 'follow-directory'],
      identity: ['tell-contact-change', 'record-failed-sign-in'],
    } as const;
    for (const task of [...owed.org, ...owed.identity]) broken.add(task);
    const phones = { welcomed: '+8613911190081', replaced: '+8613911190082' };
    await addMember(administrator, { name: 'Welcomed', phone: phones.welcomed, notifyBySms: true });
    const moved = await addMember(administrator, { name: 'Moved', phone: phones.replaced });
    await run(administrator, UPDATE, { input: { memberId: moved.id, phone: null } });
    await withoutFollowing(() => run(administrator, UPDATE, { input: { memberId: moved.id, name: 'Moved again' } }));
    await trySignIn(system.anonymous, { accountNumber: moved.number, password: 'not-the-password' });
    const effects = async () => ({
      'tell-new-member': textsSentTo(system, phones.welcomed).filter((text) => text.includes('work account is')).length,
      'tell-contact-change': textsSentTo(system, phones.replaced).filter((text) => text.includes('was replaced'))
        .length,
      'follow-directory': (await inAcme('identity', sql`select from account where name = 'Moved again'`)).length,
      'record-failed-sign-in': (
        await inAcme(
          'identity',
          sql`select from audit_entry where action = 'signIn' and result = 'INVALID_CREDENTIALS'`,
        )
      ).length,
    });
    const [none, once] = [0, 1].map((count) =>
      Object.fromEntries([...owed.org, ...owed.identity].map((task) => [task, count])),
    );
    for (const service of ['org', 'identity'] as const) await loseTasks(service, owed[service]);
    expect(await effects()).toEqual(none);
    broken.clear();
    const sweptEffects = async () => {
      for (const service of ['org', 'identity'] as const) await enqueueTask(system, service, 'requeue-lost-tasks');
      return effects();
    };
    await expect.poll(sweptEffects, { interval: 200 }).toEqual(once);
    const open = {
      org: sql`select from member_errand`,
      identity: sql`select from contact_notice union all select from failed_sign_in`,
    };
    for (const service of ['org', 'identity'] as const)
      await expect.poll(async () => (await inSystem(service, open[service])).length).toBe(0);
    expect(await effects()).toEqual(once);
  });

  test('[R1] that an earlier version queued is done after the migration, though this one cannot read its data', async () => {
    const phones = { dead: '+8613911190083', waiting: '+8613911190084' };
    const { accountId } = await addMember(administrator, { name: 'Of old' });
    const notice = (address: string) => ({
      enterpriseId,
      accountId,
      changeId: crypto.randomUUID(),
      what: 'REPLACED',
      to: { channel: 'SMS', address },
    });
    const client = { ip: '192.0.2.1', userAgent: null, requestId: crypto.randomUUID() };
    const failure = { method: 'ACCOUNT', code: 'INVALID_CREDENTIALS', ...client };
    const { db, queue } = system.subgraphs.identity.runtime;
    await withSystem(db, (tx) =>
      queue.enqueue(tx, 'tell-contact-change', notice(phones.waiting), { startAfter: 3_600 }),
    );
    await enqueueTask(system, 'identity', 'tell-contact-change', notice(phones.dead));
    for (const account of [{ enterpriseId, id: accountId }, null])
      await enqueueTask(system, 'identity', 'record-failed-sign-in', { ...failure, account });
    await expect.poll(async () => (await tasksOf('identity')).length).toBe(3);
    const { ownerUrl } = system.databases.urls.identity;
    await runMigration(ownerUrl, new URL('../migrations/0013_tasks-of-old.sql', import.meta.url));
    expect(await tasksOf('identity')).toEqual([]);
    await requeueLostTasks(system, 'identity');
    for (const phone of Object.values(phones))
      await expect.poll(() => textsSentTo(system, phone).join()).toContain('was replaced');
    const recorded = sql`select from audit_entry where request_id = ${client.requestId} and enterprise_id = ${enterpriseId}`;
    await expect.poll(async () => (await inAcme('identity', recorded)).length).toBe(1);
  });

  test('[R1] costs its own part only where a service is down', async () => {
    const { runtime } = system.subgraphs.identity;
    const { siblings } = runtime;
    runtime.siblings = {
      command: (command, ...rest) =>
        command.service === 'sms' ? Promise.reject(new Error('down')) : siblings.command(command, ...rest),
    };
    const services = await read().finally(() => {
      runtime.siblings = siblings;
    });
    expect(services.filter(({ tasks }) => tasks === null).map(({ service }) => service)).toEqual(['sms']);
    expect(services).toHaveLength(5);
  });

  test('[R7] counts events that a service cannot apply: they are listed, and replayed once the cause is mended', async () => {
    const owner = postgres(system.databases.urls.sms.ownerUrl, { max: 1, onnotice: () => {} });
    await owner`alter table directory_department add constraint no_poison check (name <> 'Poison') not valid`;
    const root = sql`select id from department where parent_id is null`;
    const { runtime } = system.subgraphs.org;
    const [parent] = await withEnterprise(runtime.db, enterpriseId, (tx) => tx.execute<{ id: string }>(root));
    const add = (name: string) => run(administrator, ADD_DEPARTMENT, { input: { parentId: parent?.id ?? '', name } });
    await add('Poison');
    await add('Behind');
    const heldUp = async () => (await workOf('sms'))?.heldUpEvents ?? [];
    await expect.poll(heldUp).toMatchObject([
      {
        producer: 'org',
        enterpriseId,
        error: expect.stringContaining('no_poison'),
        waitingCount: expect.any(Number),
      },
    ]);
    expect((await workOf('org'))?.heldUpEvents).toEqual([]);

    await owner`alter table directory_department drop constraint no_poison`;
    await owner.end();
    const { db } = system.subgraphs.sms.runtime;
    await withSystem(db, (tx) => tx.execute(sql`update inbox_held_up set next_at = now() + interval '1 hour'`));
    const replays = await countReplays();
    expect(
      await replay(
        'sms',
        (await heldUp()).map(({ id }) => id),
      ),
    ).toBe(1);
    await expect.poll(heldUp).toEqual([]);
    const known = sql`select name from directory_department where name in ('Poison', 'Behind') order by name`;
    expect([...(await withEnterprise(db, enterpriseId, (tx) => tx.execute(known)))]).toEqual([
      { name: 'Behind' },
      { name: 'Poison' },
    ]);
    await expect.poll(countReplays).toBe(replays + 1);
  });

  test('[R1] [R7] is no business of an enterprise’s administrator', async () => {
    expect(codesOf(await administrator.query(READ))).toEqual(['UNAUTHORIZED_FIELD_OR_TYPE']);
    const input = { service: 'org', ids: [crypto.randomUUID()] };
    expect(codesOf(await administrator.query(REPLAY, { input }))).toEqual(['UNAUTHORIZED_FIELD_OR_TYPE']);
    const wrong = { service: 'nobody', ids: [] };
    expect(codesOf(await operator.query(REPLAY, { input: wrong }))).toEqual(['BAD_USER_INPUT']);
  });
});
