import { randomUUID } from 'node:crypto';
import {
  type Client,
  type Enterprise,
  shareTestSystem,
  startTestSystem,
  type TestSystem,
} from '@account-center/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { graph } from '../src/graph.ts';

const ADD = `mutation Add($parent: ID!, $name: String!) {
  addDepartment(input: { parentId: $parent, name: $name }) { department { id name } }
}`;
/** Root mutations without an audit entry: they cannot claim a key. */
const WITHOUT_KEY = ['refreshSession', 'replayBackgroundTasks', 'requestCode', 'signIn', 'signInApp', 'signOut'];

let system: TestSystem;
let acme: Enterprise;
beforeAll(async () => {
  system = await shareTestSystem();
  acme = await system.openEnterprise('Acme');
});
afterAll(() => system.stop());

const powers = { permissions: ['org:department:read', 'org:department:manage'], scope: 'everything' } as const;
const rootOf = async (client: Client) => {
  const { data } = await client.query('{ departments { id } }');
  return data?.departments?.[0]?.id ?? '';
};
const namesOf = async (client: Client) => {
  const { data } = await client.query('{ departments { name } }');
  return (data?.departments ?? []).map(({ name }) => name);
};
const keyed = (client: Client, key: string) => (parent: string, name: string) =>
  client.query(ADD, { parent, name }, { 'Idempotency-Key': key });
const codes = ({ errors }: { errors: { extensions: { code: string } }[] }) =>
  errors.map(({ extensions: { code } }) => code);

describe('[GW-37] a mutation through the gateway with an Idempotency-Key', () => {
  it('is carried out once, one after the other or all at once, and by nobody else’s key', async () => {
    const [alice, bob] = await Promise.all([acme.addMember('Alice', powers), acme.addMember('Bob', powers)]);
    const root = await rootOf(alice);
    const key = randomUUID();
    const answers = await Promise.all(Array.from({ length: 8 }, () => keyed(alice, key)(root, '华东')));
    const again = await keyed(alice, key)(root, '华东');
    for (const answer of answers) expect(answer.data).toEqual(again.data);
    expect(again.data?.addDepartment?.department.name).toBe('华东');
    expect((await namesOf(alice)).filter((name) => name === '华东')).toHaveLength(1);
    expect(codes(await keyed(alice, key)(root, '华南'))).toEqual(['IDEMPOTENCY_CONFLICT']);
    // The same key of another caller is another key: the mutation runs, and the name is taken.
    expect(codes(await keyed(bob, key)(root, '华东'))).toEqual(['DEPARTMENT_NAME_TAKEN']);
    expect((await keyed(bob, key)(root, '华北')).data?.addDepartment?.department.name).toBe('华北');
  });

  it('answers nothing to who lost the permission, and nothing to another enterprise', async () => {
    const carol = await acme.addMember('Carol', powers);
    const root = await rootOf(carol);
    const key = randomUUID();
    const { data } = await keyed(carol, key)(root, '西南');
    expect(data?.addDepartment?.department.name).toBe('西南');
    const globex = await system.openEnterprise('Globex');
    const gina = await globex.addMember('Gina', powers);
    expect(codes(await keyed(gina, key)(root, '西南'))).toEqual(['NOT_FOUND']);
    const dave = await acme.addMember('Dave');
    expect(codes(await keyed(dave, key)(root, '西南'))).toEqual(['UNAUTHORIZED_FIELD_OR_TYPE']);
  });

  it('is refused by mutations that could not be carried out once, which say so', async () => {
    const refused = await system.anonymous.query(
      'mutation { signIn(input: { accountNumber: "100001", password: "wrong" }) { accessToken } }',
      {},
      { 'Idempotency-Key': randomUUID() },
    );
    expect(codes(refused)).toEqual(['IDEMPOTENCY_NOT_SUPPORTED']);
    const mutations = graph().getMutationType()?.getFields() ?? {};
    const saying = Object.values(mutations).filter(({ description }) =>
      description?.includes('IDEMPOTENCY_NOT_SUPPORTED'),
    );
    expect(saying.map(({ name }) => name).toSorted()).toEqual(WITHOUT_KEY);
  });
});

describe('[GW-37] after a restart of every process', () => {
  it('a key still answers what it answered first', async () => {
    const first = await startTestSystem();
    const enterprise = await first.openEnterprise('Initech');
    const erin = await enterprise.addMember('Erin', powers);
    const root = await rootOf(erin);
    const key = randomUUID();
    const answered = await keyed(erin, key)(root, '研发');
    const second = await first.restart();
    const again = await keyed(second.withToken(erin.token ?? ''), key)(root, '研发');
    expect(again.data).toEqual(answered.data);
    await second.stop();
  });
});
