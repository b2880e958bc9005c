import { randomUUID } from 'node:crypto';
import { arrayLiteral } from '@account-center/kit/database';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { planBatch } from '../src/ingest/batch.rules.ts';
import { checkMessage, isRefusal } from '../src/ingest/input.rules.ts';
import { resolveParty } from '../src/party/party.rules.ts';

const now = new Date('2026-03-15T00:00:00Z');
const [alice, bob] = [randomUUID(), randomUUID()];

const message = (messageId: string, body: string) => ({
  messageId,
  checked: checkMessage(
    { messageId, sentAt: '2026-03-10T00:00:00Z', from: { memberId: alice }, to: { memberId: bob }, kind: 'TEXT', body },
    now,
  ),
});

const grounds = (receipts = new Map<string, { fingerprint: string; sequence: number }>(), lastSequence = 0) => ({
  appId: 'app',
  directory: { memberIds: new Set([alice, bob]), employees: new Map<string, string>(), holders: new Map() },
  groups: new Map(),
  receipts,
  lastSequence,
});

describe('planning batches', () => {
  test('[MSG-1] takes in each message id once, under consecutive sequences, however a feed is cut and repeated', () => {
    const feeds = fc.array(fc.array(fc.tuple(fc.nat(8), fc.nat(2)), { maxLength: 12 }), { maxLength: 8 });
    fc.assert(
      fc.property(feeds, (batches) => {
        const receipts = new Map<string, { fingerprint: string; sequence: number }>();
        let lastSequence = 0;
        for (const batch of batches) {
          const messages = batch.map(([id, body]) => message(`m${id}`, `body ${body}`));
          const { accepted, results } = planBatch(grounds(receipts, lastSequence), messages);
          expect(results.map(({ messageId }) => messageId)).toEqual(messages.map(({ messageId }) => messageId));
          for (const { told, sequence } of accepted) {
            lastSequence += 1;
            expect(sequence).toBe(lastSequence);
            expect(receipts.has(told.messageId)).toBe(false);
            receipts.set(told.messageId, { fingerprint: told.fingerprint, sequence });
          }
          results.forEach(({ messageId, ok, code, sequence }, index) => {
            const checked = messages[index]?.checked;
            const known = receipts.get(messageId);
            const same = checked && !isRefusal(checked) && known?.fingerprint === checked.fingerprint;
            expect({ ok, code, sequence }).toEqual(
              same
                ? { ok: true, code: null, sequence: known?.sequence }
                : { ok: false, code: 'IDEMPOTENCY_CONFLICT', sequence: null },
            );
          });
        }
      }),
    );
  });

  test('[MSG-14] gives a message to whoever held the number when it was sent', () => {
    const times = fc.uniqueArray(fc.integer({ min: 1, max: 1_000 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(times, fc.integer({ min: 0, max: 1_001 }), (starts, sentAt) => {
        const holders = starts
          .toSorted((a, b) => a - b)
          .map((start) => ({ memberId: `${start}`, heldFrom: new Date(start) }));
        const directory = {
          memberIds: new Set<string>(),
          employees: new Map<string, string>(),
          holders: new Map([['1', holders]]),
        };
        const told = { kind: 'NUMBER' as const, accountNumber: '1' };
        const started = holders.filter(({ heldFrom }) => heldFrom.getTime() <= sentAt);
        const expected = started.at(-1) ?? holders[0];
        expect(resolveParty(directory, 'app', told, new Date(sentAt))?.id).toBe(expected?.memberId);
      }),
    );
  });

  test('[MSG-1] writes array literals that PostgreSQL reads as they were', () => {
    expect(arrayLiteral(['a', null, '"', '\\', '{,}', 'NULL', 1])).toBe('{"a",NULL,"\\"","\\\\","{,}","NULL","1"}');
  });
});
