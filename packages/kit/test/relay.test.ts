import { type BaseContext, type GraphQLAnswer, recordAudit } from '@account-center/kit';
import { withEnterprise, withTenant } from '@account-center/kit/database';
import { publish } from '@account-center/kit/events';
import postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { type Sample, startSample } from './sample.ts';

const SETTLE_MILLISECONDS = 1_000;
/** What a busy machine may need on top. */
const GRACE_MILLISECONDS = 2_000;

const sdl = 'type Query { open: String } type Mutation { save(text: String): String }';
const resolvers = {
  Mutation: {
    save: (_: unknown, { text }: { text: string }, context: BaseContext) =>
      withTenant(context, async (tx) => {
        await recordAudit(tx, context, { action: 'save', detail: { text } });
        return text;
      }),
  },
};

let sample: Sample;
/** What the consumer does with a delivery: nothing unless set. */
let consume: (signal: AbortSignal) => Promise<void> = async () => {};

beforeAll(async () => {
  sample = await startSample({ sdl, resolvers, deliver: (_batch, signal) => consume(signal) });
});
afterAll(() => sample.stop());

const save = async (text: string): Promise<{ answer: GraphQLAnswer; milliseconds: number }> => {
  const began = performance.now();
  const answer = await sample.run(`mutation { save(text: "${text}") }`, {
    kind: 'member',
    enterpriseId: sample.enterpriseId,
  });
  return { answer, milliseconds: performance.now() - began };
};

const deliveredTexts = () =>
  sample.delivered.flatMap(({ events }) =>
    events.map(({ payload }) => (payload as { detail: { text: string } }).detail.text),
  );

const owner = () => postgres(sample.databases.urls.sms.ownerUrl, { max: 1, onnotice: () => {} });

describe('[R2] a consumer that does not answer', () => {
  test('costs a mutation its second and no more, and the mutation is answered as committed', async () => {
    const hung = Promise.withResolvers<void>();
    consume = () => hung.promise;
    const { answer, milliseconds } = await save('hung');
    expect(answer).toMatchObject({ data: { save: 'hung' } });
    expect(milliseconds).toBeLessThan(SETTLE_MILLISECONDS + GRACE_MILLISECONDS);
    consume = async () => {};
    hung.resolve();
    await expect.poll(() => sample.subgraph.settle(SETTLE_MILLISECONDS)).toBe(true);
    expect(deliveredTexts().at(-1)).toBe('hung');
  });

  test('holds no transaction open, and its signal tells it when nobody waits any more', async () => {
    const asked = Promise.withResolvers<AbortSignal>();
    consume = (signal) => {
      asked.resolve(signal);
      return new Promise(() => {});
    };
    await withEnterprise(sample.subgraph.runtime.db, sample.enterpriseId, (tx) =>
      publish(tx, { enterpriseId: sample.enterpriseId, type: 'a.b', payload: { detail: { text: 'idle' } } }),
    );
    const signal = await asked.promise;
    const sql = owner();
    const idle = await sql`select 1 from pg_stat_activity
      where datname = current_database() and state = 'idle in transaction'
        and state_change < now() - interval '200 milliseconds'`;
    await sql.end();
    expect(idle).toHaveLength(0);
    consume = async () => {};
    await sample.restart();
    expect(signal.aborted).toBe(true);
    await expect.poll(() => deliveredTexts().at(-1)).toBe('idle');
  });

  test('is not asked by two processes of a service at the same time', async () => {
    let atOnce = 0;
    let most = 0;
    const texts: string[] = [];
    consume = async () => {
      atOnce += 1;
      most = Math.max(most, atOnce);
      await new Promise((resolve) => setTimeout(resolve, 5));
      atOnce -= 1;
    };
    const replica = await sample.replicate();
    for (let n = 0; n < 20; n += 1) {
      texts.push(`twice ${n}`);
      await save(`twice ${n}`);
    }
    await replica.stop();
    consume = async () => {};
    await expect.poll(() => sample.subgraph.settle(SETTLE_MILLISECONDS)).toBe(true);
    expect(most).toBe(1);
    expect(deliveredTexts().filter((text) => text.startsWith('twice'))).toEqual(texts);
  });
});

test('[R2] events of a restored database are not skipped when its numbers are given out again', async () => {
  const { db } = sample.subgraph.runtime;
  const { enterpriseId } = sample;
  const tell = (text: string, until?: Promise<void>) =>
    withEnterprise(db, enterpriseId, async (tx) => {
      await publish(tx, { enterpriseId, type: 'a.b', payload: { detail: { text } } });
      await until;
    });
  for (const text of ['kept', 'lost 1', 'lost 2', 'lost 3', 'lost 4']) await tell(text);
  await expect.poll(() => sample.subgraph.settle(SETTLE_MILLISECONDS)).toBe(true);
  const sql = owner();
  const tables = ['outbox', 'outbox_cursor'];
  for (const table of tables) await sql`alter table ${sql(table)} no force row level security`;
  const [row] = await sql`select seq from outbox order by seq desc offset 4 limit 1`;
  const seq = Number(row?.['seq']);
  await sql`delete from outbox where seq > ${seq}`;
  await sql`update outbox_cursor set seq = ${seq}, told_seq = ${seq}`;
  await sql`select setval('outbox_seq_seq', ${seq})`;
  for (const table of tables) await sql`alter table ${sql(table)} force row level security`;
  const { promise: written, resolve: commit } = Promise.withResolvers<void>();
  // Also when it fails: what is open would keep the service from stopping.
  onTestFinished(() => commit());
  const first = tell('first', written);
  await expect
    .poll(async () => (await sql`select last_value > ${seq} as is from outbox_seq_seq`)[0]?.['is'])
    .toBe(true);
  await tell('second');
  expect(await sample.subgraph.settle(SETTLE_MILLISECONDS)).toBe(false);
  commit();
  await first;
  await sql.end();
  await expect.poll(() => sample.subgraph.settle(SETTLE_MILLISECONDS)).toBe(true);
  expect(deliveredTexts().slice(-2)).toEqual(['first', 'second']);
});

test('[R2] a mutation is answered as committed when nobody can tell whether its events have arrived', async () => {
  const sql = owner();
  await sql`alter table outbox rename column seq to other`;
  const isSettled = await sample.subgraph.settle(SETTLE_MILLISECONDS);
  await sql`alter table outbox rename column other to seq`;
  await sql.end();
  expect(isSettled).toBe(false);
});

test('[R2] what waits for another process inside of a transaction is a defect', async () => {
  const { db, siblings } = sample.subgraph.runtime;
  const options = {
    enterpriseId: sample.enterpriseId,
    actor: undefined as never,
    requestId: '',
    deadlineMilliseconds: 1_000,
  };
  const ask = () => siblings.command({ service: 'identity', document: '{ open }' }, {}, options);
  await expect(withEnterprise(db, sample.enterpriseId, ask)).rejects.toThrow('inside of a transaction');
  expect(await ask()).toEqual({});
});
