import { randomUUID } from 'node:crypto';
import { sqlState, withEnterprise, withSystem } from '@account-center/kit/database';
import { sql } from 'drizzle-orm';
import postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  type Archive,
  aText,
  auditOf,
  feed,
  ingest,
  MARCH,
  member,
  openArchive,
  outsider,
  tellAccount,
} from './support/archive.ts';

let archive: Archive;
beforeAll(async () => {
  archive = await openArchive();
});
afterAll(() => archive.system.stop());

const file = { name: '报价.pdf', contentType: 'application/pdf', size: 12, sha256: 'A'.repeat(64) };

const READ = `query ($memberId: ID!, $partnerId: ID!, $range: RecordRange!) {
  conversationMessages(memberId: $memberId, partnerId: $partnerId, range: $range) {
    nodes { sequence sentAt kind body attachment { name contentType size sha256 } sender { id kind name externalId } }
  }
}`;

describe('feeding the archive', () => {
  test('[MSG-1] takes in one-to-one messages of every kind, between members and outsiders, in the order of the input', async () => {
    const { app, alice, bob, reader } = archive;
    const messages = [
      aText(member(alice), member(bob), { body: '你好 "Bob" \\ {1,2} 👋\nNULL' }),
      aText(member(bob), member(alice), { kind: 'IMAGE', body: null, attachment: file }),
      aText(member(alice), member(bob), { kind: 'FILE', body: 'the offer', attachment: file }),
      aText(member(alice), member(bob), { kind: 'VOICE', body: undefined, attachment: file }),
      aText(member(bob), member(alice), { kind: 'CARD', body: 'a card' }),
      aText(outsider('wx-7', '王先生'), member(alice)),
    ];
    const { data, errors } = await ingest(app, { messages });
    expect(errors).toEqual([]);
    expect(data?.ingestMessages).toMatchObject({ accepted: 6, duplicates: 0, refused: 0 });
    const sequences = data?.ingestMessages?.messageResults.map(({ sequence }) => Number(sequence)) ?? [];
    expect(sequences).toEqual(sequences.map((_, index) => (sequences[0] ?? 0) + index));
    const variables = { memberId: alice.memberId, partnerId: bob.memberId, range: MARCH };
    const nodes = (await reader.query(READ, variables)).data?.conversationMessages?.nodes;
    expect(nodes?.map(({ kind }) => kind)).toEqual(['TEXT', 'IMAGE', 'FILE', 'VOICE', 'CARD']);
    expect(nodes?.[0]).toMatchObject({
      sentAt: '2026-03-10T01:00:00.000Z',
      body: '你好 "Bob" \\ {1,2} 👋\nNULL',
      attachment: null,
      sender: { id: alice.memberId, kind: 'MEMBER', name: 'Alice', externalId: null },
    });
    expect(nodes?.[1]).toMatchObject({ body: null, attachment: { ...file, sha256: 'a'.repeat(64) } });
  });

  test('[MSG-1] answers a message that comes again as a duplicate, also within one batch and beside new ones', async () => {
    const { app, alice, bob } = archive;
    const [known, twice] = [aText(member(alice), member(bob)), aText(member(alice), member(bob))];
    const first = await ingest(app, { messages: [known] });
    const sequence = first.data?.ingestMessages?.messageResults[0]?.sequence;
    const { data } = await ingest(app, { messages: [known, twice, twice] });
    expect(data?.ingestMessages).toMatchObject({ accepted: 1, duplicates: 2, refused: 0 });
    expect(data?.ingestMessages?.messageResults).toMatchObject([
      { ok: true, duplicate: true, sequence },
      { ok: true, duplicate: false, sequence: String(Number(sequence) + 1) },
      { ok: true, duplicate: true, sequence: String(Number(sequence) + 1) },
    ]);
  });

  test('[MSG-1] refuses another message under a known id, and takes in the rest of the batch', async () => {
    const { app, alice, bob } = archive;
    const original = aText(member(alice), member(bob));
    await feed(app, [original]);
    const changes = [
      { body: 'changed' },
      { sentAt: '2026-04-10T09:00:00+08:00' },
      { kind: 'CARD' as const },
      { to: outsider('x') },
    ];
    for (const change of changes) {
      const { data } = await ingest(app, { messages: [{ ...original, ...change }, aText(member(bob), member(alice))] });
      expect(data?.ingestMessages?.messageResults).toMatchObject([
        { ok: false, code: 'IDEMPOTENCY_CONFLICT' },
        { ok: true },
      ]);
    }
  });

  test('[MSG-1] tells the ids of one app from the same ids of another', async () => {
    const { app, acme, otherApp, otherReader, alice, bob } = archive;
    const same = aText(member(alice), member(bob));
    const secondApp = await acme.signInApp({ permissions: ['archive:write'], scope: 'everything' });
    const abroad = { ...same, from: member(otherReader), to: outsider('x') };
    for (const [client, message] of [
      [app, same],
      [secondApp, same],
      [otherApp, abroad],
    ] as const) {
      expect((await ingest(client, { messages: [message] })).data?.ingestMessages).toMatchObject({ accepted: 1 });
    }
  });

  test('[MSG-1] takes in each of many concurrent copies of a batch once', async () => {
    const { app, alice, bob } = archive;
    const messages = Array.from({ length: 20 }, () => aText(member(alice), member(bob)));
    const answers = await Promise.all(Array.from({ length: 6 }, () => ingest(app, { messages })));
    const reports = answers.map(({ data }) => data?.ingestMessages);
    expect(reports.map((report) => report?.accepted)).toEqual(expect.arrayContaining([0, 20]));
    expect(reports.reduce((sum, report) => sum + (report?.accepted ?? 0), 0)).toBe(20);
    const sequences = reports.map((report) => report?.messageResults.map(({ sequence }) => sequence));
    for (const other of sequences) expect(other).toEqual(sequences[0]);
  });

  test('[MSG-1] says of each message that cannot be taken in why', async () => {
    const { app, alice, bob, otherReader } = archive;
    const good = aText(member(alice), member(bob));
    const cases: [ReturnType<typeof aText>, string][] = [
      [aText(member(otherReader), member(bob)), 'PARTY_NOT_FOUND'],
      [aText(member(alice), { accountNumber: '000' }), 'PARTY_NOT_FOUND'],
      [aText(member(alice), member(alice)), 'SAME_PARTY'],
      [aText(outsider('a'), outsider('b')), 'NO_MEMBER'],
      [aText(member(alice), member(bob), { to: undefined, groupId: 'unknown' }), 'GROUP_NOT_FOUND'],
      [aText(member(alice), member(bob), { groupId: 'both' }), 'BAD_USER_INPUT'],
      [aText(member(alice), { memberId: bob.memberId, accountNumber: '1' }), 'BAD_USER_INPUT'],
      [aText(member(alice), {}), 'BAD_USER_INPUT'],
      [aText(member(alice), member(bob), { body: 'x'.repeat(20_001) }), 'BAD_USER_INPUT'],
      [aText(member(alice), member(bob), { body: 'a\0b' }), 'BAD_USER_INPUT'],
      [aText(member(alice), member(bob), { body: null }), 'BAD_USER_INPUT'],
      [aText(member(alice), member(bob), { kind: 'IMAGE' }), 'BAD_USER_INPUT'],
      [aText(member(alice), member(bob), { kind: 'FILE', attachment: { ...file, sha256: 'z' } }), 'BAD_USER_INPUT'],
      [aText(member(alice), member(bob), { sentAt: '1999-12-31T00:00:00Z' }), 'BAD_USER_INPUT'],
      [
        aText(member(alice), member(bob), { sentAt: new Date(Date.now() + 2 * 86_400_000).toISOString() }),
        'BAD_USER_INPUT',
      ],
      [aText(member(alice), member(bob), { messageId: '' }), 'BAD_USER_INPUT'],
    ];
    const { data, errors } = await ingest(app, { messages: [...cases.map(([message]) => message), good] });
    expect(errors).toEqual([]);
    expect(data?.ingestMessages?.messageResults.map(({ code }) => code)).toEqual([
      ...cases.map(([, code]) => code),
      null,
    ]);
    expect(data?.ingestMessages).toMatchObject({ accepted: 1, refused: cases.length });
  });

  test('[MSG-1] names each value of a message or group that is wrong, and what would be right', async () => {
    const { app, alice, bob } = archive;
    const aPicture = { kind: 'FILE' as const, attachment: { name: '', contentType: 'a/b', size: -1, sha256: 'z' } };
    const cases: [ReturnType<typeof aText>, Record<string, string>][] = [
      [aText(member(alice), member(bob), { messageId: '' }), { messageId: 'must not be empty' }],
      [aText({ memberId: 'alice' }, member(bob)), { 'from.memberId': 'is not an id' }],
      [
        aText(member(alice), {}),
        { to: 'must name exactly one of memberId, accountNumber, employeeNumber and external' },
      ],
      [aText(member(alice), null), { to: 'or groupId is needed, and not both' }],
      [aText(member(alice), member(bob), { body: 'x'.repeat(20_001) }), { body: 'must have at most 20000 characters' }],
      [
        aText(member(alice), member(bob), aPicture),
        {
          'attachment.name': 'must not be empty',
          'attachment.size': 'must be at least 0',
          'attachment.sha256': 'must be 64 hexadecimal digits',
        },
      ],
    ];
    const groups = [{ groupId: 'g', name: 'n'.repeat(201), owner: member(alice), parties: [] }];
    const { data } = await ingest(app, { messages: cases.map(([message]) => message), groups });
    const told = (fields: readonly { path: string; reason: string }[] | undefined) =>
      Object.fromEntries((fields ?? []).map(({ path, reason }) => [path, reason]));
    const report = data?.ingestMessages;
    expect(report?.messageResults.map(({ fields }) => told(fields))).toEqual(cases.map(([, fields]) => fields));
    expect(report?.messageResults[0]?.message).toBe('The input is not valid. messageId: must not be empty');
    expect(told(report?.groupResults[0]?.fields)).toEqual({ name: 'must have at most 200 characters' });
    expect(JSON.stringify(report)).not.toMatch(/Invalid|Too (small|big)|expected/i);
  });

  test('[MSG-1] takes in up to 1,000 messages at a time', async () => {
    const { app, alice, bob } = archive;
    const many = (count: number) =>
      Array.from({ length: count }, () => aText(member(alice), member(bob), { sentAt: '2025-06-01T00:00:00Z' }));
    expect((await ingest(app, { messages: many(1_000) })).data?.ingestMessages).toMatchObject({ accepted: 1_000 });
    const refused = await ingest(app, { messages: many(1_001) });
    expect(refused.data?.ingestMessages).toBeNull();
    expect(refused.errors[0]?.extensions).toMatchObject({ code: 'LIMIT_REACHED', limit: 'messages', value: 1_000 });
    expect((await ingest(app, { messages: [] })).errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });

  test('[MSG-1] is for apps with archive:write, and leaves an audit entry', async () => {
    const { system, acme, app, alice, bob } = archive;
    const messages = [aText(member(alice), member(bob))];
    const person = await acme.addMember('Writer', { permissions: ['archive:write'] });
    expect((await ingest(person, { messages })).errors[0]?.extensions.code).toBe('FORBIDDEN');
    const readOnly = await acme.signInApp({ permissions: ['archive:read'], scope: 'everything' });
    expect((await ingest(readOnly, { messages })).errors[0]?.extensions.code).toBe('UNAUTHORIZED_FIELD_OR_TYPE');
    expect((await ingest(system.anonymous, { messages })).errors[0]?.extensions.code).toBe('UNAUTHENTICATED');
    await feed(app, messages);
    const entries = await auditOf(archive, 'ingestMessages');
    expect(entries.some(({ result, actorName }) => result === 'FORBIDDEN' && actorName === 'Writer')).toBe(true);
    expect(entries.at(-1)).toMatchObject({ result: 'SUCCEEDED', detail: { accepted: 1, duplicates: 0, refused: 0 } });
  });

  test('[MSG-1] finds members by account number', async () => {
    const { system, acme, app, alice, bob, reader } = archive;
    await tellAccount(system, acme, alice, '80010001');
    await feed(app, [
      aText({ accountNumber: '80010001' }, member(bob), { sentAt: '2024-02-10T00:00:00Z', body: 'by number' }),
    ]);
    const range = { from: '2024-02-01T00:00:00Z', to: '2024-03-01T00:00:00Z' };
    const { data } = await reader.query(READ, { memberId: bob.memberId, partnerId: alice.memberId, range });
    expect(data?.conversationMessages?.nodes).toMatchObject([{ body: 'by number', sender: { id: alice.memberId } }]);
  });
});

describe('the tables of the archive', () => {
  test('[MSG-1] refuse to change or remove a message, whoever asks', async () => {
    const { system, acme } = archive;
    const { db } = system.subgraphs.messaging.runtime;
    for (const change of [
      sql`update message set body = 'x'`,
      sql`delete from message`,
      sql`delete from message_receipt`,
      sql`truncate message`,
    ]) {
      const attempt = withEnterprise(db, acme.enterpriseId, (tx) => tx.execute(change));
      expect(sqlState(await attempt.catch((error: unknown) => error))).toBe('42501');
    }
    const partition = withSystem(db, (tx) => tx.execute(sql`select * from archive.message_2026_03`));
    expect(sqlState(await partition.catch((error: unknown) => error))).toBe('42501');
  });

  test('[MSG-1] hold even their owner to adding', async () => {
    const owner = postgres(archive.system.databases.urls.messaging.ownerUrl, { max: 1 });
    await owner`select set_config('app.enterprise_id', ${archive.acme.enterpriseId}, false)`;
    await expect(owner`truncate message`).rejects.toThrow('append-only');
    await expect(owner`truncate archive.message_2026_03`).rejects.toThrow('append-only');
    await owner.end();
  });

  test('[MSG-1] show nothing of one enterprise to another', async () => {
    const { db } = archive.system.subgraphs.messaging.runtime;
    for (const table of ['message', 'message_receipt', 'conversation', 'party', 'archive_counter']) {
      const count = sql`select count(*)::int as n from ${sql.identifier(table)}`;
      const [own] = await withEnterprise(db, archive.acme.enterpriseId, (tx) => tx.execute<{ n: number }>(count));
      const [foreign] = await withEnterprise(db, randomUUID(), (tx) => tx.execute<{ n: number }>(count));
      expect(own?.n).toBeGreaterThan(0);
      expect(foreign?.n).toBe(0);
    }
  });
});
