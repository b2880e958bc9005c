import { textProblem } from '@account-center/kit';
import { newId } from '@account-center/kit/database';
import { cursorList, decodeCursor, encodeCursor, pageSize, toConnection } from '@account-center/kit/graphql';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

const people = cursorList('people', ['text', 'id'], { sort: 'NAME' });
const told = expect.objectContaining({
  code: 'BAD_USER_INPUT',
  extensions: expect.objectContaining({ fields: [expect.objectContaining({ path: 'after' })] }),
});

describe('paging', () => {
  test('[S4] cursors carry their key unchanged', () => {
    const list = cursorList('list', ['text', 'id', 'integer', 'instant']);
    const text = fc.string({ unit: 'grapheme' }).filter((one) => textProblem(one) === null);
    const instant = fc.date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(text, fc.uuid(), fc.maxSafeInteger(), instant, (name, id, number, at) => {
        const key = [name, id, number, at.toISOString()];
        expect(decodeCursor(list, encodeCursor(list, key))).toEqual(key);
      }),
    );
  });

  test('[S4] a cursor of another list, another order or another parent is told as bad input', () => {
    const key = ['Zhang', newId()];
    for (const other of [
      cursorList('departments', ['text', 'id'], { sort: 'NAME' }),
      cursorList('people', ['text', 'id'], { sort: 'ADDED' }),
      cursorList('people', ['text', 'id'], { sort: 'NAME', department: newId() }),
      cursorList('people', ['text', 'id']),
    ]) {
      expect(() => decodeCursor(people, encodeCursor(other, key))).toThrow(told);
    }
  });

  test('[S4] what the list did not answer is told as bad input, down to the letter', () => {
    const cursor = encodeCursor(people, ['Zhang', newId()]);
    const raw = (values: unknown) => Buffer.from(JSON.stringify(values)).toString('base64url');
    const made = [
      '',
      'x',
      `${cursor}=`,
      ` ${cursor}`,
      cursor.slice(1),
      raw(null),
      raw({}),
      raw([]),
      raw(['x', 'Zhang']),
    ];
    fc.assert(
      fc.property(fc.nat(cursor.length - 1), fc.constantFrom(...'aZ3-_~'), (at, letter) => {
        fc.pre(cursor[at] !== letter);
        expect(() => decodeCursor(people, cursor.slice(0, at) + letter + cursor.slice(at + 1))).toThrow(told);
      }),
    );
    for (const one of made) expect(() => decodeCursor(people, one)).toThrow(told);
  });

  test('[S4] a made-up cursor holds only what the store can compare', () => {
    const list = cursorList('list', ['integer', 'instant', 'text']);
    const at = new Date().toISOString();
    for (const key of [
      ['1', at, ''],
      [1.5, at, ''],
      [2 ** 60, at, ''],
      [1, 'now', ''],
      [1, '0000-01-01T00:00:00.000Z', ''],
      [1, '+010000-01-01T00:00:00.000Z', ''],
      [1, at, '\0'],
      [1, at, 7],
    ]) {
      expect(() => decodeCursor(list, encodeCursor(list, key))).toThrow(told);
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
    const numbers = cursorList('numbers', ['integer']);
    const page = toConnection(numbers, [1, 2, 3], 2, (row) => [row]);
    expect(page.nodes).toEqual([1, 2]);
    expect(page.pageInfo).toMatchObject({ hasNextPage: true, endCursor: encodeCursor(numbers, [2]) });
    expect(toConnection(numbers, [1, 2], 2, (row) => [row]).pageInfo.hasNextPage).toBe(false);
  });
});
