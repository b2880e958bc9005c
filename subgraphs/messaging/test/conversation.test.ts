import { present } from '@account-center/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Archive, aText, feed, MARCH, member, openArchive, outsider } from './support/archive.ts';
import { anchors, type MessagesAnswer, type PartnersAnswer, openPair, partners, read } from './support/reading.ts';

let archive: Archive;
beforeAll(async () => {
  archive = await openArchive();
});
afterAll(() => archive.system.stop());

const pair = () => openPair(archive);

const at = (day: number, time = '09:00') => `2026-03-${String(day).padStart(2, '0')}T${time}:00+08:00`;

describe('the parties a member talked with', () => {
  test('[MSG-3] stand with their counts and the latest time within the range, the latest first', async () => {
    const { app, reader, carol } = archive;
    const { one, other } = await pair();
    await feed(app, [
      aText(member(one), member(other), { sentAt: at(1) }),
      aText(member(other), member(one), { sentAt: at(20) }),
      aText(outsider('w-1', '王先生'), member(one), { sentAt: at(25) }),
      aText(member(one), member(carol), { sentAt: at(3) }),
      aText(member(one), member(carol), { sentAt: '2026-04-01T00:00:00+08:00' }),
    ]);
    const { data, errors } = await partners(reader, { memberId: one.memberId });
    expect(errors).toEqual([]);
    expect(data?.conversationPartners?.nodes).toMatchObject([
      {
        messageCount: 1,
        lastMessageAt: '2026-03-25T01:00:00.000Z',
        party: { kind: 'EXTERNAL', name: '王先生', externalId: 'w-1', deleted: false },
      },
      { messageCount: 2, lastMessageAt: '2026-03-20T01:00:00.000Z', party: { id: other.memberId, kind: 'MEMBER' } },
      { messageCount: 1, lastMessageAt: '2026-03-03T01:00:00.000Z', party: { id: carol.memberId, name: 'Carol' } },
    ]);
  });

  test('[MSG-3] come in pages without gap or repetition', async () => {
    const { app, reader } = archive;
    const { one } = await pair();
    const outsiders = Array.from({ length: 7 }, (_, index) => outsider(`p-${index}`, `P${index}`));
    await feed(
      app,
      outsiders.map((party, index) => aText(party, member(one), { sentAt: at(1 + Math.floor(index / 2)) })),
    );
    const seen: string[] = [];
    for (let after: string | null = null; ; ) {
      const page: PartnersAnswer['conversationPartners'] | null | undefined = (
        await partners(reader, { memberId: one.memberId, first: 3, after })
      ).data?.conversationPartners;
      seen.push(...(page?.nodes.map(({ party }) => present(party.name)) ?? []));
      after = page?.pageInfo.endCursor ?? null;
      if (!page?.pageInfo.hasNextPage) break;
    }
    expect(seen).toHaveLength(7);
    expect(new Set(seen).size).toBe(7);
  });
});

describe('the messages of two parties', () => {
  test('[MSG-3] are the same from both sides, ascending, and nobody else’s', async () => {
    const { app, reader, carol } = archive;
    const { one, other, ids } = await pair();
    await feed(app, [
      aText(member(one), member(other), { body: 'a', sentAt: at(2) }),
      aText(member(one), member(carol), { body: 'not theirs', sentAt: at(2) }),
      aText(member(other), member(one), { body: 'b', sentAt: at(3) }),
      aText(member(one), member(other), { body: 'too late', sentAt: MARCH.to }),
      aText(member(one), member(other), { body: 'just in time', sentAt: MARCH.from }),
    ]);
    const { data } = await read(reader, ids);
    expect(data?.conversationMessages?.edges.map(({ node }) => [node.sender.name, node.body])).toEqual([
      ['One', 'a'],
      ['Other', 'b'],
      ['One', 'just in time'],
    ]);
    const back = await read(reader, { memberId: other.memberId, partnerId: one.memberId });
    expect(back.data?.conversationMessages?.edges).toEqual(data?.conversationMessages?.edges);
  });

  test('[MSG-3] come in pages that stay good while more messages come in', async () => {
    const { app, reader } = archive;
    const { one, other, ids } = await pair();
    const bodies = Array.from({ length: 25 }, (_, index) => `m${index}`);
    const send = (body: string, day: number) => aText(member(one), member(other), { body, sentAt: at(day) });
    await feed(
      app,
      bodies.slice(0, 20).map((body, index) => send(body, 1 + index)),
    );
    const seen: string[] = [];
    let after: string | null = null;
    for (let page = 0; page < 3; page += 1) {
      const answer: MessagesAnswer['conversationMessages'] | null | undefined = (
        await read(reader, { ...ids, first: 10, after })
      ).data?.conversationMessages;
      seen.push(...(answer?.nodes.map(({ body }) => present(body)) ?? []));
      after = answer?.pageInfo.endCursor ?? null;
      if (page === 0) {
        // One of them was sent before everything that was read: it came in last, so it stands last.
        await feed(
          app,
          bodies.slice(20).map((body, index) => send(body, 1 + index)),
        );
      }
    }
    expect(seen).toEqual(bodies);
  });

  test('[MSG-3] are refused beyond 30 days, for an empty range and for a bad page', async () => {
    const { app, reader } = archive;
    const { one, other, ids } = await pair();
    await feed(app, [aText(member(one), member(other))]);
    const long = { from: '2026-03-01T00:00:00Z', to: '2026-03-31T00:00:00.001Z' };
    for (const run of [read, partners, anchors]) {
      const tooLong = await run(reader, { ...ids, range: long });
      expect(tooLong.errors[0]?.extensions).toMatchObject({ code: 'RANGE_TOO_LONG', maximumDays: 30 });
      const empty = await run(reader, { ...ids, range: { from: MARCH.from, to: MARCH.from } });
      expect(empty.errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
    }
    for (const page of [{ first: 0 }, { first: 201 }, { after: 'nonsense' }]) {
      expect((await read(reader, { ...ids, ...page })).errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
    }
  });

  test('[MSG-3] span months', async () => {
    const { app, reader } = archive;
    const { one, other, ids } = await pair();
    const times = ['2025-12-31T15:59:59Z', '2025-12-31T23:59:59Z', '2026-01-01T00:00:00Z'];
    await feed(
      app,
      times.map((sentAt) => aText(member(one), member(other), { sentAt, body: sentAt })),
    );
    const range = { from: '2025-12-15T00:00:00Z', to: '2026-01-14T00:00:00Z' };
    const { data } = await read(reader, { ...ids, range });
    expect(data?.conversationMessages?.nodes.map(({ body }) => body)).toEqual(times);
  });
});

describe('anchors', () => {
  test('[MSG-4] name the days of the enterprise’s time zone that hold messages, and reading begins there', async () => {
    const { app, reader } = archive;
    const { one, other, ids } = await pair();
    const send = (body: string, sentAt: string) => aText(member(one), member(other), { body, sentAt });
    await feed(app, [
      send('a', at(4, '23:59')),
      send('b', at(5, '00:00')),
      send('c', at(5, '23:59')),
      send('d', at(9, '12:00')),
      send('e', at(9, '12:59')),
      send('f', at(9, '13:00')),
    ]);
    const days = (await anchors(reader, ids)).data?.conversationAnchors ?? [];
    expect(days.map(({ day, start, messageCount }) => [day, start, messageCount])).toEqual([
      ['2026-03-04', '2026-03-03T16:00:00.000Z', 1],
      ['2026-03-05', '2026-03-04T16:00:00.000Z', 2],
      ['2026-03-09', '2026-03-08T16:00:00.000Z', 3],
    ]);
    const fromThird = await read(reader, { ...ids, after: days[2]?.cursor, first: 2 });
    expect(fromThird.data?.conversationMessages?.nodes.map(({ body }) => body)).toEqual(['d', 'e']);

    const hours = (await anchors(reader, { ...ids, unit: 'HOUR' })).data?.conversationAnchors ?? [];
    expect(hours.map(({ start, messageCount }) => [start, messageCount]).slice(-2)).toEqual([
      ['2026-03-09T04:00:00.000Z', 2],
      ['2026-03-09T05:00:00.000Z', 1],
    ]);
    const ninth = { from: at(9, '12:30'), to: at(10) };
    const clipped = (await anchors(reader, { ...ids, range: ninth })).data?.conversationAnchors ?? [];
    expect(clipped).toMatchObject([{ day: '2026-03-09', messageCount: 2 }]);
  });
});
