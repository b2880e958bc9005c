import { anonymousCaller } from '@account-center/claims';
import { DomainError, notFound } from '@account-center/kit';
import { newId, type Transaction, withEnterprise } from '@account-center/kit/database';
import { cancelJob, findJob, type JobRun, startJob } from '@account-center/kit/jobs';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Sample, startSample } from './sample.ts';

/** Longer than any job of these tests takes that is alive. */
const STALLED_AFTER_MILLISECONDS = 4_000;
/** For the kind of job whose writes are ended early. */
const HELD_AT_MOST_MILLISECONDS = 500;

let sample: Sample;
const permissions = ['test:job:run'];
/** What a job does is decided by the test that starts it. */
const work = new Map<string, (run: JobRun) => Promise<unknown>>();

beforeAll(async () => {
  const run = async (job: JobRun, input: unknown) => work.get((input as { name: string }).name)?.(job);
  sample = await startSample({
    setUp: async () => ({
      jobs: {
        sample: { run, requires: permissions, concurrency: 2 },
        'short-writes': { run, heldAtMostMilliseconds: HELD_AT_MOST_MILLISECONDS },
      },
    }),
    background: { jobStalledAfterMilliseconds: STALLED_AFTER_MILLISECONDS },
  });
});
afterAll(() => sample.stop());

const inEnterprise = <T>(use: Parameters<typeof withEnterprise<T>>[2]) =>
  withEnterprise(sample.subgraph.runtime.db, sample.enterpriseId, use);

async function start(name: string, steps: (run: JobRun) => Promise<unknown>, kind = 'sample'): Promise<string> {
  work.set(name, steps);
  const { queue } = sample.subgraph.runtime;
  const { enterpriseId } = sample;
  const sessionId = newId();
  const caller = { ...anonymousCaller, kind: 'member' as const, subject: name, sessionId, enterpriseId, permissions };
  sample.held.set(sessionId, caller);
  const options = { kind, caller, enterpriseId, input: { name } };
  const id = await inEnterprise((tx) => startJob(tx, queue, options));
  queue.wake();
  return id;
}
async function enqueue(task: string, data: object): Promise<void> {
  const { queue } = sample.subgraph.runtime;
  await inEnterprise((tx) => queue.enqueue(tx, task, data));
  queue.wake();
}
const read = (id: string) => inEnterprise((tx) => findJob(tx, id));
const until = (id: string, state: string) => expect.poll(async () => (await read(id))?.state).toBe(state);

describe('a job', () => {
  test('shows its progress and its result', async () => {
    const id = await start('count', async (run) => {
      await run.progress(3, 10);
      return { counted: 10 };
    });
    await until(id, 'DONE');
    expect(await read(id)).toMatchObject({
      progressDone: 3,
      progressTotal: 10,
      result: { counted: 10 },
      errorCode: null,
    });
  });

  test('tells a refusal by its code, and hides an unexpected error', async () => {
    const refused = await start('refuse', async () => {
      throw notFound('workbook', 'x');
    });
    const broken = await start('break', async () => {
      throw new Error('secret of the house');
    });
    await until(refused, 'FAILED');
    await until(broken, 'FAILED');
    expect(await read(refused)).toMatchObject({ errorCode: 'NOT_FOUND' });
    const row = await read(broken);
    expect(row).toMatchObject({ errorCode: 'INTERNAL_SERVER_ERROR' });
    expect(row?.errorMessage).not.toContain('secret');
  });

  test('stops at its next step when it is cancelled', async () => {
    let goOn: () => void = () => undefined;
    const cancelled = new Promise<void>((resolve) => (goOn = resolve));
    let outcome: unknown;
    const id = await start('cancel', async (run) => {
      await cancelled;
      outcome = await run.progress(1, 2).catch((error: unknown) => error);
      throw outcome;
    });
    await until(id, 'RUNNING');
    await inEnterprise((tx) => cancelJob(tx, id));
    goOn();
    await expect.poll(() => outcome).toBeInstanceOf(DomainError);
    expect(await read(id)).toMatchObject({ state: 'CANCELLED' });
  });

  test('is not there for another enterprise, and is not started when its transaction is undone', async () => {
    const id = await start('private', async () => null);
    const { db, queue } = sample.subgraph.runtime;
    expect(await withEnterprise(db, newId(), (tx) => findJob(tx, id))).toBeUndefined();
    let ran = false;
    work.set('undone', async () => (ran = true));
    const { enterpriseId } = sample;
    const options = { kind: 'sample', caller: anonymousCaller, enterpriseId, input: { name: 'undone' } };
    const undone = inEnterprise(async (tx) => {
      await startJob(tx, queue, options);
      throw new Error('undone');
    });
    await expect(undone).rejects.toThrow('undone');
    await until(id, 'DONE');
    expect(ran).toBe(false);
  });

  test('[ID-20, S27] neither begins nor goes on once the session, or the permission, of whoever started it is gone', async () => {
    const end = ({ caller }: JobRun) => sample.held.delete(caller.sessionId ?? '');
    const take = ({ caller }: JobRun) => sample.held.set(caller.sessionId ?? '', { ...caller, permissions: [] });
    const goesOn: string[] = [];
    const ids: string[] = [];
    for (const [name, lose] of Object.entries({ end, take })) {
      const steps = async (run: JobRun) => {
        lose(run);
        await run.progress(1, 2);
        goesOn.push(name);
      };
      ids.push(await start(`${name} meanwhile`, steps));
      const last = async (run: JobRun) => lose(run);
      ids.push(await start(`${name} at last`, last));
    }
    for (const id of ids) {
      await until(id, 'FAILED');
      expect(await read(id)).toMatchObject({ errorCode: 'STARTER_REVOKED', result: null });
    }
    expect(goesOn).toEqual([]);
    const caller = { ...anonymousCaller, kind: 'member' as const, subject: 'gone', sessionId: newId() };
    const { enterpriseId } = sample;
    const options = { kind: 'sample', caller: { ...caller, enterpriseId }, enterpriseId, input: { name: 'gone' } };
    const id = await inEnterprise((tx) => startJob(tx, sample.subgraph.runtime.queue, options));
    sample.subgraph.runtime.queue.wake();
    await until(id, 'FAILED');
    expect(await read(id)).toMatchObject({ errorCode: 'STARTER_REVOKED' });
  });

  test('is taken up again when its worker was lost', async () => {
    let attempts = 0;
    let resumed = false;
    let release: (value: null) => void = () => undefined;
    const lost = new Promise<null>((resolve) => (release = resolve));
    const id = await start('lost', async (run) => {
      attempts += 1;
      resumed = run.resumed;
      if (attempts > 1) return 'done';
      return lost;
    });
    await until(id, 'RUNNING');
    // What the supervisor does to a job whose heartbeat stopped.
    await inEnterprise((tx) =>
      tx.execute(sql`update pgboss.job set state = 'retry', start_after = now(), retry_count = retry_count + 1
        where data ->> 'jobId' = ${id}`),
    );
    await until(id, 'DONE');
    release(null);
    expect({ attempts, resumed }).toEqual({ attempts: 2, resumed: true });
  });

  test('fails with a code when its workers are lost again and again', async () => {
    let release: (value: null) => void = () => undefined;
    const held = new Promise<null>((resolve) => (release = resolve));
    const id = await start('takes its workers with it', () => held);
    await until(id, 'RUNNING');
    // What the supervisor does to a job whose heartbeat stopped, for the tenth time.
    await inEnterprise((tx) =>
      tx.execute(sql`update pgboss.job set state = 'retry', start_after = now(), retry_count = 9
        where data ->> 'jobId' = ${id}`),
    );
    await until(id, 'FAILED');
    expect(await read(id)).toMatchObject({ errorCode: 'JOB_LOST', finishedAt: expect.any(Date) });
    release(null);
  });

  test('[R1] is found again when its task was lost by hand', async () => {
    let attempts = 0;
    const id = await start('without a task', async () => {
      attempts += 1;
      return attempts === 1 ? new Promise(() => undefined) : null;
    });
    await until(id, 'RUNNING');
    await inEnterprise((tx) => tx.execute(sql`delete from pgboss.job where data ->> 'jobId' = ${id}`));
    await enqueue('requeue-lost-tasks', {});
    await until(id, 'DONE');
    expect(attempts).toBe(2);
  });

  test('[R1] waits out a database or sibling that is away, and is failed by its own faults only', async () => {
    let attempts = 0;
    const id = await start('outage', async () => {
      attempts += 1;
      if (attempts <= 3) throw new DomainError('SUBGRAPH_UNAVAILABLE', 'The service identity did not answer.');
      if (attempts <= 6) await inEnterprise((tx) => tx.execute(sql`do $$ begin raise sqlstate '53100'; end $$`));
      return { attempts };
    });
    await until(id, 'DONE');
    expect(await read(id)).toMatchObject({ result: { attempts: 7 }, errorCode: null });
  });

  test('[I1] fails by itself when it does not move, and stops no other job', async () => {
    const id = await start('hangs', () => new Promise(() => undefined));
    await until(id, 'RUNNING');
    await until(id, 'FAILED');
    expect(await read(id)).toMatchObject({ errorCode: 'JOB_STALLED' });
    await until(await start('next', async () => null), 'DONE');
  });

  test('[I1] may take longer than that for a write that it holds on to', async () => {
    let release: () => void = () => undefined;
    const written = new Promise<void>((resolve) => (release = resolve));
    const writes = await start('writes', (run) => inEnterprise((tx) => run.hold(tx, () => written)));
    await until(writes, 'RUNNING');
    // One after the other: whatever the moments at which each job is looked at, the write lasts longer than they do.
    for (const name of ['hangs later', 'hangs last']) {
      const hangs = await start(name, () => new Promise(() => undefined), 'short-writes');
      await until(hangs, 'FAILED');
      expect(await read(hangs)).toMatchObject({ errorCode: 'JOB_STALLED' });
    }
    expect(await read(writes)).toMatchObject({ state: 'RUNNING' });
    release();
    await until(writes, 'DONE');
  });

  test('[I1] is failed when that write hangs, in the database or outside of it, and what it wrote is undone', async () => {
    const hangs = [
      (tx: Transaction) => tx.execute(sql`select pg_sleep(600)`),
      () => new Promise(() => undefined),
      // One statement after the other, each of them short.
      async (tx: Transaction, { signal }: JobRun) => {
        while (!signal.aborted) await tx.execute(sql`select 1`);
      },
    ];
    for (const [index, hang] of hangs.entries()) {
      const mark = newId();
      const steps = (run: JobRun) =>
        inEnterprise((tx) =>
          run.hold(tx, async () => {
            const options = { kind: 'sample', caller: anonymousCaller, enterpriseId: sample.enterpriseId };
            await startJob(tx, sample.subgraph.runtime.queue, { ...options, input: { name: mark } });
            await hang(tx, run);
          }),
        );
      const id = await start(`hangs in a write ${index}`, steps, 'short-writes');
      await until(id, 'FAILED');
      expect(await read(id)).toMatchObject({ errorCode: 'JOB_STALLED' });
      expect(await inEnterprise((tx) => tx.execute(sql`select from job where input ->> 'name' = ${mark}`))).toEqual([]);
    }
  });

  test('[I1] gives its worker free when it is cancelled while it hangs', async () => {
    const id = await start('hangs', () => new Promise(() => undefined));
    await until(id, 'RUNNING');
    await inEnterprise((tx) => cancelJob(tx, id));
    await until(await start('next', async () => null), 'DONE');
    expect(await read(id)).toMatchObject({ state: 'CANCELLED' });
  });

  test('[I1] does not queue up behind the jobs of another enterprise', async () => {
    const { enterpriseId } = sample;
    let release: (value: null) => void = () => undefined;
    const held = new Promise<null>((resolve) => (release = resolve));
    const [first, second] = [await start('held', () => held), await start('held', () => held)];
    await until(first, 'RUNNING');
    sample.enterpriseId = newId();
    await until(await start('of another', async () => null), 'DONE');
    sample.enterpriseId = enterpriseId;
    expect(await read(second)).toMatchObject({ state: 'QUEUED' });
    release(null);
    await until(second, 'DONE');
  });
});
