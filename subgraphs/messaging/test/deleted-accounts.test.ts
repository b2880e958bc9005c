import { randomUUID } from 'node:crypto';
import { event } from '@account-center/events';
import type { Client, VariablesOf } from '@account-center/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  type Archive,
  aText,
  auditOf,
  feed,
  MARCH,
  member,
  openArchive,
  outsider,
  retire,
  tellAccount,
} from './support/archive.ts';

let archive: Archive;
beforeAll(async () => {
  archive = await openArchive();
});
afterAll(() => archive.system.stop());

const DELETED = `query ($first: Int, $after: String) {
  deletedAccounts(first: $first, after: $after) {
    nodes { id name accountNumber conversationCount messageCount successor { id } }
    pageInfo { hasNextPage endCursor }
  }
}`;
const PARTNERS = `query ($memberId: ID!, $range: RecordRange!) {
  conversationPartners(memberId: $memberId, range: $range) { nodes { messageCount party { id name deleted } } }
}`;

const MESSAGES = `query ($memberId: ID!, $partnerId: ID!, $range: RecordRange!) {
  conversationMessages(memberId: $memberId, partnerId: $partnerId, range: $range) { nodes { body } }
}`;

const GROUPS = `query ($ownerId: ID, $range: RecordRange!) {
  groupConversations(ownerId: $ownerId, range: $range) { nodes { name owner { id } } }
}`;

const partners = (client: Client, memberId: string) => client.query(PARTNERS, { memberId, range: MARCH });
const codes = ({ errors }: { errors: { extensions: { code: string } }[] }) =>
  errors.map(({ extensions }) => extensions.code);

/** A member of the sales department with an account number and three messages in two conversations. */
async function leaver(accountNumber: string) {
  const { system, acme, app, sales, bob } = archive;
  const someone = await acme.addMember(`Leaver ${accountNumber}`, { departments: [sales] });
  await tellAccount(system, acme, someone, accountNumber);
  await feed(app, [
    aText({ accountNumber }, member(bob), { body: 'first' }),
    aText(member(bob), { accountNumber }, { body: 'second' }),
    aText(outsider(`o-${accountNumber}`, 'Customer'), { accountNumber }, { body: 'third' }),
  ]);
  return someone;
}

describe('deleted accounts', () => {
  test('[MSG-14] stand apart with their figures, and take their records along', async () => {
    const { system, acme, reader, deletedReader, bob } = archive;
    const gone = await leaver('70000001');
    expect(codes(await partners(reader, gone.memberId))).toEqual([]);
    const input = { memberId: gone.memberId, successorMemberId: bob.memberId, idempotencyKey: randomUUID() };
    const figures = { conversationsMoved: 2, messagesMoved: 3, groupsHandedOver: 0 };
    expect(await retire(system, acme, input)).toEqual(figures);

    const { data, errors } = await deletedReader.query(DELETED);
    expect(errors).toEqual([]);
    expect(data?.deletedAccounts?.nodes[0]).toEqual({
      id: gone.memberId,
      name: 'Leaver 70000001',
      accountNumber: '70000001',
      conversationCount: 2,
      messageCount: 3,
      successor: { id: bob.memberId },
    });
    const records = await partners(deletedReader, gone.memberId);
    expect(records.data?.conversationPartners?.nodes.map(({ party }) => party.name).toSorted()).toEqual([
      'Bob',
      'Customer',
    ]);
    const refused = await partners(reader, gone.memberId);
    expect(refused.errors[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', permissions: [['archive:deleted:read']] });
    const ofBob = await partners(reader, bob.memberId);
    expect(ofBob.data?.conversationPartners?.nodes).toContainEqual({
      messageCount: 2,
      party: { id: gone.memberId, name: 'Leaver 70000001', deleted: true },
    });
  });

  test('[MSG-14] are for archive:deleted:read, within scope and enterprise, and read on record', async () => {
    const { system, acme, reader, otherReader, legal, sales } = archive;
    const gone = await leaver('70000002');
    await retire(system, acme, { memberId: gone.memberId, idempotencyKey: randomUUID() });
    expect(codes(await reader.query(DELETED))).toEqual(['UNAUTHORIZED_FIELD_OR_TYPE']);
    const only = { permissions: ['archive:deleted:read' as const] };
    const ofLegal = await acme.addMember('Legal reader', { ...only, scope: [legal] });
    const ofSales = await acme.addMember('Sales deleted reader', { ...only, scope: [sales] });
    const idsFor = async (client: Client) =>
      (await client.query(DELETED)).data?.deletedAccounts?.nodes.map(({ id }) => id);
    expect(await idsFor(ofSales)).toContain(gone.memberId);
    expect(await idsFor(ofLegal)).toEqual([]);
    expect(await idsFor(otherReader)).toEqual([]);
    expect(codes(await partners(ofLegal, gone.memberId))).toEqual(['NOT_FOUND']);
    expect(codes(await partners(otherReader, gone.memberId))).toEqual(['NOT_FOUND']);
    expect(codes(await partners(ofSales, archive.bob.memberId))).toEqual(['FORBIDDEN']);
    const entries = await auditOf(archive, 'deletedAccounts');
    expect(entries.at(-1)).toMatchObject({
      result: 'SUCCEEDED',
      actorName: 'Legal reader',
      detail: { count: 0 },
    });
  });

  test('[MSG-14] come in pages, the latest first', async () => {
    const { system, acme, deletedReader } = archive;
    const gone: string[] = [];
    for (const number of ['70000011', '70000012', '70000013']) {
      const { memberId } = await leaver(number);
      await retire(system, acme, { memberId, idempotencyKey: randomUUID() });
      gone.unshift(memberId);
    }
    const first = (await deletedReader.query(DELETED, { first: 2 })).data?.deletedAccounts;
    expect(first?.nodes.map(({ id }) => id)).toEqual(gone.slice(0, 2));
    const after = first?.pageInfo.endCursor;
    const second = (await deletedReader.query(DELETED, { first: 1, after })).data?.deletedAccounts;
    expect(second?.nodes.map(({ id }) => id)).toEqual(gone.slice(2));
  });

  test('[MSG-14] leave nothing to the next holder of their number', async () => {
    const { system, acme, app, sales, bob, deletedReader } = archive;
    const number = '70000003';
    const gone = await leaver(number);
    await tellAccount(system, acme, gone, number, 'CLOSED');
    await retire(system, acme, { memberId: gone.memberId, idempotencyKey: randomUUID() });
    const heir = await acme.addMember('Heir', { departments: [sales] });
    await tellAccount(system, acme, heir, number);
    await feed(app, [
      aText({ accountNumber: number }, member(bob), { body: 'fed late, sent before' }),
      aText({ accountNumber: number }, member(bob), { body: 'of the heir', sentAt: new Date().toISOString() }),
    ]);
    const now = Date.now();
    const today = { from: new Date(now - 86_400_000).toISOString(), to: new Date(now + 86_400_000).toISOString() };
    const read = async (memberId: string, range: VariablesOf<typeof MESSAGES>['range']) =>
      (
        await deletedReader.query(MESSAGES, { memberId, partnerId: bob.memberId, range })
      ).data?.conversationMessages?.nodes.map(({ body }) => body);
    expect(await read(heir.memberId, MARCH)).toEqual([]);
    expect(await read(heir.memberId, today)).toEqual(['of the heir']);
    expect(await read(gone.memberId, MARCH)).toEqual(['first', 'second', 'fed late, sent before']);
  });
});

describe('retiring a member', () => {
  test('[MSG-14] hands the groups to the successor, also against what the app still says', async () => {
    const { system, acme, app, reader, bob } = archive;
    const gone = await leaver('70000021');
    const group = { groupId: 'handed', name: 'Handed over', owner: member(gone), parties: [member(bob)] };
    const said = () => aText(member(bob), {}, { to: undefined, groupId: 'handed' });
    await feed(app, [said()], [group]);
    const input = { memberId: gone.memberId, successorMemberId: bob.memberId, idempotencyKey: randomUUID() };
    expect(await retire(system, acme, input)).toMatchObject({ groupsHandedOver: 1 });
    await feed(app, [said()], [group]);
    const owned = await reader.query(GROUPS, { ownerId: bob.memberId, range: MARCH });
    expect(owned.data?.groupConversations?.nodes).toEqual([{ name: 'Handed over', owner: { id: bob.memberId } }]);
  });

  test('[MSG-14] keeps groups without a successor with the deleted account', async () => {
    const { system, acme, app, reader, deletedReader } = archive;
    const gone = await leaver('70000022');
    const group = { groupId: 'orphan', name: 'Orphan', owner: member(gone), parties: [] };
    await feed(app, [aText(member(gone), {}, { to: undefined, groupId: 'orphan' })], [group]);
    await retire(system, acme, { memberId: gone.memberId, idempotencyKey: randomUUID() });
    const namesFor = async (client: Client) =>
      (await client.query(GROUPS, { range: MARCH })).data?.groupConversations?.nodes.map(({ name }) => name);
    expect(await namesFor(deletedReader)).toContain('Orphan');
    expect(await namesFor(reader)).not.toContain('Orphan');
  });

  test('[MSG-14] answers the same again, for the key and for the member, and does it once', async () => {
    const { system, acme, app, bob } = archive;
    const gone = await leaver('70000023');
    const input = { memberId: gone.memberId, idempotencyKey: randomUUID() };
    const answers = await Promise.all([retire(system, acme, input), retire(system, acme, input)]);
    await feed(app, [aText(member(gone), member(bob))]);
    answers.push(
      await retire(system, acme, input),
      await retire(system, acme, { ...input, idempotencyKey: randomUUID() }),
    );
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    await expect(retire(system, acme, { ...input, memberId: bob.memberId })).rejects.toMatchObject({
      extensions: { code: 'IDEMPOTENCY_CONFLICT' },
    });
  });

  test('[MSG-14] refuses a successor who is not there, has left, or is the leaver', async () => {
    const { system, acme, otherReader } = archive;
    const gone = await leaver('70000024');
    const left = await acme.addMember('Left');
    const departed = {
      name: 'Left',
      departments: [],
      phone: null,
      email: null,
      employeeNumber: null,
      title: null,
      hidden: false,
    };
    await system.announce(
      'org',
      event('member.changed', acme.enterpriseId, { ...departed, memberId: left.memberId, status: 'LEFT', version: 2 }),
    );
    for (const successorMemberId of [gone.memberId, left.memberId, otherReader.memberId, randomUUID()]) {
      const attempt = retire(system, acme, {
        memberId: gone.memberId,
        successorMemberId,
        idempotencyKey: randomUUID(),
      });
      await expect(attempt).rejects.toMatchObject({ extensions: { code: 'NOT_FOUND' } });
    }
    expect(codes(await partners(archive.reader, gone.memberId))).toEqual([]);
  });

  test('[MSG-14] is no operation of the graph', async () => {
    const { deletedReader, alice } = archive;
    const command =
      'mutation ($id: ID!) { retireMember(input: { memberId: $id, idempotencyKey: "k" }) { messagesMoved } }';
    const { errors } = await deletedReader.query(command, { id: alice.memberId });
    expect(errors[0]?.extensions.code).toBe('GRAPHQL_VALIDATION_FAILED');
  });
});
