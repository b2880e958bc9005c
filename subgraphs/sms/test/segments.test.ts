import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { messageEncoding, splitMessage } from '../src/message/segments.rules.ts';
import type { Destination, SplitMode } from '../src/message/message.table.ts';

interface Options {
  signature?: string;
  mode?: SplitMode;
  destination?: Destination;
}

const split = (text: string, { signature = '', mode = 'CONCATENATED', destination = 'DOMESTIC' }: Options = {}) =>
  splitMessage({ text, signature, mode, destination });
const parts = (...args: Parameters<typeof split>) => split(...args).length;
const abroad: Options = { destination: 'INTERNATIONAL' };

describe('segments', () => {
  test('[SMS-21] charges domestic text by 70 characters, then by 67', () => {
    const expected = [
      [1, 1],
      [69, 1],
      [70, 1],
      [71, 2],
      [134, 2],
      [135, 3],
      [201, 3],
      [202, 4],
    ] as const;
    for (const [length, count] of expected) expect([length, parts('短'.repeat(length))]).toEqual([length, count]);
  });

  test('[SMS-21] charges domestic latin text like Chinese', () => {
    expect(parts('a'.repeat(70))).toBe(1);
    expect(parts('a'.repeat(71))).toBe(2);
    expect(parts('a'.repeat(160))).toBe(3);
  });

  test('[SMS-21] counts the signature', () => {
    const signature = '【安科】';
    expect(parts('短'.repeat(66), { signature })).toBe(1);
    expect(parts('短'.repeat(67), { signature })).toBe(2);
    expect(parts('短'.repeat(130), { signature })).toBe(2);
    expect(parts('短'.repeat(131), { signature })).toBe(3);
  });

  test('[SMS-21] signs concatenated parts once, and independent parts each', () => {
    const signature = '【安科】';
    const text = '短'.repeat(140);
    expect(split(text, { signature }).map((part) => part.includes(signature))).toEqual([true, false, false]);
    const independent = split(text, { signature, mode: 'INDEPENDENT' });
    expect(independent.map((part) => [part.startsWith(signature), part.length])).toEqual([
      [true, 70],
      [true, 70],
      [true, 12],
    ]);
    expect(independent.map((part) => part.slice(signature.length)).join('')).toBe(text);
    expect(parts('短'.repeat(66), { signature, mode: 'INDEPENDENT' })).toBe(1);
    expect(parts('短'.repeat(67), { signature, mode: 'INDEPENDENT' })).toBe(2);
  });

  test('[SMS-21] charges international text by GSM-7 septets where it can', () => {
    const expected = [
      [160, 1],
      [161, 2],
      [306, 2],
      [307, 3],
    ] as const;
    for (const [length, count] of expected)
      expect([length, parts('a'.repeat(length), abroad)]).toEqual([length, count]);
    expect(messageEncoding('Grüße @ £5', 'INTERNATIONAL')).toBe('GSM-7');
  });

  test('[SMS-21] counts characters of the GSM extension twice and never parts their escape', () => {
    expect(parts('€'.repeat(80), abroad)).toBe(1);
    expect(parts('€'.repeat(81), abroad)).toBe(2);
    // 153 septets are odd: the escaped character moves on whole.
    expect(split('€'.repeat(153), abroad).map((part) => part.length)).toEqual([76, 76, 1]);
    expect(parts(`${'a'.repeat(159)}{`, abroad)).toBe(2);
  });

  test('[SMS-21] falls to UCS-2 with the first character that GSM-7 lacks', () => {
    expect(messageEncoding('汉', 'INTERNATIONAL')).toBe('UCS-2');
    expect(parts(`${'a'.repeat(69)}汉`, abroad)).toBe(1);
    expect(parts(`${'a'.repeat(70)}汉`, abroad)).toBe(2);
  });

  test('[SMS-21] counts an emoji as its code units and never tears it', () => {
    expect(parts('😀'.repeat(35))).toBe(1);
    expect(parts('😀'.repeat(36))).toBe(2);
    expect(split(`${'短'.repeat(66)}😀${'短'.repeat(10)}`).map((part) => part.length)).toEqual([66, 12]);
    const family = '👨‍👩‍👧';
    expect(split(`${'短'.repeat(65)}${family}`)[1]).toBe(family);
  });

  test('[SMS-21] cuts even what is longer than a part, and takes CRLF for one line break', () => {
    const stacked = `e${'\u0301'.repeat(200)}`;
    expect(split(stacked).every((part) => part.length <= 67)).toBe(true);
    expect(split(`a\r\nb`)).toEqual(['a\nb']);
  });

  test('[SMS-21] loses no character and keeps every part within its limit', () => {
    const chunk = fc.constantFrom('短', 'a', '€', '😀', '👨‍👩‍👧', '\n', 'é', '~');
    const text = fc.array(chunk, { minLength: 1, maxLength: 400 }).map((chunks) => chunks.join(''));
    const mode = fc.constantFrom<SplitMode>('CONCATENATED', 'INDEPENDENT');
    const destination = fc.constantFrom<Destination>('DOMESTIC', 'INTERNATIONAL');
    fc.assert(
      fc.property(text, mode, destination, fc.constantFrom('', '【安科】'), (text, mode, destination, signature) => {
        const pieces = split(text, { mode, destination, signature });
        const stripped = mode === 'INDEPENDENT' ? pieces.map((piece) => piece.slice(signature.length)) : pieces;
        expect(stripped.join('')).toBe(mode === 'INDEPENDENT' ? text : signature + text);
        const limit = messageEncoding(signature + text, destination) === 'UCS-2' ? 70 : 160;
        expect(pieces.every((piece) => piece.length <= limit)).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});
