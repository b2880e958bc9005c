import { notFound } from '@account-center/kit';
import { newId } from '@account-center/kit/database';
import { PermanentFailure } from '@account-center/kit/jobs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  adding,
  AN_HOUR,
  before,
  doneOf,
  failEach,
  gate,
  LOST_AFTER_MILLISECONDS,
  startSagas,
  trip,
} from './saga-ground.ts';

let ground: Awaited<ReturnType<typeof startSagas>>;
beforeAll(async () => {
  ground = await startSagas();
});
afterAll(() => ground.sample.stop());

describe('a saga with compensations', () => {
  const refuse = (subject: string, name: string) =>
    before.set(subject, (what) => {
      if (what === name) throw new PermanentFailure('LIMIT_REACHED', 'No room is left.');
    });

  test('is undone in reverse order when a step can never succeed: what has run, or may have', async () => {
    const subject = newId();
    refuse(subject, 'HOTEL');
    const id = await ground.start(trip, subject);
    const receipt = await ground.finished(trip, id);
    expect(doneOf(subject)).toEqual(['FLIGHT', 'undo HOTEL', 'undo FLIGHT', 'undo RESERVED']);
    expect(receipt.steps.map(({ name, state }) => [name, state])).toEqual([
      ['RESERVED', 'UNDONE'],
      ['FLIGHT', 'UNDONE'],
      ['HOTEL', 'UNDONE'],
      ['INSURANCE', 'PENDING'],
    ]);
    await trip.goOn(ground.contextOf(), id, AN_HOUR);
    await trip.undo(ground.contextOf(), id);
    expect(await ground.receiptOf(trip, id)).toEqual(receipt);
    await expect(trip.takeStep(ground.contextOf(), id, 'INSURANCE')).rejects.toMatchObject({ code: 'TRY_AGAIN' });
  });

  test('[R1] is undone once each although every compensation fails some times, and its task is lost in between', async () => {
    const subject = newId();
    const id = await ground.start(trip, subject, AN_HOUR);
    await trip.takeStep(ground.contextOf(), id, 'FLIGHT');
    before.set(subject, (what) => {
      if (what === 'undo FLIGHT') throw notFound('airline', 'down');
    });
    await expect(trip.undo(ground.contextOf(), id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect((await ground.receiptOf(trip, id)).steps[1]).toMatchObject({ state: 'DONE', problem: 'NOT_FOUND' });
    failEach(subject, 3);
    await ground.loseTask(id);
    await ground.finished(trip, id);
    expect(doneOf(subject)).toEqual(['FLIGHT', 'undo HOTEL', 'undo FLIGHT', 'undo RESERVED']);
  });

  test('completes no more once it is being undone, even with a step that is on its way', async () => {
    const subject = newId();
    const { pass, open, waiting } = gate();
    before.set(subject, (what) => (what === 'INSURANCE' ? pass() : undefined));
    const id = await ground.start(trip, subject, AN_HOUR);
    const going = trip.goOn(ground.contextOf(), id, AN_HOUR);
    await expect.poll(waiting).toBe(1);
    await trip.undo(ground.contextOf(), id);
    const receipt = await ground.receiptOf(trip, id);
    open();
    await going;
    expect(await ground.receiptOf(trip, id)).toEqual(receipt);
    expect(await ground.statesOf(trip, id)).toEqual({
      RESERVED: 'UNDONE',
      FLIGHT: 'UNDONE',
      HOTEL: 'UNDONE',
      INSURANCE: 'UNDONE',
    });
  });

  test('keeps the line of a step that was undone as it is when the step fails afterwards', async () => {
    const subject = newId();
    const [late, undoing] = [gate(), gate()];
    before.set(subject, (what) => {
      if (what === 'INSURANCE') return late.pass();
      return what === 'undo HOTEL' ? undoing.pass() : undefined;
    });
    const id = await ground.start(trip, subject, AN_HOUR);
    const going = trip.goOn(ground.contextOf(), id, AN_HOUR);
    await expect.poll(late.waiting).toBe(1);
    const undone = trip.undo(ground.contextOf(), id);
    await expect.poll(undoing.waiting).toBe(1);
    late.open();
    await going;
    const line = { name: 'INSURANCE', state: 'UNDONE', attempts: 1, problem: null };
    expect((await ground.receiptOf(trip, id)).steps[3]).toMatchObject(line);
    undoing.open();
    await undone;
    expect((await ground.receiptOf(trip, id)).steps[3]).toMatchObject(line);
  });
});

describe('an attended saga', () => {
  const open = (subject: string) => ground.inEnterprise((tx) => adding.start(tx, ground.contextOf(), { subject }));

  test('is done at once, and leaves nothing', async () => {
    const subject = newId();
    const row = await open(subject);
    await adding.carryOut(ground.contextOf(), row, 'ACCOUNTS');
    expect(doneOf(subject)).toEqual(['ACCOUNTS', 'MEMBERS']);
    expect(await ground.rowsOf(row.id)).toBe(0);
  });

  test('is undone at once by a refusal, which it answers', async () => {
    const subject = newId();
    before.set(subject, (what) => {
      if (what === 'MEMBERS') throw notFound('seat', subject);
    });
    const row = await open(subject);
    await expect(adding.carryOut(ground.contextOf(), row, 'ACCOUNTS')).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(doneOf(subject)).toEqual(['ACCOUNTS', 'undo ACCOUNTS', 'undo SEATS']);
    expect(await ground.rowsOf(row.id)).toBe(0);
  });

  test('[R1] whose process was lost is undone once nobody touched it for too long, however often that fails', async () => {
    const subject = newId();
    const row = await open(subject);
    await ground.loseTask(row.id);
    expect(await ground.rowsOf(row.id)).toBe(4);
    failEach(subject, 3);
    ground.setAhead(LOST_AFTER_MILLISECONDS + 1_000);
    await ground.loseTask(row.id);
    await expect.poll(() => ground.rowsOf(row.id)).toBe(0);
    ground.setAhead(0);
    before.delete(subject);
    expect(doneOf(subject)).toEqual(['undo ACCOUNTS', 'undo SEATS']);
    await expect(adding.carryOut(ground.contextOf(), row, 'ACCOUNTS')).rejects.toMatchObject({ code: 'TRY_AGAIN' });
    expect(doneOf(subject)).not.toContain('MEMBERS');
  });

  test('that is being undone completes no more, though its process goes on', async () => {
    const subject = newId();
    const [accounts, undoing] = [gate(), gate()];
    before.set(subject, (what) => {
      if (what === 'ACCOUNTS') return accounts.pass();
      return what === 'undo ACCOUNTS' ? undoing.pass() : undefined;
    });
    const row = await open(subject);
    const carried = adding.carryOut(ground.contextOf(), row, 'ACCOUNTS').catch((error: unknown) => error);
    await expect.poll(accounts.waiting).toBe(1);
    const undone = adding.undo(ground.contextOf(), row.id);
    await expect.poll(undoing.waiting).toBe(1);
    accounts.open();
    // Its own process undoes it as well.
    await expect.poll(undoing.waiting).toBe(2);
    undoing.open();
    expect(await carried).toMatchObject({ code: 'TRY_AGAIN' });
    await undone;
    expect(doneOf(subject)).not.toContain('MEMBERS');
    expect(await ground.rowsOf(row.id)).toBe(0);
  });

  test('that is being written is not undone: whoever comes waits, and finds it done', async () => {
    const subject = newId();
    const { pass, open: goOn, waiting } = gate();
    before.set(subject, (what) => (what === 'MEMBERS' ? pass() : undefined));
    const row = await open(subject);
    const carried = adding.carryOut(ground.contextOf(), row, 'ACCOUNTS');
    await expect.poll(waiting).toBe(1);
    const undone = adding.undo(ground.contextOf(), row.id);
    await expect.poll(() => ground.countWaiting()).toBe(1);
    goOn();
    await Promise.all([carried, undone]);
    expect(doneOf(subject)).toEqual(['ACCOUNTS', 'MEMBERS']);
  });
});
