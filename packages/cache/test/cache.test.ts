import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { GraphQLError, type OperationDefinitionNode, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { bytesOfData, bytesOfDocument, createByteCache, createDocumentStore } from '../src/index.ts';

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

const TIMES = 5;

/** Heap bytes that each of `count` results takes: the median, since what others leave behind is freed at any moment. */
function measure<Result>(count: number, create: (index: number) => Result): { bytes: number; results: Result[] } {
  const measured = Array.from({ length: TIMES }, () => measureOnce(count, create));
  return measured.toSorted((a, b) => a.bytes - b.bytes)[Math.floor(TIMES / 2)] as (typeof measured)[number];
}

function measureOnce<Result>(count: number, create: (index: number) => Result): { bytes: number; results: Result[] } {
  const results = Array.from<Result>({ length: count });
  collectGarbage();
  const before = process.memoryUsage().heapUsed;
  for (let index = 0; index < count; index += 1) results[index] = create(index);
  collectGarbage();
  return { bytes: (process.memoryUsage().heapUsed - before) / count, results };
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
const meanOf = <Value>(values: readonly Value[], of: (value: Value) => number) => sum(values.map(of)) / values.length;

describe('the size of what is remembered', () => {
  it('[R3] is not told too small, nor three times too large, for data as JSON brings it', () => {
    const principal = (index: number) => ({
      subject: `account-${index}`,
      name: `名字 ${index}`,
      roleIds: Array.from({ length: 3 }, (_, role) => `role-${index}-${role}`),
      permissions: Array.from({ length: 40 }, (_, permission) => `module:object-${permission}:action-${index}`),
      scope: {
        everything: false,
        departmentIds: Array.from({ length: 20 }, (_, unit) => `department-${index}-${unit}`),
      },
    });
    const { bytes, results } = measure(2_000, (index): unknown => JSON.parse(JSON.stringify(principal(index))));
    const told = meanOf(results, bytesOfData);
    expect(told).toBeGreaterThan(bytes * 0.95);
    expect(told).toBeLessThan(bytes * 3);
  });

  it('[R3] is not told too small, nor three times too large, for parsed documents', async () => {
    const store = createDocumentStore(Number.MAX_SAFE_INTEGER);
    const fields = Array.from({ length: 60 }, (_, field) => `field_${field}: name(first: ${field}) { id }`).join(' ');
    const { bytes, results } = measure(200, (index) => {
      const document = parse(`query Page${index}($a: Int) { ${fields} }`);
      void store.set(String(index), document);
      return document;
    });
    const told = meanOf(results, bytesOfDocument);
    expect(told).toBeGreaterThan(bytes * 0.95);
    expect(told).toBeLessThan(bytes * 3);
  });
});

describe('a cache of bytes', () => {
  const ofText = (maximumBytes: number) => createByteCache<string>({ maximumBytes, bytesOf: ({ length }) => length });

  it('[R3] never keeps more bytes than it may, whatever is put into it', () => {
    const puts = fc.array(fc.tuple(fc.string({ maxLength: 3 }), fc.nat(4_000), fc.boolean()), { maxLength: 100 });
    fc.assert(
      fc.property(puts, (all) => {
        const cache = ofText(8_000);
        for (const [key, length, isRead] of all) {
          if (isRead) cache.get(key);
          else cache.set(key, 'x'.repeat(length));
          expect(cache.bytes).toBeLessThanOrEqual(8_000);
        }
        const keys = [...new Set(all.map(([key]) => key))];
        const lengthOfKept = () => sum(keys.map((key) => cache.get(key)?.length ?? 0));
        // The first look moves what it finds.
        lengthOfKept();
        expect(lengthOfKept()).toBeLessThanOrEqual(8_000);
      }),
      { numRuns: 100 },
    );
  });

  it('[R3] keeps what was asked for again when a flood of new things passes through', () => {
    const cache = ofText(100_000);
    cache.set('often', 'value');
    expect(cache.get('often')).toBe('value');
    cache.set('once', 'value');
    for (let index = 0; index < 10_000; index += 1) cache.set(`flood ${index}`, 'x'.repeat(100));
    expect(cache.get('often')).toBe('value');
    expect(cache.get('once')).toBeUndefined();
  });

  it('[R3] leaves out what alone is larger than its share', () => {
    const cache = ofText(1_000);
    cache.set('large', 'x'.repeat(2_000));
    expect([cache.get('large'), cache.bytes]).toEqual([undefined, 0]);
  });
});

describe('a store of documents', () => {
  it('[R3] forgets the tokens, and still knows where a variable is', async () => {
    const store = createDocumentStore(1_000_000);
    const document = parse('query Page(\n  $first: Int\n) { shops(first: $first) { name } }');
    await store.set('key', document);
    expect(await store.get('key')).toBe(document);
    const operation = document.definitions[0] as OperationDefinitionNode;
    expect(operation.loc).toBeUndefined();
    const [variable] = operation.variableDefinitions ?? [];
    expect(variable?.loc).not.toHaveProperty('startToken');
    expect(new GraphQLError('wrong', { nodes: variable ?? null }).locations).toEqual([{ line: 2, column: 3 }]);
  });
});
