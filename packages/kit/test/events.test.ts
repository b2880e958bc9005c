import { newId, withEnterprise } from '@account-center/kit/database';
import { type EventBatch, type EventEnvelope, publish } from '@account-center/kit/events';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Sample, startSample } from './sample.ts';

let sample: Sample;
const applied: string[] = [];
/** How many events each handling took. */
const runs: number[] = [];
let failOn: string | null = null;

beforeAll(async () => {
  sample = await startSample({
    handlers: {
      'x.y': async (tx, run) => {
        const [row] = await tx.execute<{ id: string }>(sql`select current_setting('app.enterprise_id') as id`);
        runs.push(run.length);
        for (const event of run) {
          expect(row?.id).toBe(event.enterpriseId);
          applied.push(String(event.payload));
          if (event.payload === failOn) throw Object.assign(new Error('not now'), { code: '53100' });
        }
      },
    },
  });
});
afterAll(() => sample.stop());

const envelope = (seq: number, payload: string): EventEnvelope => ({
  id: newId(),
  enterpriseId: newId(),
  type: 'x.y',
  payload,
  occurredAt: new Date().toISOString(),
  seq,
});
const EPOCH = newId();
/** The last event that was delivered in order. */
let last: { seq: number; id: string | null } = { seq: 0, id: null };
const batch = (...events: EventEnvelope[]): EventBatch => {
  const after = last;
  last = events.at(-1) ?? last;
  return { kind: 'events', producer: 'org', epoch: EPOCH, after: { seq: after.seq, id: after.id }, events };
};

describe('the inbox', () => {
  test('applies each event once, however often a batch arrives, each in its own enterprise', async () => {
    const first = batch(envelope(1, 'a'), envelope(2, 'b'));
    await sample.subgraph.apply(first);
    await Promise.all([sample.subgraph.apply(first), sample.subgraph.apply(first)]);
    await sample.subgraph.apply({ ...batch(...first.events, envelope(3, 'c')), after: first.after });
    expect(applied).toEqual(['a', 'b', 'c']);
  });

  test('undoes a batch that an outage interrupts, and applies it whole when it comes again', async () => {
    const events = batch(envelope(4, 'd'), envelope(5, 'e'));
    failOn = 'e';
    await expect(sample.subgraph.apply(events)).rejects.toThrow('not now');
    failOn = null;
    await sample.subgraph.apply(events);
    expect(applied.slice(3)).toEqual(['d', 'e', 'd', 'e']);
  });

  test('hands over what follows each other of one type and one enterprise at once, in its order', async () => {
    const enterpriseId = newId();
    const told = (seq: number, type = 'x.y') => ({ ...envelope(seq, `run ${seq}`), enterpriseId, type });
    runs.length = 0;
    await sample.subgraph.apply(batch(told(6), told(7), told(8, 'of.nobody'), told(9), envelope(10, 'else'), told(11)));
    expect(runs).toEqual([3, 1, 1]);
    expect(applied.slice(-5)).toEqual(['run 6', 'run 7', 'run 9', 'else', 'run 11']);
  });

  test('takes handlers that need the running service, beside those that do not', async () => {
    const services: string[] = [];
    const second = await startSample({
      setUp: async (runtime) => ({ handlers: { 'x.z': async () => void services.push(runtime.service) } }),
    });
    const event = { ...envelope(1, 'f'), type: 'x.z' };
    await second.subgraph.apply({ ...batch(), after: { seq: 0, id: null }, events: [event] });
    await second.stop();
    expect(services).toEqual([second.subgraph.name]);
  });

  test('keeps producers apart', async () => {
    await sample.subgraph.apply({
      ...batch(),
      producer: 'identity',
      after: { seq: 0, id: null },
      events: [envelope(1, 'f')],
    });
    expect(applied.at(-1)).toBe('f');
  });
});

describe('the relay', () => {
  test('passes over no event of a transaction that commits late, and keeps the order', async () => {
    const { enterpriseId, subgraph } = sample;
    const published = Promise.withResolvers<void>();
    const ended = Promise.withResolvers<void>();
    const publishOne = (payload: string, afterwards: () => Promise<void>) =>
      withEnterprise(subgraph.runtime.db, enterpriseId, async (tx) => {
        await publish(tx, { enterpriseId, type: 'a.b', payload });
        await afterwards();
      });
    const late = publishOne('late', async () => {
      published.resolve();
      await ended.promise;
    });
    await published.promise;
    await publishOne('early', async () => {});
    // Passes of the relay while the first writer is still running must not go on behind it.
    expect(await subgraph.settle(50)).toBe(false);
    ended.resolve();
    await late;
    expect(await subgraph.settle(10_000)).toBe(true);
    const payloads = sample.delivered.flatMap(({ events }) => events.map(({ payload }) => payload));
    expect(payloads).toEqual(['late', 'early']);
  });

  test('delivers after a restart what was written before', async () => {
    const { enterpriseId } = sample;
    sample.delivered.length = 0;
    await withEnterprise(sample.subgraph.runtime.db, enterpriseId, (tx) =>
      publish(tx, { enterpriseId, type: 'a.b', payload: 'before' }),
    );
    await sample.restart();
    const payloads = () => sample.delivered.flatMap(({ events }) => events.map(({ payload }) => payload));
    await expect.poll(payloads).toEqual(['before']);
  });
});
