import { z } from 'zod';

/**
 * Characters that show nothing: zero-width ones, direction marks, fillers, variation selectors, tags, annotations. They are
 * matched together with what gives some of them a meaning: joiners between letters of scripts that are written with
 * them, the style of an emoji, emoji that are joined, and flags that are spelled in tags.
 */
const INVISIBLE = /[\p{Default_Ignorable_Code_Point}\ufff9-\ufffb]/u;
const JOINED_SCRIPTS =
  '[\\p{Script=Arabic}\\p{Script=Syriac}\\p{Script=Mongolian}\\p{Script=Devanagari}\\p{Script=Bengali}\\p{Script=Gurmukhi}' +
  '\\p{Script=Gujarati}\\p{Script=Oriya}\\p{Script=Tamil}\\p{Script=Telugu}\\p{Script=Kannada}\\p{Script=Malayalam}' +
  '\\p{Script=Sinhala}\\p{Script=Myanmar}\\p{Script=Khmer}]';
const EMOJI = '\\p{Extended_Pictographic}[\\p{Emoji_Modifier}]?\\ufe0f?';
const MEANT = [
  // A flag of a part of a country: the black flag, tags, the end of tags.
  '\\u{1f3f4}[\\u{e0020}-\\u{e007e}]+\\u{e007f}',
  // Emoji with their style, joined to one picture.
  `${EMOJI}(?:\\u200d${EMOJI})+`,
  '\\p{Extended_Pictographic}[\\ufe0e\\ufe0f]',
  // A key cap.
  '[0-9#*]\\ufe0f\\u20e3',
  // Joiners inside of a word, where they change how its letters look.
  `(?<=${JOINED_SCRIPTS})[\\u200c\\u200d](?=${JOINED_SCRIPTS})`,
  // Letters of Mongolian have forms.
  '(?<=\\p{Script=Mongolian})[\\u180b-\\u180d\\u180e\\u180f]',
].join('|');
const MEANT_OR_INVISIBLE = new RegExp(`(${MEANT})|${INVISIBLE.source}`, 'gu');

/** Takes out characters that show nothing and mean nothing, so that texts which look the same are the same. */
export const stripInvisible = (text: string): string =>
  INVISIBLE.test(text) ? text.replaceAll(MEANT_OR_INVISIBLE, '$1') : text;

/** A text as it is kept: composed (NFC), without invisible characters, without blanks around it. */
export const normalizeText = (text: string): string => stripInvisible(text).normalize('NFC').trim();

/** As {@link normalizeText}, for what stands on one line: blanks of every width count as one plain blank. */
export const normalizeLine = (text: string): string => normalizeText(text).replaceAll(/\p{Zs}+/gu, ' ');

/** What two texts have in common that a reader takes for the same: full-width forms are the plain ones. */
export const foldText = (text: string): string => normalizeLine(stripInvisible(text).normalize('NFKC'));

/** True when a reader sees something: not only blanks, marks without a base, or the blank Braille pattern. */
export const isVisibleText = (text: string): boolean => /[[\p{L}\p{N}\p{P}\p{S}\p{Co}]--\u2800]/v.test(text);

/** Control characters, line breaks of every kind, half characters, and code points that are no characters. */
const UNFIT = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}]/u;
export const isOneLine = (text: string): boolean => !UNFIT.test(text);

/** One line as a person writes it, such as a name; kept normalised. `maximum` counts UTF-16 units. */
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

/** PostgreSQL stores no U+0000, and of the other ASCII controls only tab and line breaks mean something in a text. */
const CONTROLS = /[[\p{Cc}--[\t\n\r]]&&\p{ASCII}]/v;

/** Why no field takes a text, whatever it is for; null when it may pass. */
export function textProblem(text: string): string | null {
  if (!text.isWellFormed()) return 'holds half of a character (a lone surrogate)';
  return CONTROLS.test(text) ? 'holds a control character' : null;
}
