import type { Client, DataOf, VariablesOf } from '@account-center/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  type Archive,
  aText,
  auditOf,
  feed,
  ingest,
  MARCH,
  member,
  type Message,
  openArchive,
  outsider,
} from './support/archive.ts';

let archive: Archive;
beforeAll(async () => {
  archive = await openArchive();
});
afterAll(() => archive.system.stop());

const GROUPS = `query ($ownerId: ID, $range: RecordRange!, $first: Int, $after: String) {
  groupConversations(ownerId: $ownerId, range: $range, first: $first, after: $after) {
    nodes { id name owner { id name } partyCount messageCount lastMessageAt }
    pageInfo { hasNextPage endCursor }
  }
}`;

const MESSAGES = `query ($groupId: ID!, $range: RecordRange!) {
  groupMessages(groupId: $groupId, range: $range) { nodes { body sender { name } } }
  groupAnchors(groupId: $groupId, range: $range) { day messageCount }
  groupParties(groupId: $groupId) { nodes { name kind } }
}`;

const list = (client: Client, variables: Partial<VariablesOf<typeof GROUPS>> = {}) =>
  client.query(GROUPS, { range: MARCH, ...variables });
const read = (client: Client, groupId: string) => client.query(MESSAGES, { groupId, range: MARCH });

type Party = Message['from'];
let lastGroup = 0;
const aGroup = (owner: Party, parties: Party[], name = `Group ${lastGroup + 1}`) => ({
  groupId: `group-${++lastGroup}`,
  name,
  owner,
  parties,
});
const toGroup = (from: Party, { groupId }: { groupId: string }, rest: Partial<Message> = {}) =>
  aText(from, {}, { to: undefined, groupId, ...rest });

/** The id that the graph has for the group of a member. */
async function idOf(client: Client, name: string): Promise<string> {
  const { data } = await list(client, { first: 200 });
  const group = data?.groupConversations?.nodes.find((node) => node.name === name);
  if (!group) throw new Error(`The group ${name} is not there`);
  return group.id;
}

const groupCodes = ({ errors }: { errors: { extensions: { code: string } }[] }) =>
  errors.map(({ extensions }) => extensions.code);

describe('records of groups', () => {
  test('[MSG-5] are there for groups whose owner is an employee, with parties, counts and messages', async () => {
    const { app, reader, alice, bob } = archive;
    const ours = aGroup(member(alice), [member(bob), outsider('c-1', 'Customer')], 'Project');
    const theirs = aGroup(outsider('boss', 'Boss'), [member(alice)], 'Theirs');
    await feed(
      app,
      [
        toGroup(member(bob), ours, { body: 'one' }),
        toGroup(outsider('c-1'), ours, { body: 'two', sentAt: '2026-03-11T09:00:00+08:00' }),
        toGroup(member(alice), theirs),
      ],
      [ours, theirs],
    );
    const { data, errors } = await list(reader);
    expect(errors).toEqual([]);
    expect(data?.groupConversations?.nodes).toMatchObject([
      { name: 'Project', owner: { id: alice.memberId, name: 'Alice' }, partyCount: 3, messageCount: 2 },
    ]);
    const answer = await read(reader, await idOf(reader, 'Project'));
    expect(answer.data?.groupMessages?.nodes).toEqual([
      { body: 'one', sender: { name: 'Bob' } },
      { body: 'two', sender: { name: 'Customer' } },
    ]);
    expect(answer.data?.groupAnchors).toEqual([
      { day: '2026-03-10', messageCount: 1 },
      { day: '2026-03-11', messageCount: 1 },
    ]);
    expect(answer.data?.groupParties?.nodes.map(({ name }) => name).toSorted()).toEqual(['Alice', 'Bob', 'Customer']);
  });

  test('[MSG-5] follow what the app tells of a group', async () => {
    const { app, reader, alice, bob, carol } = archive;
    const before = aGroup(member(alice), [member(bob)], 'Before');
    await feed(app, [toGroup(member(bob), before)], [before]);
    const id = await idOf(reader, 'Before');
    await feed(
      app,
      [toGroup(member(carol), before)],
      [{ ...before, name: 'After', owner: member(carol), parties: [] }],
    );
    const { data } = await list(reader, { ownerId: carol.memberId });
    expect(data?.groupConversations?.nodes).toMatchObject([{ id, name: 'After', partyCount: 1, messageCount: 2 }]);
  });

  test('[MSG-5] need groups that are told whole: an unknown party or owner refuses the group, not the batch', async () => {
    const { app, alice, bob, otherReader } = archive;
    const wrong = [
      aGroup(member(otherReader), []),
      aGroup(member(alice), [{ accountNumber: '404' }]),
      { ...aGroup(member(alice), []), name: '' },
    ];
    const messages = [...wrong.map((group) => toGroup(member(alice), group)), aText(member(alice), member(bob))];
    const { data } = await ingest(app, { groups: wrong, messages });
    const codes = ['PARTY_NOT_FOUND', 'PARTY_NOT_FOUND', 'BAD_USER_INPUT'];
    expect(data?.ingestMessages?.groupResults.map(({ ok, code }) => [ok, code])).toEqual(
      codes.map((code) => [false, code]),
    );
    expect(data?.ingestMessages?.messageResults.map(({ code }) => code)).toEqual([
      ...codes.map(() => 'GROUP_NOT_FOUND'),
      null,
    ]);
  });

  test('[MSG-5] belong to the app that told them: another app’s group of the same id is another group', async () => {
    const { acme, app, reader, alice } = archive;
    const same = aGroup(member(alice), [], 'Same');
    await feed(app, [toGroup(member(alice), same)], [same]);
    const secondApp = await acme.signInApp({ permissions: ['archive:write'], scope: 'everything' });
    await feed(secondApp, [toGroup(member(alice), same)], [same]);
    const { data } = await list(reader, { first: 200 });
    const found = data?.groupConversations?.nodes.filter(({ name }) => name === 'Same');
    expect(found?.map(({ messageCount }) => messageCount)).toEqual([1, 1]);
  });

  test('[MSG-5] stay within scope, permission and enterprise', async () => {
    const { acme, app, reader, salesReader, otherReader, carol, alice } = archive;
    const ofLegal = aGroup(member(carol), [member(alice)], 'Legal only');
    await feed(app, [toGroup(member(alice), ofLegal)], [ofLegal]);
    const id = await idOf(reader, 'Legal only');
    for (const client of [salesReader, otherReader]) {
      expect(groupCodes(await read(client, id))).toEqual(['NOT_FOUND', 'NOT_FOUND', 'NOT_FOUND']);
      const { data } = await list(client, { first: 200 });
      expect(data?.groupConversations?.nodes.map(({ name }) => name)).not.toContain('Legal only');
      expect(groupCodes(await list(client, { ownerId: carol.memberId }))).toEqual(['NOT_FOUND']);
    }
    const colleague = await acme.addMember('Colleague', { permissions: ['org:member:read'], scope: 'everything' });
    expect(new Set(groupCodes(await read(colleague, id)))).toEqual(new Set(['UNAUTHORIZED_FIELD_OR_TYPE']));
    expect(groupCodes(await list(colleague))).toEqual(['UNAUTHORIZED_FIELD_OR_TYPE']);
    expect(groupCodes(await read(reader, 'x'))).toEqual(['NOT_FOUND', 'NOT_FOUND', 'NOT_FOUND']);
  });

  test('[MSG-5] [MSG-7] come in pages, are limited to 30 days, and are read on record', async () => {
    const { app, reader, bob } = archive;
    const groups = Array.from({ length: 5 }, () => aGroup(member(bob), []));
    await feed(
      app,
      groups.map((group) => toGroup(member(bob), group)),
      groups,
    );
    const seen: string[] = [];
    for (let after: string | null = null; ; ) {
      const page: DataOf<typeof GROUPS>['groupConversations'] | null | undefined = (
        await list(reader, { ownerId: bob.memberId, first: 2, after })
      ).data?.groupConversations;
      seen.push(...(page?.nodes.map(({ id }) => id) ?? []));
      after = page?.pageInfo.endCursor ?? null;
      if (!page?.pageInfo.hasNextPage) break;
    }
    expect(new Set(seen).size).toBe(5);
    const long = { from: '2026-03-01T00:00:00Z', to: '2026-04-01T00:00:00Z' };
    expect(groupCodes(await list(reader, { range: long }))).toEqual(['RANGE_TOO_LONG']);
    await read(reader, seen[0] ?? '');
    for (const action of ['groupMessages', 'groupAnchors', 'groupParties']) {
      const entry = (await auditOf(archive, action)).at(-1);
      expect(entry).toMatchObject({ result: 'SUCCEEDED', objects: [{ type: 'GroupConversation', id: seen[0] }] });
    }
    expect((await auditOf(archive, 'groupConversations')).at(-1)?.result).toBe('RANGE_TOO_LONG');
  });
});
