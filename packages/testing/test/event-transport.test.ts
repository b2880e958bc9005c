import { randomUUID } from 'node:crypto';
import { type BaseContext, createLogger, type RunningSubgraph, startSubgraph } from '@account-center/kit';
import type { EventBatch, EventEnvelope, EventTransport } from '@account-center/kit/events';
import { serviceNames } from '@account-center/events';
import { httpPeers } from '@account-center/system/parts';
import { listen } from '@account-center/kit/http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ClonedDatabases, cloneDatabases } from '../src/database.ts';

const SECRET = 'a-secret-that-is-long-enough-for-hmac-sha-256';
const TYPE = 'x.y';

let databases: ClonedDatabases;
let consumer: RunningSubgraph;
/** Payloads in the order in which the consumer has applied them, by enterprise. */
const applied = new Map<string, unknown[]>();
/** What the consumer does before it applies an event: nothing unless set. */
let meet: (event: EventEnvelope) => Promise<void> = async () => {};
const closing: (() => Promise<unknown>)[] = [];

/** How the same consumer is reached: one adapter each. A broker gets a line here. */
const adapters: Record<string, () => Promise<EventTransport>> = {
  'function calls': async () => ({ deliver: (_to, delivery) => consumer.apply(delivery) }),
  async HTTP() {
    const server = await listen(consumer.fetch, { port: 0, host: '127.0.0.1' });
    const urls = Object.fromEntries(serviceNames.map((name) => [name, server.url]));
    const peers = httpPeers('org', urls as Parameters<typeof httpPeers>[1], SECRET);
    closing.push(peers.stop, server.stop);
    return peers.eventTransport;
  },
};

beforeAll(async () => {
  databases = await cloneDatabases();
  const never = { deliver: () => Promise.reject(new Error('It has no consumers')) };
  const definition = {
    name: 'sms',
    sdl: 'type Query { open: String }',
    resolvers: {},
    extendContext: (context: BaseContext) => context,
    handlers: {
      async [TYPE](_tx: unknown, run: readonly EventEnvelope[]) {
        for (const event of run) {
          await meet(event);
          applied.set(event.enterpriseId, [...(applied.get(event.enterpriseId) ?? []), event.payload]);
        }
      },
    },
  };
  consumer = await startSubgraph(definition, {
    databaseUrl: databases.urls.sms.loginUrl,
    callerSecret: SECRET,
    files: { store: { kind: 'local', directory: '/nonexistent' }, secret: SECRET },
    siblings: {},
    consumers: new Map(),
    eventTransport: never,
    log: createLogger({ name: 'test', level: 'silent' }),
  });
});
afterAll(async () => {
  for (const close of closing) await close();
  await consumer.stop();
  await databases.drop();
});

/** A stream of a producer of its own. */
function createStream() {
  const [producer, epoch] = [randomUUID(), randomUUID()];
  let seq = 0;
  let after: EventBatch['after'] = { seq: 0, id: null };
  return (...told: [enterpriseId: string, payload: string][]): EventBatch => {
    const events = told.map(([enterpriseId, payload]) => {
      seq += 1;
      return { id: randomUUID(), enterpriseId, type: TYPE, payload, occurredAt: new Date().toISOString(), seq };
    });
    const batch: EventBatch = { kind: 'events', producer, epoch, after, events };
    const last = events.at(-1);
    if (last) after = { seq: last.seq, id: last.id };
    return batch;
  };
}

const unhurried = new AbortController().signal;

describe.each(Object.keys(adapters))('events that are carried by %s', (name) => {
  let transport: EventTransport;
  const deliver = (batch: EventBatch, signal = unhurried) => transport.deliver('sms', batch, signal);
  beforeAll(async () => {
    transport = await (adapters[name] as () => Promise<EventTransport>)();
  });

  test('are acknowledged when the consumer has committed them, in the order of each enterprise', async () => {
    const [acme, zeta] = [randomUUID(), randomUUID()];
    const next = createStream();
    expect(await deliver(next([acme, 'a'], [zeta, '1'], [acme, 'b']))).toEqual({ isTaken: true });
    expect(await deliver(next([zeta, '2'], [acme, 'c']))).toEqual({ isTaken: true });
    expect([applied.get(acme), applied.get(zeta)]).toEqual([
      ['a', 'b', 'c'],
      ['1', '2'],
    ]);
  });

  test('are applied once, however often they come', async () => {
    const acme = randomUUID();
    const batch = createStream()([acme, 'a'], [acme, 'b']);
    const receipts = [await deliver(batch), ...(await Promise.all([deliver(batch), deliver(batch)]))];
    expect(receipts).toEqual([{ isTaken: true }, { isTaken: true }, { isTaken: true }]);
    expect(applied.get(acme)).toEqual(['a', 'b']);
  });

  test('are not acknowledged while the consumer cannot take them, and come again', async () => {
    const acme = randomUUID();
    const batch = createStream()([acme, 'a']);
    meet = () => Promise.reject(Object.assign(new Error('the disk is full'), { code: '53100' }));
    await expect(deliver(batch)).rejects.toThrow();
    meet = async () => {};
    expect(applied.get(acme)).toBeUndefined();
    expect(await deliver(batch)).toEqual({ isTaken: true });
    expect(applied.get(acme)).toEqual(['a']);
  });

  test('are not taken out of order: the consumer says where it stands', async () => {
    const acme = randomUUID();
    const next = createStream();
    const first = next([acme, 'a']);
    await deliver(first);
    next([acme, 'lost']);
    const position = { seq: 1, id: first.events[0]?.id };
    expect(await deliver(next([acme, 'c']))).toEqual({ isTaken: false, epoch: first.epoch, position });
    expect(applied.get(acme)).toEqual(['a']);
  });

  test('that nobody waits for any more are applied or not, and come again all the same', async () => {
    const acme = randomUUID();
    const batch = createStream()([acme, 'a']);
    const open = Promise.withResolvers<void>();
    const arrived = Promise.withResolvers<void>();
    meet = async () => {
      arrived.resolve();
      await open.promise;
    };
    const late = new AbortController();
    const given = deliver(batch, late.signal).catch(() => 'given up');
    await arrived.promise;
    late.abort();
    open.resolve();
    await given;
    meet = async () => {};
    expect(await deliver(batch)).toEqual({ isTaken: true });
    expect(applied.get(acme)?.at(-1)).toBe('a');
  });
});
