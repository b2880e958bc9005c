import { randomUUID } from 'node:crypto';
import type { Client, Member } from '@account-center/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Archive, aText, auditOf, feed, member, openArchive, outsider, retire } from './support/archive.ts';

let archive: Archive;
beforeAll(async () => {
  archive = await openArchive();
});
afterAll(() => archive.system.stop());

const ENTITIES = `query ($ids: [_Any!]!) {
  _entities(representations: $ids) { ... on Member { id lastMessage { sentAt direction kind partner { name } } } }
}`;

/** Asks as a page of members does: the gateway hands their ids to the archive. */
const PARTNERS = `query ($memberId: ID!) {
  conversationPartners(memberId: $memberId, range: { from: "2026-03-01T00:00:00Z", to: "2026-03-31T00:00:00Z" }) {
    nodes { party { member { id lastMessage { sentAt direction kind partner { name } } } } }
  }
}`;
const TIMES = `query ($memberId: ID!) {
  conversationPartners(memberId: $memberId, range: { from: "2026-03-01T00:00:00Z", to: "2026-03-31T00:00:00Z" }) {
    nodes { party { member { id lastMessage { sentAt } } } }
  }
}`;

/** The last messages of those with whom the member talked, as the client sees them, by id. */
async function lastMessagesFor(client: Client, hub: Member) {
  const { data } = await client.query(PARTNERS, { memberId: hub.memberId });
  const members = data?.conversationPartners?.nodes.flatMap(({ party }) => party.member ?? []) ?? [];
  return new Map(members.map(({ id, lastMessage }) => [id, lastMessage]));
}

describe('the latest message of a member', () => {
  test('[MSG-3] tells time, direction, kind and partner, whatever order messages come in', async () => {
    const { app, reader, acme, alice, bob, carol } = archive;
    const hub = await acme.addMember('Hub');
    const file = { name: 'f', contentType: 'image/png', size: 1, sha256: '0'.repeat(64) };
    await feed(app, [
      aText(member(hub), member(alice), { sentAt: '2026-03-20T00:00:00Z' }),
      aText(member(bob), member(hub), { sentAt: '2026-03-21T00:00:00Z', kind: 'IMAGE', attachment: file }),
      aText(member(carol), member(hub), { sentAt: '2026-03-02T00:00:00Z' }),
      aText(member(alice), outsider('late'), { sentAt: '2026-03-04T00:00:00Z' }),
      aText(outsider('late', 'Outsider'), member(carol), { sentAt: '2026-03-03T00:00:00Z' }),
    ]);
    await feed(app, [aText(member(alice), member(bob), { sentAt: '2026-03-05T00:00:00Z' })]);
    const found = await lastMessagesFor(reader, hub);
    expect(Object.fromEntries(found)).toEqual({
      [alice.memberId]: {
        sentAt: '2026-03-20T00:00:00.000Z',
        direction: 'RECEIVED',
        kind: 'TEXT',
        partner: { name: 'Hub' },
      },
      [bob.memberId]: {
        sentAt: '2026-03-21T00:00:00.000Z',
        direction: 'SENT',
        kind: 'IMAGE',
        partner: { name: 'Hub' },
      },
      [carol.memberId]: {
        sentAt: '2026-03-03T00:00:00.000Z',
        direction: 'RECEIVED',
        kind: 'TEXT',
        partner: { name: 'Outsider' },
      },
    });
  });

  test('[MSG-7] is null out of scope, and one audit entry names whose were read', async () => {
    const { app, acme, sales, salesReader, reader, alice, carol } = archive;
    const hub = await acme.addMember('Sales hub', { departments: [sales] });
    await feed(app, [aText(member(hub), member(alice)), aText(member(hub), member(carol))]);
    const found = await lastMessagesFor(salesReader, hub);
    expect(found.get(alice.memberId)).not.toBeNull();
    expect(found.get(carol.memberId)).toBeNull();
    const entries = await auditOf(archive, 'MemberLastMessage.partner');
    expect(entries.at(-1)).toMatchObject({
      actorName: 'Sales reader',
      objects: [{ type: 'Member', id: alice.memberId }],
      detail: { count: 1 },
    });
    await lastMessagesFor(reader, hub);
    expect(await auditOf(archive, 'MemberLastMessage.partner')).toHaveLength(entries.length + 1);
  });

  test('[MSG-7] is not on record when only its time is read: that a member was active is no content', async () => {
    const { app, acme, reader, alice } = archive;
    const hub = await acme.addMember('Quiet hub');
    await feed(app, [aText(member(hub), member(alice))]);
    const entries = await auditOf(archive, 'MemberLastMessage.partner');
    const { data } = await reader.query(TIMES, { memberId: hub.memberId });
    expect(data?.conversationPartners?.nodes[0]?.party.member?.lastMessage).toEqual({ sentAt: expect.any(String) });
    expect(await auditOf(archive, 'MemberLastMessage.partner')).toHaveLength(entries.length);
  });

  test('[MSG-7] needs archive:read, and the gateway lets nobody ask for entities directly', async () => {
    const { acme, app, alice, bob, otherReader } = archive;
    await feed(app, [aText(member(alice), member(bob))]);
    const colleague = await acme.addMember('Colleague', { permissions: ['archive:deleted:read'], scope: 'everything' });
    const gone = await acme.addMember('Gone');
    await feed(app, [aText(member(gone), member(alice))]);
    await retire(archive.system, acme, { memberId: gone.memberId, idempotencyKey: randomUUID() });
    const { data, errors } = await colleague.query(PARTNERS, { memberId: gone.memberId });
    expect(data?.conversationPartners?.nodes[0]?.party.member).toEqual({ id: alice.memberId, lastMessage: null });
    expect(errors[0]?.extensions.code).toBe('UNAUTHORIZED_FIELD_OR_TYPE');
    const ids = [{ __typename: 'Member', id: alice.memberId }];
    expect((await otherReader.query(ENTITIES, { ids })).errors[0]?.extensions.code).toBe('GRAPHQL_VALIDATION_FAILED');
  });

  test('[MSG-14] of a deleted account is for archive:deleted:read', async () => {
    const { system, acme, app, reader, deletedReader } = archive;
    const hub = await acme.addMember('Another hub');
    const gone = await acme.addMember('Gone too');
    await feed(app, [aText(member(gone), member(hub))]);
    await retire(system, acme, { memberId: gone.memberId, idempotencyKey: randomUUID() });
    expect((await lastMessagesFor(reader, hub)).get(gone.memberId)).toBeNull();
    expect((await lastMessagesFor(deletedReader, hub)).get(gone.memberId)).toMatchObject({ direction: 'SENT' });
  });
});
