import type { FastifyRequest } from 'fastify';
import { RequestRefused } from '../errors.ts';
import { isJsonObject, parseExactJson } from '../json.ts';

/** The GraphQL parameters of a request (https://graphql.github.io/graphql-over-http). */
export interface OperationParameters {
  query?: string;
  operationName?: string;
  variables?: Record<string, unknown>;
  extensions?: Record<string, unknown>;
  /** Id of a document that the gateway already has. */
  documentId?: string;
}

/** The parameters in the query of a GET, or in the body of a POST; null when the body is not a JSON object. */
export function readParameters({ method, url, body }: FastifyRequest): OperationParameters | null {
  const parameters = method === 'GET' ? readSearch(url) : body;
  if (!isRecord(parameters)) return null;
  return {
    ...read(parameters, 'query', isString, 'a string'),
    ...read(parameters, 'operationName', isString, 'a string'),
    ...read(parameters, 'variables', isRecord, 'an object'),
    ...read(parameters, 'extensions', isRecord, 'an object'),
    ...read(parameters, 'documentId', isString, 'a string'),
  };
}

const isString = (value: unknown): value is string => typeof value === 'string';
const isRecord = (value: unknown): value is Record<string, unknown> => isJsonObject(value) && !Buffer.isBuffer(value);

/** @throws RequestRefused `BAD_REQUEST` when the value is of another type; `null` counts as absent. */
function read<Name extends keyof OperationParameters>(
  parameters: Record<string, unknown>,
  name: Name,
  isExpected: (value: unknown) => boolean,
  expected: string,
): Pick<OperationParameters, Name> | undefined {
  const value = Object.hasOwn(parameters, name) ? parameters[name] : undefined;
  if (value === undefined || value === null) return undefined;
  if (!isExpected(value)) throw new RequestRefused('BAD_REQUEST', `The parameter "${name}" must be ${expected}.`);
  return { [name]: value } as Pick<OperationParameters, Name>;
}

const JSON_PARAMETERS = ['variables', 'extensions'];

function readSearch(url: string): Record<string, unknown> {
  const start = url.indexOf('?');
  const search = new URLSearchParams(start < 0 ? '' : url.slice(start));
  const parameters: Record<string, unknown> = {};
  for (const name of ['query', 'operationName', 'variables', 'extensions', 'documentId']) {
    const [value, ...others] = search.getAll(name);
    if (value === undefined) continue;
    if (others.length > 0) throw new RequestRefused('BAD_REQUEST', `The parameter "${name}" may be given once only.`);
    parameters[name] = JSON_PARAMETERS.includes(name) ? parseJson(name, value) : value;
  }
  return parameters;
}

function parseJson(name: string, text: string): unknown {
  try {
    return parseExactJson(text);
  } catch {
    throw new RequestRefused('BAD_REQUEST', `The parameter "${name}" must be JSON.`);
  }
}
