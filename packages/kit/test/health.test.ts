import { newId, withEnterprise } from '@account-center/kit/database';
import { publish } from '@account-center/kit/events';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Sample, startSample } from './sample.ts';

/** Health answers within a second; a busy machine may need as long again. */
const ANSWER_MILLISECONDS = 3_000;

let sample: Sample;
let isAway = false;
beforeAll(async () => {
  sample = await startSample({
    handlers: { 'x.y': async (tx) => void (await tx.execute(sql`select 1 / 0`)) },
    deliver: async () => {
      if (isAway) throw new Error('away');
    },
  });
});
afterAll(() => sample.stop());

async function get(path: string) {
  const began = performance.now();
  const response = await sample.subgraph.fetch(new Request(`http://sms${path}`));
  return { status: response.status, text: await response.text(), milliseconds: performance.now() - began };
}
const readiness = async () => {
  const { status, text, milliseconds } = await get('/readyz');
  expect(milliseconds).toBeLessThan(ANSWER_MILLISECONDS);
  return { code: status, ...(JSON.parse(text) as { status: string }) };
};

describe('[R5] /readyz of a subgraph', () => {
  test('tells of the database, the queue and the events', async () => {
    await sample.subgraph.settle(5_000);
    expect(await readiness()).toMatchObject({
      code: 200,
      status: 'ready',
      database: { isOk: true },
      queue: { isOk: true },
      events: { isOk: true, consumers: expect.any(Array), heldUp: { events: 0 } },
    });
    expect((await sample.subgraph.health()).isReady).toBe(true);
  });

  test('says so while the database is away, and is ready again when it is back', async () => {
    await sample.databases.without('sms', async () => {
      await expect.poll(readiness).toMatchObject({ code: 503, status: 'not ready', database: { isOk: false } });
    });
    await expect.poll(readiness).toMatchObject({ code: 200 });
  });

  test('stays ready while a consumer is away, and tells how far that is behind', async () => {
    isAway = true;
    const { enterpriseId } = sample;
    await withEnterprise(sample.subgraph.runtime.db, enterpriseId, (tx) =>
      publish(tx, { enterpriseId, type: 'a.b', payload: 1 }),
    );
    await sample.subgraph.settle(500);
    expect(await readiness()).toMatchObject({
      code: 200,
      events: { consumers: [{ consumer: 'identity', events: 1 }] },
    });
    expect((await get('/metrics')).text).toContain('events_lag_events{service="sms",consumer="identity"} 1\n');
    isAway = false;
    await expect
      .poll(async () => (await get('/metrics')).text)
      .toContain('events_lag_events{service="sms",consumer="identity"} 0\n');
  });

  test('[R7] tells of events that are held up', async () => {
    const event = {
      id: newId(),
      enterpriseId: newId(),
      type: 'x.y',
      payload: 1,
      occurredAt: new Date().toISOString(),
      seq: 1,
    };
    const after = { seq: 0, id: null };
    await sample.subgraph.apply({ kind: 'events', producer: 'org', epoch: newId(), after, events: [event] });
    expect(await readiness()).toMatchObject({ events: { heldUp: { events: 1, enterprises: 1 } } });
    expect((await get('/metrics')).text).toContain('events_held_up{service="sms"} 1\n');
  });

  test('has a neighbour that tells whether the process gets to anything', async () => {
    const { status, text } = await get('/livez');
    expect([status, JSON.parse(text)]).toMatchObject([200, { status: 'alive' }]);
  });
});
