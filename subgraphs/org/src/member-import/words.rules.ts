import { roleKey } from '@account-center/directory';
import { genderWords, NO, YES } from '../member-list/index.ts';
import type { Gender } from '../member/index.ts';

/** Values of the words that cells may contain, in both languages of the template, ignoring case. */
const meanings = <T>(words: readonly (readonly [string, T])[]): ReadonlyMap<string, T> =>
  new Map(words.map(([word, meaning]) => [roleKey(word), meaning]));

export const yesNoWords = meanings<boolean>([
  [YES.zh, true],
  [NO.zh, false],
  [YES.en, true],
  [NO.en, false],
  ['TRUE', true],
  ['FALSE', false],
]);

export const genderMeanings = meanings<Gender>([
  [genderWords.MALE.zh, 'MALE'],
  [genderWords.FEMALE.zh, 'FEMALE'],
  [genderWords.MALE.en, 'MALE'],
  [genderWords.FEMALE.en, 'FEMALE'],
]);

export const meaningOf = <T>(words: ReadonlyMap<string, T>, text: string): T | undefined => words.get(roleKey(text));
