import { newId, withSystem } from '@account-center/kit/database';
import { type EventBatch, type EventEnvelope, listHeldUp, replayHeldUp } from '@account-center/kit/events';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Sample, startSample } from './sample.ts';

let sample: Sample;
let applied: string[] = [];
/** What came through, in its order; what was undone and done again counts once. */
const throughput = () => [...new Set(applied)];
/** Payloads that cannot be applied. */
const poison = new Set<string>();

beforeAll(async () => {
  sample = await startSample({
    handlers: {
      'x.y': async (tx, run) => {
        const payloads = run.map(({ payload }) => String(payload));
        const bad = payloads.find((payload) => poison.has(payload));
        // In the database, as a broken constraint would be: the transaction is lost unless it has a savepoint.
        if (bad) await tx.execute(sql`select 1 / (length(${bad}) - length(${bad}))`);
        applied.push(...payloads);
      },
    },
  });
});
afterAll(() => sample.stop());

const PHONE = '+8613700000021';
const EPOCH = newId();
const [acme, globex] = [newId(), newId()];
let last: { seq: number; id: string | null } = { seq: 0, id: null };
const told = (enterpriseId: string, payload: string): EventEnvelope => ({
  id: newId(),
  enterpriseId,
  type: 'x.y',
  payload,
  occurredAt: new Date().toISOString(),
  seq: 0,
});
/** Delivers events that follow what was delivered before. */
async function deliver(...events: EventEnvelope[]): Promise<void> {
  const after = { seq: last.seq, id: last.id };
  const numbered = events.map((event, index) => ({ ...event, seq: after.seq + index + 1 }));
  last = numbered.at(-1) ?? last;
  const batch: EventBatch = { kind: 'events', producer: 'org', epoch: EPOCH, after, events: numbered };
  expect(await sample.subgraph.apply(batch)).toEqual({ isTaken: true });
}
const db = () => sample.subgraph.runtime.db;
const replay = (id = '') => withSystem(db(), (tx) => replayHeldUp(tx, [id]));

describe('[R7] an event that cannot be applied', () => {
  test('holds up its own enterprise only, and is listed with the reason, without what its statement was given', async () => {
    poison.add(PHONE);
    await deliver(
      told(acme, 'one'),
      told(globex, 'first'),
      told(acme, PHONE),
      told(acme, 'behind'),
      told(globex, 'second'),
    );
    await deliver(told(acme, 'later'), told(globex, 'third'));
    expect(throughput()).toEqual(['one', 'first', 'second', 'third']);
    const attempted = async () => (await listHeldUp(db()))[0]?.attempts;
    await expect.poll(attempted).toBeGreaterThan(0);
    expect(await listHeldUp(db())).toMatchObject([
      {
        enterpriseId: acme,
        producer: 'org',
        type: 'x.y',
        waiting: 2,
        error: 'division by zero',
      },
    ]);
  });

  test('is applied when it is replayed after the repair, and what waits behind it follows in its order', async () => {
    const [heldUp] = await listHeldUp(db());
    poison.clear();
    expect(await replay(heldUp?.id)).toEqual([{ id: heldUp?.id, enterpriseId: acme, type: 'x.y' }]);
    await expect.poll(() => listHeldUp(db())).toEqual([]);
    expect(throughput().slice(4)).toEqual([PHONE, 'behind', 'later']);
    await deliver(told(acme, 'fresh'));
    expect(applied.at(-1)).toBe('fresh');
    expect(await replay(heldUp?.id)).toEqual([]);
  });

  test('takes nothing with it that stood before it in the same run', async () => {
    applied = [];
    poison.add('bad');
    await deliver(told(acme, 'a'), told(acme, 'b'), told(acme, 'bad'), told(acme, 'c'));
    await expect.poll(throughput).toEqual(['a', 'b']);
    poison.clear();
    await expect.poll(throughput).toEqual(['a', 'b', 'bad', 'c']);
  });
});
