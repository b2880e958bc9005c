import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Archive, aText, auditOf, feed, member, openArchive } from './support/archive.ts';
import { anchors, openPair, partners, read } from './support/reading.ts';

let archive: Archive;
beforeAll(async () => {
  archive = await openArchive();
});
afterAll(() => archive.system.stop());

const pair = () => openPair(archive);

describe('the right to read records', () => {
  test('[MSG-7] is a permission: others get nothing, and are told which', async () => {
    const { acme, app, system } = archive;
    const { one, other, ids } = await pair();
    await feed(app, [aText(member(one), member(other))]);
    const colleague = await acme.addMember('Colleague', { permissions: ['org:member:read'], scope: 'everything' });
    for (const client of [colleague, one, system.anonymous]) {
      const refused = await read(client, ids);
      expect(refused.data?.conversationMessages).toBeNull();
      const code = client === system.anonymous ? 'UNAUTHENTICATED' : 'UNAUTHORIZED_FIELD_OR_TYPE';
      expect(refused.errors[0]?.extensions.code).toBe(code);
      expect(JSON.stringify(refused.errors)).toContain('archive:read');
    }
  });

  test('[MSG-7] holds for the members of the information scope; others are like members who do not exist', async () => {
    const { app, salesReader, carol, bob } = archive;
    const { one, ids } = await pair();
    await feed(app, [
      aText(member(carol), member(one)),
      aText(member(carol), member(bob)),
      aText(member(one), member(bob)),
    ]);
    const nobody = '00000000-0000-7000-8000-000000000000';
    for (const run of [read, partners, anchors]) {
      const outside = await run(salesReader, { memberId: carol.memberId, partnerId: one.memberId });
      const missing = await run(salesReader, { memberId: nobody, partnerId: one.memberId });
      const malformed = await run(salesReader, { memberId: 'x', partnerId: one.memberId });
      for (const { errors } of [outside, missing, malformed]) expect(errors[0]?.extensions.code).toBe('NOT_FOUND');
      expect(outside.errors[0]?.message).toBe(missing.errors[0]?.message);
    }
    const own = await partners(salesReader, { memberId: one.memberId });
    expect(own.data?.conversationPartners?.nodes.map(({ party }) => party.name).toSorted()).toEqual(['Bob', 'Carol']);
    const never = await read(salesReader, ids);
    expect(never.errors[0]?.extensions.code).toBe('NOT_FOUND');
  });

  test('[MSG-7] counts hidden members in scope like all others', async () => {
    const { acme, app, sales, salesReader } = archive;
    const { one } = await pair();
    const executive = await acme.addMember('Executive', { departments: [sales], hidden: true });
    await feed(app, [aText(member(executive), member(one), { body: 'hush' })]);
    const { data } = await read(salesReader, { memberId: executive.memberId, partnerId: one.memberId });
    expect(data?.conversationMessages?.nodes).toEqual([{ body: 'hush' }]);
  });

  test('[MSG-7] ends at the enterprise', async () => {
    const { app, otherReader } = archive;
    const { one, other, ids } = await pair();
    await feed(app, [aText(member(one), member(other))]);
    for (const run of [read, partners, anchors]) {
      expect((await run(otherReader, ids)).errors[0]?.extensions.code).toBe('NOT_FOUND');
    }
    const mixed = await read(otherReader, { memberId: otherReader.memberId, partnerId: one.memberId });
    expect(mixed.errors[0]?.extensions.code).toBe('NOT_FOUND');
  });

  test('[MSG-7] is used on record: who read whose, when, how many, and who was refused', async () => {
    const { app, reader, salesReader, carol } = archive;
    const { one, other, ids } = await pair();
    await feed(app, [aText(member(one), member(other)), aText(member(one), member(other))]);
    await read(reader, ids);
    const entries = await auditOf(archive, 'conversationMessages');
    expect(entries.at(-1)).toMatchObject({
      result: 'SUCCEEDED',
      actorName: 'Reader',
      actor: { id: reader.memberId },
      objects: [
        { type: 'Member', id: one.memberId },
        { type: 'ConversationParty', id: other.memberId },
      ],
      detail: { count: 2 },
    });
    expect(JSON.stringify(entries.at(-1))).not.toContain('body');

    await read(salesReader, { memberId: carol.memberId, partnerId: one.memberId });
    await read(reader, { ...ids, range: { from: '2026-01-01T00:00:00Z', to: '2026-12-01T00:00:00Z' } });
    const refused = (await auditOf(archive, 'conversationMessages')).slice(entries.length);
    expect(refused.map(({ result, actorName }) => [actorName, result])).toEqual([
      ['Sales reader', 'NOT_FOUND'],
      ['Reader', 'RANGE_TOO_LONG'],
    ]);

    const before = {
      partners: await auditOf(archive, 'conversationPartners'),
      anchors: await auditOf(archive, 'conversationAnchors'),
    };
    await partners(reader, ids);
    await anchors(reader, ids);
    expect(await auditOf(archive, 'conversationPartners')).toHaveLength(before.partners.length + 1);
    expect(await auditOf(archive, 'conversationAnchors')).toHaveLength(before.anchors.length + 1);
  });
});
