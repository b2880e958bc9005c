import { anonymousCaller } from '@account-center/claims';
import type { BaseContext } from '@account-center/kit';
import { newId, type Transaction, withEnterprise, withSystem } from '@account-center/kit/database';
import { defineAttendedSaga, defineSaga, type SagaStep, type Work } from '@account-center/kit/sagas';
import { sql } from 'drizzle-orm';
import { expect } from 'vitest';
import { z } from 'zod';
import { startSample } from './sample.ts';

export const LOST_AFTER_MILLISECONDS = 30_000;
export const AN_HOUR = 3_600_000;

/** What happened to the saga about a subject, in order: `STEP`, or `undo STEP`. A failure is not there. */
const done = new Map<string, string[]>();
export const doneOf = (subject: string) => done.get(subject) ?? [];
/** Decided by the test: called before an effect, or a compensation, of the saga about a subject. */
export const before = new Map<string, (what: string, work: Work) => unknown>();

/** Decided by the test: figures that a step of the saga about a subject answers instead, by `<subject> <STEP>`. */
export const answers = new Map<string, object>();

async function happen(work: Work, what: string): Promise<void> {
  const subject = work.subject ?? work.id;
  await before.get(subject)?.(what, work);
  done.set(subject, [...doneOf(subject), what]);
}

const figures = z.object({ times: z.int() });
type Figures = Partial<z.output<typeof figures>>;

/** A step that answers how often it has had its effect. */
export const step = (name: string, given: Partial<SagaStep<unknown, Figures>> = {}): SagaStep<unknown, Figures> => ({
  name,
  figures,
  async run(work) {
    await happen(work, name);
    const answer = answers.get(`${work.subject} ${name}`);
    return answer ?? { times: doneOf(work.subject ?? '').filter((what) => what === name).length };
  },
  ...given,
});
const undoable = (name: string): Pick<SagaStep, 'compensate'> => ({
  compensate: (work) => happen(work, `undo ${name}`),
});
export const written = (name: string): SagaStep<unknown, Figures> => ({
  name,
  write: (_tx: Transaction, work) => happen(work, name),
});

export const leaving = defineSaga<unknown, Figures>({
  name: 'leaving',
  steps: [step('FIRST'), step('ONE', { independent: true }), step('OTHER', { independent: true }), written('LAST')],
});
export const trip = defineSaga<unknown, Figures>({
  name: 'trip',
  steps: [
    { name: 'RESERVED', ...undoable('RESERVED') },
    step('FLIGHT', undoable('FLIGHT')),
    step('HOTEL', undoable('HOTEL')),
    step('INSURANCE', undoable('INSURANCE')),
  ],
});
export const adding = defineAttendedSaga<{ subject: string }, string>({
  name: 'adding',
  input: z.object({ subject: z.string() }),
  lostAfterMilliseconds: LOST_AFTER_MILLISECONDS,
  steps: [
    { name: 'SEATS', compensate: ({ input, ...work }) => happen({ ...work, ...input, input }, 'undo SEATS') },
    {
      name: 'ACCOUNTS',
      run: ({ live, input, ...work }) => happen({ ...work, ...input, input }, live),
      compensate: ({ input, ...work }) => happen({ ...work, ...input, input }, 'undo ACCOUNTS'),
    },
    { name: 'MEMBERS', write: (_tx, { input, ...work }) => happen({ ...work, ...input, input }, 'MEMBERS') },
  ],
});

type Kind = typeof leaving;

/** A service with these sagas, and a clock that the test sets. */
export async function startSagas() {
  let ahead = 0;
  const sample = await startSample({
    now: () => new Date(Date.now() + ahead),
    setUp: async (runtime) => ({
      tasks: { ...leaving.tasks(runtime), ...trip.tasks(runtime), ...adding.tasks(runtime) },
    }),
  });
  const { enterpriseId } = sample;
  const { db, queue } = sample.subgraph.runtime;
  const inEnterprise = <T>(use: (tx: Transaction) => Promise<T>) => withEnterprise(db, enterpriseId, use);
  const contextOf = (): BaseContext =>
    sample.subgraph.runtime.contextFor({ ...anonymousCaller, kind: 'member', subject: 'Ada', enterpriseId }, newId());
  const receiptOf = (saga: Kind, id: string) => inEnterprise((tx) => saga.readReceipt(tx, id));
  return {
    sample,
    inEnterprise,
    contextOf,
    receiptOf,
    setAhead: (milliseconds: number) => (ahead = milliseconds),
    async start(saga: Kind, subject: string, startAfterMilliseconds = 0): Promise<string> {
      const { id } = await inEnterprise((tx) => saga.start(tx, contextOf(), { subject, startAfterMilliseconds }));
      queue.wake();
      return id;
    },
    async finished(saga: Kind, id: string) {
      await expect.poll(async () => (await receiptOf(saga, id)).finishedAt).toEqual(expect.any(Date));
      return receiptOf(saga, id);
    },
    statesOf: async (saga: Kind, id: string) =>
      Object.fromEntries((await receiptOf(saga, id)).steps.map(({ name, state }) => [name, state])),
    /** The queue loses what it has of a saga, and the sweep of lost tasks has looked for it. */
    async loseTask(id: string): Promise<void> {
      await withSystem(db, (tx) => tx.execute(sql`delete from pgboss.job where data ->> 'sagaId' = ${id}`));
      await withSystem(db, (tx) => queue.enqueue(tx, 'requeue-lost-tasks', {}));
      queue.wake();
      const open = sql`select from pgboss.job where name = 'requeue-lost-tasks' and state < 'completed'`;
      await expect.poll(async () => (await withSystem(db, (tx) => tx.execute(open))).length).toBe(0);
    },
    /** What is stored of a saga: rows of itself and of its steps. */
    async rowsOf(id: string): Promise<number> {
      const rows = sql`select from saga where id = ${id} union all select from saga_step where saga_id = ${id}`;
      return (await inEnterprise((tx) => tx.execute(rows))).length;
    },
    /** Sessions of the service's database that wait for a lock. */
    async countWaiting(): Promise<number> {
      const waiting = sql`select distinct pid from pg_locks waiting where not granted and exists (select from pg_locks held
        where held.pid = waiting.pid and held.database = (select oid from pg_database where datname = current_database()))`;
      return (await inEnterprise((tx) => tx.execute(waiting))).length;
    },
  };
}

/** Fails each thing that happens some times, then lets it happen. */
export function failEach(subject: string, times: number, failure = () => new Error('The disk is full')): void {
  const failed = new Map<string, number>();
  before.set(subject, (what) => {
    const count = failed.get(what) ?? 0;
    failed.set(what, count + 1);
    if (count < times) throw failure();
  });
}

/** A gate that whoever comes waits at. */
export function gate() {
  const { promise: opened, resolve: open } = Promise.withResolvers<void>();
  let waiting = 0;
  return { open, waiting: () => waiting, pass: () => ((waiting += 1), opened) };
}
