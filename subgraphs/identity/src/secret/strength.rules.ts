import { badUserInput, isVisibleText, stripInvisible } from '@account-center/kit';
import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { adjacencyGraphs, dictionary } from '@zxcvbn-ts/language-common';

const MEMBER_MINIMUM_LENGTH = 8;
const SUPER_MINIMUM_LENGTH = 10;
const SUPER_MINIMUM_CLASSES = 3;
/** Minimum score (0 to 4). Below it, a password is a common one with small additions. */
const SUPER_MINIMUM_SCORE = 2;
/** Bounds the cost of one request. */
const MAXIMUM_LENGTH = 128;
const CLASSES = [/\p{Lu}/u, /\p{Ll}/u, /\p{Nd}/u, /[^\p{L}\p{Nd}]/u];

const common = new Set(dictionary['passwords-common']);

const estimator = new ZxcvbnFactory({ graphs: adjacencyGraphs, dictionary });

const isCommon = (password: string) => common.has(password.toLowerCase());

/** Characters as a reader counts them. */
const lengthOf = (password: string) => [...stripInvisible(password)].length;
const BLANK = 'must hold more than blanks';

function lengthProblem(password: string, minimum: number): string | null {
  if (lengthOf(password) < minimum) return `must have at least ${minimum} characters`;
  if (!isVisibleText(password)) return BLANK;
  return password.length > MAXIMUM_LENGTH ? `must have at most ${MAXIMUM_LENGTH} characters` : null;
}

function memberProblem(password: string): string | null {
  const problem = lengthProblem(password, MEMBER_MINIMUM_LENGTH);
  return problem ?? (isCommon(password) ? 'is on the list of common passwords' : null);
}

function superProblem(password: string): string | null {
  const problem = lengthProblem(password, SUPER_MINIMUM_LENGTH);
  if (problem) return problem;
  const classes = CLASSES.filter((one) => one.test(password)).length;
  if (classes < SUPER_MINIMUM_CLASSES) return 'must hold three of: upper case, lower case, digits, symbols';
  const isGuessable = isCommon(password) || estimator.check(password).score < SUPER_MINIMUM_SCORE;
  return isGuessable ? 'is too close to a common password' : null;
}

/** The rules for members' passwords (ID-13). @throws BAD_USER_INPUT that names `path`. */
export function assertMemberPassword(password: string, path: string): void {
  const reason = memberProblem(password.normalize('NFC'));
  if (reason) throw badUserInput([{ path, reason }]);
}

/** The rules for an enterprise's super password (ID-4). @throws BAD_USER_INPUT that names `path`. */
export function assertSuperPassword(password: string, path: string): void {
  const reason = superProblem(password.normalize('NFC'));
  if (reason) throw badUserInput([{ path, reason }]);
}
