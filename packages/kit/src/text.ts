import { z } from 'zod';

/**
 * Invisible characters: zero-width ones, direction marks, fillers, variation selectors, tags, annotations. Some of them
 * have a meaning in context and are kept there: joiners between letters of scripts that need them, emoji styles, joined
 * emoji, and flags that are written with tags.
 */
const INVISIBLE = /[\p{Default_Ignorable_Code_Point}\ufff9-\ufffb]/u;
const JOINED_SCRIPTS =
  '[\\p{Script=Arabic}\\p{Script=Syriac}\\p{Script=Mongolian}\\p{Script=Devanagari}\\p{Script=Bengali}\\p{Script=Gurmukhi}' +
  '\\p{Script=Gujarati}\\p{Script=Oriya}\\p{Script=Tamil}\\p{Script=Telugu}\\p{Script=Kannada}\\p{Script=Malayalam}' +
  '\\p{Script=Sinhala}\\p{Script=Myanmar}\\p{Script=Khmer}]';
const EMOJI = '\\p{Extended_Pictographic}[\\p{Emoji_Modifier}]?\\ufe0f?';
const MEANT = [
  // A flag of a region: the black flag, tags, the end tag.
  '\\u{1f3f4}[\\u{e0020}-\\u{e007e}]+\\u{e007f}',
  // Emoji with their style, joined to one symbol.
  `${EMOJI}(?:\\u200d${EMOJI})+`,
  '\\p{Extended_Pictographic}[\\ufe0e\\ufe0f]',
  // A key cap.
  '[0-9#*]\\ufe0f\\u20e3',
  // Joiners inside a word, where they change the shape of its letters.
  `(?<=${JOINED_SCRIPTS})[\\u200c\\u200d](?=${JOINED_SCRIPTS})`,
  // Variants of Mongolian letters.
  '(?<=\\p{Script=Mongolian})[\\u180b-\\u180d\\u180e\\u180f]',
].join('|');
const MEANT_OR_INVISIBLE = new RegExp(`(${MEANT})|${INVISIBLE.source}`, 'gu');

/** Removes invisible characters without a meaning, so that texts that look the same are equal. */
export const stripInvisible = (text: string): string =>
  INVISIBLE.test(text) ? text.replaceAll(MEANT_OR_INVISIBLE, '$1') : text;

/** The stored form of a text: composed (NFC), without invisible characters, trimmed. */
export const normalizeText = (text: string): string => stripInvisible(text).normalize('NFC').trim();

/** As {@link normalizeText}, for a single line: a run of any spaces becomes one plain space. */
export const normalizeLine = (text: string): string => normalizeText(text).replaceAll(/\p{Zs}+/gu, ' ');

/** A form that is equal for texts that a reader takes for the same: full-width characters become plain ones. */
export const foldText = (text: string): string => normalizeLine(stripInvisible(text).normalize('NFKC'));

/** Whether a text has a visible character: not only spaces, marks without a base, or the blank Braille pattern. */
export const isVisibleText = (text: string): boolean => /[[\p{L}\p{N}\p{P}\p{S}\p{Co}]--\u2800]/v.test(text);

/** Control characters, line breaks of every kind, lone surrogates, and noncharacters. */
const UNFIT = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}]/u;
export const isOneLine = (text: string): boolean => !UNFIT.test(text);

/** A single line of text, such as a name; stored normalized. `maximum` counts UTF-16 units. */
export const lineText = (maximum: number) =>
  z
    .string()
    .transform(normalizeLine)
    .pipe(
      z
        .string()
        .min(1, 'must not be empty')
        .max(maximum, `must have at most ${maximum} characters`)
        .refine(isOneLine, 'must not contain control characters')
        .refine((text) => text === '' || isVisibleText(text), 'must not be empty'),
    );

/** PostgreSQL cannot store U+0000; of the other ASCII control characters only tab and line breaks are useful in a text. */
const CONTROLS = /[[\p{Cc}--[\t\n\r]]&&\p{ASCII}]/v;

/** Why every field refuses a text; null when it is allowed. */
export function textProblem(text: string): string | null {
  if (!text.isWellFormed()) return 'holds half of a character (a lone surrogate)';
  return CONTROLS.test(text) ? 'holds a control character' : null;
}
