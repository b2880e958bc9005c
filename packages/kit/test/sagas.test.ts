import { notFound } from '@account-center/kit';
import { newId, withEnterprise, withSystem } from '@account-center/kit/database';
import { PermanentFailure } from '@account-center/kit/jobs';
import { defineSaga } from '@account-center/kit/sagas';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  AN_HOUR,
  answers,
  before,
  doneOf,
  failEach,
  gate,
  leaving,
  startSagas,
  step,
  trip,
  written,
} from './saga-ground.ts';

let ground: Awaited<ReturnType<typeof startSagas>>;
beforeAll(async () => {
  ground = await startSagas();
});
afterAll(() => ground.sample.stop());

async function deadLetterOf(id: string): Promise<{ id: string; code: string } | undefined> {
  const letters = sql`select id, source_output ->> 'code' as code from pgboss.job
    where name = 'dead-letters' and state < 'completed' and data ->> 'sagaId' = ${id}`;
  const { db } = ground.sample.subgraph.runtime;
  const [letter] = await withSystem(db, (tx) => tx.execute<{ id: string; code: string }>(letters));
  return letter;
}

async function replay(id: string): Promise<void> {
  const { db, queue } = ground.sample.subgraph.runtime;
  const letter = await deadLetterOf(id);
  await withSystem(db, (tx) => queue.replay(tx, [letter?.id ?? '']));
  queue.wake();
}

describe('a saga', () => {
  test('[R1] whose steps each fail some times is done, each step once and in order, with its receipt', async () => {
    const subject = newId();
    failEach(subject, 3, () => notFound('disk', 'full'));
    const id = await ground.start(leaving, subject);
    const receipt = await ground.finished(leaving, id);
    expect(doneOf(subject).toSorted()).toEqual(['FIRST', 'LAST', 'ONE', 'OTHER']);
    expect([doneOf(subject).at(0), doneOf(subject).at(-1)]).toEqual(['FIRST', 'LAST']);
    const line = { state: 'DONE', attempts: 4, problem: null, finishedAt: expect.any(Date) };
    expect(receipt.steps).toMatchObject([
      { name: 'FIRST', figures: { times: 1 }, ...line },
      { name: 'ONE', figures: { times: 1 }, ...line },
      { name: 'OTHER', figures: { times: 1 }, ...line },
      { name: 'LAST', figures: null, ...line },
    ]);
    await leaving.takeStep(ground.contextOf(), id, 'ONE');
    await leaving.goOn(ground.contextOf(), id, AN_HOUR);
    await leaving.undo(ground.contextOf(), id);
    expect(await ground.receiptOf(leaving, id)).toEqual(receipt);
    expect(doneOf(subject)).toHaveLength(4);
  });

  test('tries nothing before its first step is done, and nothing last before all others are', async () => {
    const subject = newId();
    let broken = 'FIRST';
    before.set(subject, (what) => {
      if (what === broken) throw notFound('step', what);
    });
    const id = await ground.start(leaving, subject, AN_HOUR);
    await leaving.goOn(ground.contextOf(), id, AN_HOUR);
    expect(doneOf(subject)).toEqual([]);
    expect((await ground.receiptOf(leaving, id)).steps[0]).toMatchObject({
      state: 'PENDING',
      attempts: 1,
      problem: 'NOT_FOUND',
    });
    await expect(leaving.takeStep(ground.contextOf(), id, 'LAST')).rejects.toThrow('waits for others');
    broken = 'ONE';
    await leaving.goOn(ground.contextOf(), id, AN_HOUR);
    expect(doneOf(subject)).toEqual(['FIRST', 'OTHER']);
    await expect(leaving.takeStep(ground.contextOf(), id, 'ONE')).rejects.toMatchObject({ code: 'NOT_FOUND' });
    broken = '';
    await leaving.goOn(ground.contextOf(), id, AN_HOUR);
    expect(doneOf(subject)).toEqual(['FIRST', 'OTHER', 'ONE', 'LAST']);
    expect((await ground.receiptOf(leaving, id)).finishedAt).toEqual(expect.any(Date));
  });

  test('[R1] whose process and whose task were lost between two steps goes on with the next one', async () => {
    const subject = newId();
    const id = await ground.start(leaving, subject, AN_HOUR);
    await leaving.takeStep(ground.contextOf(), id, 'FIRST');
    const [first] = (await ground.receiptOf(leaving, id)).steps;
    await ground.loseTask(id);
    expect((await ground.finished(leaving, id)).steps[0]).toEqual(first);
    expect(doneOf(subject)).toEqual(['FIRST', 'ONE', 'OTHER', 'LAST']);
  });

  test('that two processes take further at once keeps one receipt, and writes once', async () => {
    const subject = newId();
    const { pass, open, waiting } = gate();
    before.set(subject, (what) => (what === 'LAST' ? undefined : pass()));
    const id = await ground.start(leaving, subject, AN_HOUR);
    const both = [1, 2].map(() => leaving.goOn(ground.contextOf(), id, AN_HOUR));
    await expect.poll(waiting).toBe(2);
    open();
    await Promise.all(both);
    const receipt = await ground.receiptOf(leaving, id);
    expect(receipt.steps.map(({ attempts }) => attempts)).toEqual([1, 1, 1, 1]);
    expect(doneOf(subject).filter((what) => what === 'LAST')).toHaveLength(1);
  });

  test('about a subject is started once, only with its transaction, and only where its enterprise sees it', async () => {
    const subject = newId();
    const open = () =>
      ground.inEnterprise((tx) => leaving.start(tx, ground.contextOf(), { subject, startAfterMilliseconds: AN_HOUR }));
    const undone = ground.inEnterprise(async (tx) => {
      await leaving.start(tx, ground.contextOf(), { subject });
      throw new Error('undone');
    });
    await expect(undone).rejects.toThrow('undone');
    const [one, other] = await Promise.all([open(), open()]);
    expect(one?.id).toBe(other?.id);
    expect([one?.isNew, other?.isNew].toSorted((a, b) => Number(a) - Number(b))).toEqual([false, true]);
    const { db } = ground.sample.subgraph.runtime;
    const foreign = withEnterprise(db, newId(), (tx) => leaving.readReceipt(tx, one?.id ?? ''));
    await expect(foreign).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(doneOf(subject)).toEqual([]);
  });

  test('keeps what a step answered for those behind it', async () => {
    const subject = newId();
    const seen: unknown[] = [];
    before.set(subject, (what, work) => {
      if (what === 'LAST') seen.push(work.figures);
    });
    await ground.finished(leaving, await ground.start(leaving, subject));
    expect(seen).toEqual([{ FIRST: { times: 1 }, ONE: { times: 1 }, OTHER: { times: 1 } }]);
  });

  test('tells the steps behind one that another process noted what that one answered', async () => {
    const subject = newId();
    const { pass, open, waiting } = gate();
    const seen: unknown[] = [];
    before.set(subject, (what, work) => {
      if (what === 'LAST') seen.push(work.figures);
      return what === 'FIRST' && waiting() === 0 ? pass() : undefined;
    });
    const id = await ground.start(leaving, subject, AN_HOUR);
    const slower = leaving.goOn(ground.contextOf(), id, AN_HOUR);
    await expect.poll(waiting).toBe(1);
    await leaving.takeStep(ground.contextOf(), id, 'FIRST');
    open();
    await slower;
    expect(seen).toEqual([{ FIRST: { times: 1 }, ONE: { times: 1 }, OTHER: { times: 1 } }]);
  });

  test('of another kind is none: it is neither read, nor taken further, nor undone', async () => {
    const subject = newId();
    const id = await ground.start(leaving, subject, AN_HOUR);
    await expect(ground.receiptOf(trip, id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(trip.takeStep(ground.contextOf(), id, 'FLIGHT')).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(trip.goOn(ground.contextOf(), id, AN_HOUR)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await trip.undo(ground.contextOf(), id);
    await leaving.goOn(ground.contextOf(), id, AN_HOUR);
    expect((await ground.finished(leaving, id)).steps.map(({ state }) => state)).toEqual(Array(4).fill('DONE'));
  });

  test('[R1] with a step that can never succeed is a dead letter once nothing else is left, and done when replayed', async () => {
    const subject = newId();
    let broken = true;
    before.set(subject, (what) => {
      if (what === 'ONE' && broken) throw new PermanentFailure('PHONE_INVALID', 'Nobody has this phone.');
    });
    const id = await ground.start(leaving, subject);
    await expect.poll(async () => (await deadLetterOf(id))?.code).toBe('PHONE_INVALID');
    expect(await ground.statesOf(leaving, id)).toEqual({
      FIRST: 'DONE',
      ONE: 'PENDING',
      OTHER: 'DONE',
      LAST: 'PENDING',
    });
    broken = false;
    await replay(id);
    await ground.finished(leaving, id);
    expect(doneOf(subject)).toEqual(['FIRST', 'OTHER', 'ONE', 'LAST']);
  });

  test('[R1] with a step whose figures have another shape is a dead letter, and done when that is mended', async () => {
    const subject = newId();
    answers.set(`${subject} ONE`, { times: 'often' });
    const id = await ground.start(leaving, subject);
    await expect.poll(async () => (await deadLetterOf(id))?.code).toBe('TASK_DATA_NOT_VALID');
    const [, one] = (await ground.receiptOf(leaving, id)).steps;
    expect(one).toMatchObject({ state: 'PENDING', problem: 'TASK_DATA_NOT_VALID', attempts: 1, figures: null });
    answers.clear();
    await replay(id);
    await ground.finished(leaving, id);
  });
});

test('steps of a saga have names of their own, and one way to run', () => {
  expect(() => defineSaga({ name: 'twice', steps: [step('A'), step('A')] })).toThrow('same name');
  const both = { ...step('A'), ...written('A') };
  expect(() => defineSaga({ name: 'double', steps: [both] })).toThrow('run and write');
});
