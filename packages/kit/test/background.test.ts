import { newId, withEnterprise, withSystem } from '@account-center/kit/database';
import { batchEffect, effect, PermanentFailure, sweep } from '@account-center/kit/jobs';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { type Sample, startSample } from './sample.ts';

let sample: Sample;
/** What a task does is decided by the test that queues it. */
const work = new Map<string, () => Promise<void>>();
const batches: string[][] = [];

const data = z.object({ name: z.string() });

beforeAll(async () => {
  sample = await startSample({
    setUp: async () => ({
      tasks: {
        promised: effect({ data, outstanding: async () => [], run: async ({ name }) => work.get(name)?.() }),
        together: batchEffect({
          data,
          outstanding: async () => [],
          batchSize: 50,
          async runAll(entries) {
            batches.push(entries.map(({ name }) => name));
            return entries.map(({ name }) =>
              name === 'never' ? new PermanentFailure('TASK_UNKNOWN', 'Never.') : undefined,
            );
          },
        }),
        recurring: sweep({ cron: '* * * * *', run: async () => work.get('recurring')?.() }),
      },
    }),
    background: { unknownAfterMilliseconds: 0 },
  });
});
afterAll(() => sample.stop());

async function enqueue(task: string, ...entries: object[]): Promise<void> {
  const { db, queue } = sample.subgraph.runtime;
  await withEnterprise(db, sample.enterpriseId, (tx) => queue.enqueueAll(tx, task, entries));
  queue.wake();
}

const tasksNamed = (name: string) =>
  withSystem(sample.subgraph.runtime.db, (tx) =>
    tx.execute<{ queue: string; state: string; source: string | null; failure: { code: string } | null }>(sql`
      select name as queue, state::text, source_name as source, coalesce(source_output, output) as failure
      from pgboss.job where data ->> 'name' = ${name} and (name = 'dead-letters' or state <> 'failed')`),
  );

/** Fails a number of times, then succeeds. */
function failing(name: string, times: number) {
  let attempts = 0;
  let done = 0;
  work.set(name, async () => {
    attempts += 1;
    if (attempts <= times) throw new Error('The disk is full');
    done += 1;
  });
  return { attempts: () => attempts, done: () => done };
}

describe('background work', () => {
  test('[R1] is tried again without end until it is done, once', async () => {
    const task = failing('patient', 20);
    await enqueue('promised', { name: 'patient' });
    await expect.poll(task.done).toBe(1);
    await expect.poll(async () => (await tasksNamed('patient'))[0]?.state).toBe('completed');
    expect(task.attempts()).toBe(21);
  });

  test('[R1] is a dead letter when it can never succeed: refused for good, or not to be read', async () => {
    const hopeless = newId();
    work.set(hopeless, async () => {
      throw new PermanentFailure('PHONE_INVALID', 'Nobody has this phone.');
    });
    await enqueue('promised', { name: hopeless });
    await expect
      .poll(() => tasksNamed(hopeless))
      .toMatchObject([{ queue: 'dead-letters', source: 'promised', failure: { code: 'PHONE_INVALID' } }]);
    await enqueue('promised', { name: 1 });
    await expect
      .poll(() => tasksNamed('1'))
      .toMatchObject([{ queue: 'dead-letters', failure: { code: 'TASK_DATA_NOT_VALID' } }]);
  });

  test('[R1] is a dead letter when no worker of this version knows it', async () => {
    const { db } = sample.subgraph.runtime;
    const name = newId();
    await withSystem(db, (tx) =>
      tx.execute(sql`with created as (select pgboss.create_queue('of-yesterday', '{"policy": "standard"}'))
        select from created`),
    );
    await withSystem(db, (tx) =>
      tx.execute(sql`insert into pgboss.job (name, data) values ('of-yesterday', ${JSON.stringify({ name })}::jsonb)`),
    );
    await enqueue('put-unknown-tasks-aside', {});
    await expect
      .poll(() => tasksNamed(name))
      .toMatchObject([{ queue: 'dead-letters', source: 'of-yesterday', failure: { code: 'TASK_UNKNOWN' } }]);
  });

  test('[R1] goes on where it is mended: a dead letter that is replayed is done', async () => {
    const name = newId();
    let mended = false;
    let done = 0;
    work.set(name, async () => {
      if (!mended) throw new PermanentFailure('FORBIDDEN', 'It is broken.');
      done += 1;
    });
    await enqueue('promised', { name });
    await expect.poll(async () => (await tasksNamed(name))[0]?.queue).toBe('dead-letters');
    mended = true;
    const { db, queue } = sample.subgraph.runtime;
    const moved = await withSystem(db, async (tx) => {
      const rows = await tx.execute<{ id: string }>(
        sql`select id from pgboss.job where name = 'dead-letters' and data ->> 'name' = ${name}`,
      );
      return queue.replay(
        tx,
        rows.map(({ id }) => id),
      );
    });
    queue.wake();
    expect(moved).toBe(1);
    await expect.poll(() => done).toBe(1);
  });

  test('[R8] is taken in batches, of which one bad task spoils no other', async () => {
    const names = Array.from({ length: 60 }, () => newId());
    await enqueue('together', ...names.map((name) => ({ name })), { name: 'never' });
    await expect.poll(() => batches.flat().filter((name) => names.includes(name)).length).toBe(60);
    expect(Math.max(...batches.map(({ length }) => length))).toBeGreaterThan(10);
    await expect.poll(async () => (await tasksNamed('never'))[0]?.queue).toBe('dead-letters');
    expect(batches.flat()).toHaveLength(61);
  });

  test('[R1] recurs although it fails, and never piles up', async () => {
    const task = failing('recurring', 5);
    await enqueue('recurring', {}, {}, {});
    await expect.poll(task.done).toBe(1);
    expect(task.attempts()).toBe(6);
  });
});
