import { randomUUID } from 'node:crypto';
import { type BaseContext, DomainError, fingerprintOf, recordAudit } from '@account-center/kit';
import { newId, withSystem, withTenant } from '@account-center/kit/database';
import postgres from 'postgres';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { type Sample, startSample } from './sample.ts';

const sdl = `
  type Query { open: String }
  type Added { name: String!  at: String!  viewer: String! }
  type Item { name: String!  ok: Boolean! }
  type Mutation {
    add(name: String!, note: String): Added
    addAll(names: [String!]!): [Item!]
    half(name: String!): Added
    signIn: String
  }
`;

/** What was carried out, by name. */
let done: string[] = [];
/** Runs inside the transaction of `add`, before it takes the key. */
let meanwhile: () => Promise<void> = async () => {};

async function add(context: BaseContext, name: string) {
  return await withTenant(context, async (tx) => {
    if (name === '') throw new DomainError('NOT_FOUND', 'Say a name.');
    await meanwhile();
    await recordAudit(tx, context, { action: 'add', detail: { name } });
    done.push(name);
    return { name, at: new Date() };
  });
}

const resolvers = {
  Query: { open: () => 'open' },
  // A Date, as rows have it: an answer that is kept must give it back as one.
  Added: {
    at: ({ at }: { at: Date }) => at.toISOString(),
    viewer: (_: unknown, __: unknown, { caller }: BaseContext) => caller.name,
  },
  Mutation: {
    add: (_: unknown, { name }: { name: string }, context: BaseContext) => add(context, name),
    addAll: (_: unknown, { names }: { names: string[] }, context: BaseContext) =>
      Promise.all(
        names.map((name) =>
          add(context, name).then(
            () => ({ name, ok: true }),
            () => ({ name, ok: false }),
          ),
        ),
      ),
    async half(_: unknown, { name }: { name: string }, context: BaseContext) {
      await add(context, name);
      throw new DomainError('SCHEDULE_CLOSED', 'The second half is closed.');
    },
    signIn: () => 'signed in',
  },
};

let sample: Sample;
beforeAll(async () => {
  sample = await startSample({ sdl, resolvers, unaudited: ['signIn'] });
});
afterAll(() => sample.stop());
beforeEach(() => {
  done = [];
  meanwhile = async () => {};
});

const member = () => ({
  kind: 'member' as const,
  subject: newId(),
  name: 'Li',
  enterpriseId: sample.enterpriseId,
  permissions: [],
});
type Who = ReturnType<typeof member>;

/** Sends operations under one key. */
const under = (key: string, who: Who) => (query: string) => sample.run(query, who, { 'idempotency-key': key });
const codeOf = ({ errors }: Awaited<ReturnType<typeof sample.run>>) => errors?.[0]?.extensions?.['code'];
const ADD = 'mutation { add(name: "甲") { name at viewer } }';

/** As the superuser, whom row-level security does not hold. */
async function administer<T>(work: (client: postgres.Sql) => Promise<T>): Promise<T> {
  const { pathname } = new URL(sample.databases.urls.sms.loginUrl);
  const client = postgres(inject('databaseServer').adminUrl, { database: pathname.slice(1), max: 1 });
  return await work(client).finally(() => client.end());
}

describe('[GW-37] a mutation with an idempotency key', () => {
  test('is carried out once, and answers the same again; its fields are resolved anew', async () => {
    const who = member();
    const send = under(randomUUID(), who);
    const first = await send(ADD);
    expect(first.data).toMatchObject({ add: { name: '甲', viewer: 'Li' } });
    expect(await send(ADD)).toEqual(first);
    const renamed = await sample.run(ADD, { ...who, name: 'Li Wen' }, { 'idempotency-key': 'another' });
    expect(renamed.data).toMatchObject({ add: { viewer: 'Li Wen' } });
    expect(await send('mutation { add(name: "甲", note: null) { viewer } }')).toEqual({
      data: { add: { viewer: 'Li' } },
    });
    expect(done).toEqual(['甲', '甲']);
  });

  test('is carried out once when it comes several times at once', async () => {
    const send = under(randomUUID(), member());
    const answers = await Promise.all(Array.from({ length: 12 }, () => send(ADD)));
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    expect(answers[0]?.data).toMatchObject({ add: { name: '甲' } });
    expect(done).toHaveLength(1);
  });

  test.each([
    ['is at the same point', async () => {}],
    [
      'is refused by what that one changed',
      async () => {
        throw new DomainError('ROLE_NAME_TAKEN', 'There is one already.');
      },
    ],
  ])('has one effect and one answer when another one overtakes it, and it %s', async (_, end) => {
    const { promise: go, resolve } = Promise.withResolvers<void>();
    const { promise: begun, resolve: begin } = Promise.withResolvers<void>();
    meanwhile = async () => {
      meanwhile = async () => {};
      begin();
      await go;
      await end();
    };
    const who = member();
    const send = under(randomUUID(), who);
    const overtaken = send(ADD);
    await begun;
    const answer = await send(ADD);
    resolve();
    expect(await overtaken).toEqual(answer);
    expect(done).toEqual(['甲']);
  });

  test('with an answer for each item takes the key with the first of them', async () => {
    const send = under(randomUUID(), member());
    const document = 'mutation { addAll(names: ["乙", "", "丙"]) { name ok } }';
    const answers = await Promise.all([send(document), send(document)]);
    expect(answers[0]?.data).toEqual({
      addAll: [
        { name: '乙', ok: true },
        { name: '', ok: false },
        { name: '丙', ok: true },
      ],
    });
    expect(answers[1]).toEqual(answers[0]);
    expect(done.toSorted()).toEqual(['丙', '乙']);
  });

  test('refuses other arguments under the key, and keeps the keys of callers and fields apart', async () => {
    const [one, other] = [member(), member()];
    const key = randomUUID();
    await under(key, one)(ADD);
    expect(codeOf(await under(key, one)('mutation { add(name: "乙") { name } }'))).toBe('IDEMPOTENCY_CONFLICT');
    await under(key, other)(ADD);
    await under(key, one)('mutation { second: add(name: "甲") { name } }');
    expect(done).toEqual(['甲', '甲', '甲']);
  });

  test('leaves the key unused when it was refused, and answers a refusal again after it had changed something', async () => {
    const send = under(randomUUID(), member());
    expect(codeOf(await send('mutation { add(name: "") { name } }'))).toBe('NOT_FOUND');
    expect((await send(ADD)).data).toMatchObject({ add: { name: '甲' } });
    const half = under(randomUUID(), member());
    const document = 'mutation { half(name: "丁") { name } }';
    const first = await half(document);
    expect(codeOf(first)).toBe('SCHEDULE_CLOSED');
    expect(await half(document)).toEqual(first);
    expect(done).toEqual(['甲', '丁']);
  });

  test('says so when it was carried out and the process was lost before it answered', async () => {
    const who = member();
    const send = under(randomUUID(), who);
    await send(ADD);
    await administer(
      (client) =>
        client`update idempotent_request set answer = null, created_at = now() - interval '2 minutes' where subject = ${who.subject}`,
    );
    expect(codeOf(await send(ADD))).toBe('IDEMPOTENT_ANSWER_LOST');
    expect(done).toEqual(['甲']);
  });

  test('keeps its answer sealed, for this key only', async () => {
    const who = member();
    const [one, other] = [randomUUID(), randomUUID()];
    await under(one, who)('mutation { add(name: "shown-once") { name } }');
    await under(other, who)(ADD);
    const kept = await administer(
      (client) =>
        client<
          { answer: Buffer; fingerprint: string }[]
        >`select answer, fingerprint from idempotent_request where subject = ${who.subject}`,
    );
    expect(kept).toHaveLength(2);
    // What was given cannot be tried out either, by who has the database alone.
    const guess = fingerprintOf({ name: 'shown-once' });
    for (const { answer, fingerprint } of kept) {
      expect(answer.includes('shown-once')).toBe(false);
      expect(fingerprint).not.toBe(guess);
    }
    await administer(
      (client) => client`update idempotent_request set answer =
        (select answer from idempotent_request where key = ${one}) where key = ${other}`,
    );
    expect(codeOf(await under(other, who)(ADD))).toBe('IDEMPOTENT_ANSWER_LOST');
  });

  test('is forgotten after a day', async () => {
    const who = member();
    const send = under(randomUUID(), who);
    await send(ADD);
    const age = (hours: number) =>
      administer(
        (client) =>
          client`update idempotent_request set created_at = now() - make_interval(hours => ${hours}) where subject = ${who.subject}`,
      );
    await age(23);
    await send(ADD);
    expect(done).toEqual(['甲']);
    await age(25);
    const { db, queue } = sample.subgraph.runtime;
    await withSystem(db, (tx) => queue.enqueue(tx, 'forget-idempotent-requests', {}));
    queue.wake();
    await expect.poll(async () => codeOf(await send('mutation { add(name: "乙") { name } }'))).toBeUndefined();
    expect(done).toEqual(['甲', '乙']);
  });

  test('is refused where nothing could be carried out once', async () => {
    expect(codeOf(await under('key', member())('mutation { signIn }'))).toBe('IDEMPOTENCY_NOT_SUPPORTED');
    expect((await sample.run('mutation { signIn }', member())).data).toEqual({ signIn: 'signed in' });
  });
});
