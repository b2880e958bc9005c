import { canonicalId, idSchema, isId, textProblem } from '@account-center/kit';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

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
      expect(isId(idSchema.parse(none))).toBe(true);
    }
  });
});
