/**
 * A description ends with its permissions and its errors, in a fixed form:
 * `… Permission: org:member:read or org:member:manage. Errors: NOT_FOUND (department), BAD_USER_INPUT.`
 */

/** The sentence of a root field that has only the errors that any field may have. */
const NO_ERRORS = 'none of its own';

const ENTRY = /^([A-Z][A-Z0-9_]*)(?: \([^()]+\))?$/;
/** A permission in another form, or at another place. */
const OTHER_PERMISSION = /\bPermissions?:|\b(?:Permissions?|Needs|Services only)(?: `?[a-z]+:|\.)/;
const OTHER_ERRORS = /\b[Ee]rrors?:/;

/** The parts of a one-line description; null for a missing sentence. */
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

/** Words in capitals in a text: codes and enum values. A `_` distinguishes them from abbreviations. */
export const wordsOf = (description: string): string[] => description.match(/\b[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+\b/g) ?? [];

/** The entries of a comma-separated list; commas in brackets do not separate. */
const partsOf = (list: string): string[] => list.split(/, (?![^(]*\))/);

/** The codes in an `Errors:` sentence; null if it has another form. */
export function codesOf(errors: string): string[] | null {
  if (errors === NO_ERRORS) return [];
  const codes = partsOf(errors).map((part) => ENTRY.exec(part)?.[1]);
  return codes.every((code) => code !== undefined) ? codes : null;
}
