import { describe, expect, test } from 'vitest';
import type { Text } from '@account-center/formats';
import { textIn } from '../src/languages.ts';

const welcome = { en: '{name}, your number is {number}.', zh: '{name}，您的号码是 {number}。' } as const satisfies Text;

describe('a text of the product', () => {
  test('is said in each language with its values, which are not looked into', () => {
    const values = { name: '{number} $&', number: 7 };
    expect(textIn('en', welcome, values)).toBe('{number} $&, your number is 7.');
    expect(textIn('zh', welcome, values)).toBe('{number} $&，您的号码是 7。');
  });

  test('does not compile without one of its languages or values', () => {
    // @ts-expect-error -- Chinese is missing
    const half: Text = { en: 'Welcome' };
    expect(half).toEqual({ en: 'Welcome' });
    // @ts-expect-error -- the number is missing
    expect(textIn('en', welcome, { name: 'Lin' })).toBe('Lin, your number is {number}.');
  });
});
