/**
 * A description ends with what is asked for and what is refused, each told one way:
 * `… Permission: org:member:read or org:member:manage. Errors: NOT_FOUND (department), BAD_USER_INPUT.`
 */

/** What a root field tells that has no errors but those that any field may have. */
const NO_ERRORS = 'none of its own';

const ENTRY = /^([A-Z][A-Z0-9_]*)(?: \([^()]+\))?$/;
/** A permission that is told in other words, or in the right words at another place. */
const OTHER_PERMISSION = /\bPermissions?:|\b(?:Permissions?|Needs|Services only)(?: `?[a-z]+:|\.)/;
const OTHER_ERRORS = /\b[Ee]rrors?:/;

/** A description of one line in its parts; null for a sentence that is not there. */
export interface Sentences {
  text: string;
  permission: string | null;
  errors: string | null;
}

export function readSentences(description: string): Sentences {
  const [, beforeErrors = description, errors = null] = /^(.*?)(?:^|\s)Errors: (.*)\.$/.exec(description) ?? [];
  const [, text = beforeErrors, permission = null] = /^(.*?)(?:^|\s)Permission: ([^.]*)\.$/.exec(beforeErrors) ?? [];
  return { text, permission, errors };
}

/** Alternatives of permissions in words: `a:b:c and d:e:f or g:h:i`. */
export const tellAlternatives = (alternatives: readonly (readonly string[])[]): string =>
  alternatives.map((together) => together.join(' and ')).join(' or ');

export const tellsPermissionOtherwise = ({ text }: Sentences): boolean => OTHER_PERMISSION.test(text);

export const tellsErrorsOtherwise = ({ text }: Sentences): boolean => OTHER_ERRORS.test(text);

/** Words in capitals that a text names: codes, and values of enums. A `_` tells them from abbreviations. */
export const wordsOf = (description: string): string[] => description.match(/\b[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+\b/g) ?? [];

/** The entries of a list that commas part, but for those in brackets. */
const partsOf = (list: string): string[] => list.split(/, (?![^(]*\))/);

/** The codes that an `Errors:` sentence names; null when it has another form. */
export function codesOf(errors: string): string[] | null {
  if (errors === NO_ERRORS) return [];
  const codes = partsOf(errors).map((part) => ENTRY.exec(part)?.[1]);
  return codes.every((code) => code !== undefined) ? codes : null;
}
