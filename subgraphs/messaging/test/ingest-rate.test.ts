import { withEnterprise } from '@account-center/kit/database';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Archive, aText, ingest, member, openArchive, outsider } from './support/archive.ts';
import { isMeasuring } from './support/env.ts';

const BATCHES = 30;
const BATCH_SIZE = 1_000;
const OUTSIDERS = 300;

let archive: Archive;
beforeAll(async () => {
  if (isMeasuring) archive = await openArchive();
});
afterAll(() => archive?.system.stop());

const batch = (number: number) =>
  Array.from({ length: BATCH_SIZE }, (_, index) => {
    const from = [archive.alice, archive.bob, archive.carol][index % 3] ?? archive.alice;
    const sentAt = new Date(Date.UTC(2026, 2, 1) + (number * BATCH_SIZE + index) * 60_000).toISOString();
    return aText(member(from), outsider(`o-${(index * 7) % OUTSIDERS}`), {
      sentAt,
      body: `${'订单已经发出，请查收。'.repeat(5)}${index}`,
    });
  });

test.runIf(isMeasuring)(
  '[MSG-1] the rate at which messages come in through the gateway',
  { timeout: 300_000 },
  async () => {
    const { app, acme, system } = archive;
    const durations: number[] = [];
    for (let number = 0; number < BATCHES; number += 1) {
      const messages = batch(number);
      const start = performance.now();
      const { data } = await ingest(app, { messages });
      durations.push(performance.now() - start);
      expect(data?.ingestMessages?.accepted).toBe(BATCH_SIZE);
    }
    const [size] = await withEnterprise(system.subgraphs.messaging.runtime.db, acme.enterpriseId, (tx) =>
      tx.execute<{ n: number }>(sql`select count(*)::int as n from message`),
    );
    expect(size?.n).toBe(BATCHES * BATCH_SIZE);
    const sorted = durations.toSorted((one, other) => one - other);
    const median = sorted[Math.floor(sorted.length / 2)] ?? 0;
    const figures = {
      messages: size?.n,
      medianBatchMs: Math.round(median),
      messagesPerSecond: Math.round((BATCH_SIZE / median) * 1_000),
    };
    process.stdout.write(`${JSON.stringify(figures)}\n`);
  },
);
