import { decodeCursor, encodeCursor, pageSize, toConnection } from '@account-center/kit';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

describe('paging', () => {
  test('cursors carry their key unchanged', () => {
    const value = fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant(null));
    fc.assert(
      fc.property(fc.array(value, { minLength: 1 }), (key) => {
        expect(decodeCursor(encodeCursor(key), key.length)).toEqual(key);
      }),
    );
  });

  test('a cursor of something else is told as bad input', () => {
    for (const cursor of ['', 'x', encodeCursor(['one', 'two']), '{"a":1}']) {
      expect(() => decodeCursor(cursor, 1)).toThrow(expect.objectContaining({ code: 'BAD_USER_INPUT' }));
    }
  });

  test('a page has 50 entries unless asked, 200 at most', () => {
    expect(pageSize({})).toBe(50);
    expect(pageSize({ first: 200 })).toBe(200);
    for (const first of [0, -1, 201]) {
      expect(() => pageSize({ first })).toThrow(expect.objectContaining({ code: 'BAD_USER_INPUT' }));
    }
  });

  test('the row too many says that there is a next page, and is not shown', () => {
    const page = toConnection([1, 2, 3], 2, (row) => [row]);
    expect(page.nodes).toEqual([1, 2]);
    expect(page.pageInfo).toMatchObject({ hasNextPage: true, endCursor: encodeCursor([2]) });
    expect(toConnection([1, 2], 2, (row) => [row]).pageInfo.hasNextPage).toBe(false);
  });
});
