import { isJsonObject } from '../json.ts';
import { SubgraphFailure } from './failure.ts';
import type { SubgraphError, SubgraphResponse } from './transport.ts';

/** Parts of a subgraph's error that are for its own developers only. */
const PRIVATE_EXTENSIONS = ['stacktrace', 'exception', 'debug', 'response', 'http'];
/** Maximum for one response; clients need no more. */
const MAXIMUM_ERRORS = 1_000;
const MAXIMUM_MESSAGE_CHARACTERS = 2_000;
/** Maximum size of an error's extensions as JSON; of larger ones only the code stays. */
const MAXIMUM_EXTENSIONS_CHARACTERS = 8_192;

/** Marks extensions of a subgraph's error, whose message is passed on whatever its code. */
const TOLD_BY_SUBGRAPH = Symbol('told by a subgraph');

/** Replaces errors that are not GraphQL errors. */
const MALFORMED_ERROR: SubgraphError = { message: 'The subgraph reported an error that cannot be read.' };

/**
 * Reads a subgraph's response: data is kept even if errors are malformed.
 * @throws SubgraphFailure when it is not a GraphQL response
 */
export function readResponse(response: unknown): SubgraphResponse {
  if (!isJsonObject(response)) throw malformed('The answer is not an object');
  const { data, errors } = response;
  if (data !== undefined && data !== null && !isJsonObject(data)) {
    throw malformed('The data of the answer is not an object');
  }
  if (errors === undefined || errors === null) {
    if (data === undefined) throw malformed('The answer has neither data nor errors');
    return { data };
  }
  const told = Array.isArray(errors) ? errors : [errors];
  const readable = told.filter(isJsonObject);
  if (!isJsonObject(data) && readable.length === 0 && told.length > 0) throw malformed('The errors cannot be read');
  const isWhole = Array.isArray(errors) && readable.length === told.length;
  const shown = readable.slice(0, MAXIMUM_ERRORS).map(toPublicError);
  return { data: data ?? null, errors: isWhole ? shown : [...shown, toPublicError(MALFORMED_ERROR)] };
}

const malformed = (message: string) => new SubgraphFailure('malformed', message);

function toPublicError({ message, path, extensions }: Partial<SubgraphError>): SubgraphError {
  return {
    message: typeof message === 'string' ? toPublicMessage(message) : 'The subgraph reported an error.',
    ...(isPath(path) ? { path } : {}),
    extensions: { ...toPublicExtensions(extensions), [TOLD_BY_SUBGRAPH]: true },
  };
}

export const isToldBySubgraph = (extensions: object | undefined): boolean =>
  extensions !== undefined && TOLD_BY_SUBGRAPH in extensions;

/** Stack frames and URLs with a password are never sent to clients. */
const STACK = /\n\s+at [^]*$/;
const ADDRESS_WITH_SECRET = /[a-z][a-z0-9+.-]*:\/\/[^\s/@]*:[^\s/@]*@\S*/gi;

const toPublicMessage = (message: string) =>
  message.slice(0, MAXIMUM_MESSAGE_CHARACTERS).replace(STACK, '').replace(ADDRESS_WITH_SECRET, '…');

const isPath = (path: unknown): path is (string | number)[] =>
  Array.isArray(path) && path.every((step) => typeof step === 'string' || typeof step === 'number');

function toPublicExtensions(extensions: unknown): Record<string, unknown> {
  const all = isJsonObject(extensions) ? Object.entries(extensions) : [];
  const shown = Object.fromEntries(all.filter(([key]) => !PRIVATE_EXTENSIONS.includes(key)));
  if (all.length === 0 || JSON.stringify(shown).length <= MAXIMUM_EXTENSIONS_CHARACTERS) return shown;
  return typeof shown.code === 'string' ? { code: shown.code.slice(0, MAXIMUM_MESSAGE_CHARACTERS) } : {};
}
