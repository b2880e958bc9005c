import {
  canonicalId,
  DomainError,
  filterIdSchema,
  idOf,
  isId,
  idAmong,
  parseInput,
  textProblem,
} from '@account-center/kit';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';

describe('what arrives at the edge', () => {
  test('[S2] a text without control characters and halves of characters passes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const isWrong = !text.isWellFormed() || /[^\P{Cc}\t\n\r\u0080-\u009f]/u.test(text);
        expect(textProblem(text) !== null).toBe(isWrong);
      }),
    );
    for (const half of ['\ud83d', 'a\ude00b']) expect(textProblem(half)).toContain('surrogate');
  });

  test('[S6] an id is a UUID in any letter case, whatever its version', () => {
    const id = 'ABCDEF00-1234-0ABC-0DEF-0123456789AB';
    expect(canonicalId(id)).toBe(id.toLowerCase());
    expect(isId(canonicalId(id))).toBe(true);
    expect(canonicalId('Order-17')).toBe('Order-17');
    for (const none of ['', 'Order-17', `{${id}}`, id.replaceAll('-', ''), `urn:uuid:${id}`, `${id} `]) {
      expect(isId(canonicalId(none))).toBe(false);
      expect(isId(filterIdSchema.parse(none))).toBe(true);
    }
  });

  test('[S6] what is no id is not found, as it was given, and told with whatever else is wrong', () => {
    const schema = z.object({ roleId: idOf('role'), memberIds: z.array(idOf('member')), name: z.string().min(1) });
    const refusal = (input: object) => {
      try {
        return parseInput(schema, input);
      } catch (error) {
        return error instanceof DomainError ? error.extensions : error;
      }
    };
    const id = '01234567-89ab-7def-8123-456789abcdef';
    expect(refusal({ roleId: id, memberIds: [id], name: 'One' })).toMatchObject({ roleId: id });
    const strangers = { roleId: id, memberIds: ['one', id, 'two'], name: 'One' };
    expect(refusal(strangers)).toEqual({ code: 'NOT_FOUND', what: 'member', ids: ['one', 'two'] });
    expect(refusal({ ...strangers, roleId: 'none' })).toMatchObject({ what: 'role or member' });
    expect(refusal({ ...strangers, name: '' })).toEqual({
      code: 'BAD_USER_INPUT',
      fields: [
        { path: 'memberIds.0', reason: 'is not an id' },
        { path: 'memberIds.2', reason: 'is not an id' },
        { path: 'name', reason: 'must not be empty' },
      ],
    });
  });

  test('[S6] what is no id among others is left to the look-up, which tells it with the ids that do not exist', () => {
    const place = z.object({ departmentId: idAmong('department'), main: z.boolean().nullish() });
    const schema = z
      .object({
        roleId: idOf('role'),
        ids: z.array(idAmong('member')),
        places: z.array(place),
        name: z.string().min(1),
      })
      .transform(({ name, ...input }) => ({ ...input, title: name }));
    const refusal = (input: object) => {
      try {
        return parseInput(schema, input);
      } catch (error) {
        return error instanceof DomainError ? error.extensions : error;
      }
    };
    const id = '01234567-89ab-7def-8123-456789abcdef';
    const input = { roleId: id, ids: ['one', id, 'one'], places: [{ departmentId: 'two' }], name: 'Name' };
    const { name, ...rest } = input;
    expect(refusal(input)).toEqual({ ...rest, title: name });
    expect(refusal({ ...input, roleId: 'none' })).toMatchObject({ code: 'NOT_FOUND', ids: ['none', 'one', 'two'] });
    expect(refusal({ ...input, name: '' })).toMatchObject({
      code: 'BAD_USER_INPUT',
      fields: [{ path: 'ids.0' }, { path: 'ids.2' }, { path: 'places.0.departmentId' }, { path: 'name' }],
    });
  });
});
