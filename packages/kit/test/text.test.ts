import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldText, isVisibleText, lineText, normalizeLine, stripInvisible } from '../src/text.ts';

const name = lineText(20);
const reasonsOf = (text: string) => name.safeParse(text).error?.issues.map(({ message }) => message) ?? [];

describe('a line of text', () => {
  test('[S5] is the same however its characters were composed, and whatever cannot be seen in it', () => {
    const invisible =
      '\u00ad\u034f\u061c\u115f\u17b5\u200b\u200c\u200d\u200e\u2028\u202e\u2060\u2066\ufe0f\ufeff\uffa0\u3164';
    for (const character of [...invisible.replace('\u2028', ''), '\u{e0001}', '\u{e0100}', '\ufff9', '\u180e']) {
      expect(normalizeLine(`测试${character}甲${character}`)).toBe('测试甲');
      expect(reasonsOf(character)).toEqual(['must not be empty']);
    }
    expect(normalizeLine('Zoe\u0301')).toBe('Zo\u00e9');
    expect(normalizeLine('\u3000张\u00a0\u3000三\u2003')).toBe('张 三');
  });

  test('[S5] keeps what scripts and emoji need', () => {
    const texts = ['👨‍👩‍👧 family', '❤️', '1️⃣', '🏴󠁧󠁢󠁥󠁮󠁧󠁿', '🏳️‍🌈', '👩🏽‍💻', 'می‌خواهم', 'क्‍ष', 'ශ්‍රී'];
    for (const text of texts) expect(stripInvisible(text)).toBe(text);
    expect(stripInvisible('👨‍')).toBe('👨');
  });

  test('[S5] refuses what nobody can see, control characters, and halves of characters', () => {
    for (const text of ['', '   ', '\u200b', '\u2800', '\u0301', '\u3000\ufeff']) {
      expect(reasonsOf(text)).toEqual(['must not be empty']);
      expect(isVisibleText(normalizeLine(text))).toBe(false);
    }
    for (const text of ['a\nb', 'a\tb', 'a\u0000b', 'a\u0085b', 'a\u2028b', 'a\ud800b', 'a\uffffb']) {
      expect(reasonsOf(text)).toEqual(['must not contain control characters']);
    }
    expect(reasonsOf('x'.repeat(21))).toEqual(['must have at most 20 characters']);
  });

  test('[S5] is normalised once and for all', () => {
    const texts = fc.string({ unit: 'binary', maxLength: 30 });
    fc.assert(
      fc.property(texts, (text) => {
        expect(normalizeLine(normalizeLine(text))).toBe(normalizeLine(text));
        expect(foldText(foldText(text))).toBe(foldText(text));
      }),
      { numRuns: 300, examples: [['\u200d\u0301'], ['e\u200b\u0301'], ['\u2800 ']] },
    );
  });
});
