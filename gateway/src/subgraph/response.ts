import { SubgraphFailure } from './failure.ts';
import type { SubgraphError, SubgraphResponse } from './transport.ts';

/** Parts of a subgraph's error that are for its own developers only. */
const PRIVATE_EXTENSIONS = ['stacktrace', 'exception', 'debug', 'response', 'http'];
/** Of one answer; more of them tell a client nothing. */
const MAXIMUM_ERRORS = 1_000;
const MAXIMUM_MESSAGE_CHARACTERS = 2_000;
/** Of an error's extensions as JSON; of larger ones only the code stays. */
const MAXIMUM_EXTENSIONS_CHARACTERS = 8_192;

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** @throws when it is no GraphQL answer. */
export function assertResponse(response: unknown): asserts response is SubgraphResponse {
  if (!isObject(response)) throw malformed('The answer is not an object');
  const { data, errors } = response;
  if (data === undefined && errors === undefined) throw malformed('The answer has neither data nor errors');
  if (data !== undefined && data !== null && !isObject(data))
    throw malformed('The data of the answer is not an object');
  if (errors !== undefined && !(Array.isArray(errors) && errors.every(isObject))) {
    throw malformed('The errors are no list of objects');
  }
}

const malformed = (message: string) => new SubgraphFailure('malformed', message);

/** What clients may see of an answer; the same object when nothing has to go. */
export function toPublicResponse(response: SubgraphResponse): SubgraphResponse {
  const { data, errors } = response;
  if (errors === undefined) return response;
  return { data: data ?? null, errors: errors.slice(0, MAXIMUM_ERRORS).map(toPublicError) };
}

function toPublicError({ message, path, extensions }: SubgraphError): SubgraphError {
  return {
    message:
      typeof message === 'string' ? message.slice(0, MAXIMUM_MESSAGE_CHARACTERS) : 'The subgraph reported an error.',
    ...(isPath(path) ? { path } : {}),
    extensions: toPublicExtensions(extensions),
  };
}

const isPath = (path: unknown): path is (string | number)[] =>
  Array.isArray(path) && path.every((step) => typeof step === 'string' || typeof step === 'number');

function toPublicExtensions(extensions: unknown): Record<string, unknown> {
  const all = isObject(extensions) ? Object.entries(extensions) : [];
  const shown = Object.fromEntries(all.filter(([key]) => !PRIVATE_EXTENSIONS.includes(key)));
  if (all.length === 0 || JSON.stringify(shown).length <= MAXIMUM_EXTENSIONS_CHARACTERS) return shown;
  return typeof shown.code === 'string' ? { code: shown.code.slice(0, MAXIMUM_MESSAGE_CHARACTERS) } : {};
}
