import { TestRunner } from 'vitest';
import { graph } from './graph.ts';
import type { AnsweredDataOf, Arguments, Asked } from './generated/operation-types.ts';
import { documentOf } from './operation.ts';
import { type Coded, judgeCodes } from './told-codes.ts';

declare module 'vitest' {
  interface TaskMeta {
    /** Root fields that returned an error in the test, with its code, for `pnpm requirements`. */
    refusals?: string[];
  }
}

/** An answer of the gateway, as a client sees it. */
export interface Answer<Data> {
  status: number;
  headers: Headers;
  data: Data | null | undefined;
  errors: AnswerError[];
}

export interface AnswerError {
  message: string;
  path?: (string | number)[];
  extensions: { code: string; [key: string]: unknown };
}

/** Sends operations to the gateway over HTTP, with one token or none. */
export interface Client {
  /** The access token, or null for an anonymous client. */
  token: string | null;
  /** Runs a query or a mutation. */
  query<const One extends Asked>(
    operation: One,
    ...rest: [...Arguments<One>, headers?: Record<string, string>]
  ): Promise<Answer<AnsweredDataOf<One>>>;
}

/**
 * Checks the codes of every answer against the SDL.
 * @throws if the description of a field does not name a code that the answer has there
 */
function expectToldCodes(document: string, answer: Coded): void {
  const { problems, refusals } = judgeCodes(graph(), document, answer);
  if (problems.length > 0)
    throw new Error(
      `The SDL does not document this code: ${problems.join('; ')}. Correct the description ("Errors: …") or the code.`,
    );
  const test = TestRunner.getCurrentTest();
  if (test) test.meta.refusals = [...new Set([...(test.meta.refusals ?? []), ...refusals])];
}

/** @param address sent as `X-Forwarded-For`, for a gateway that trusts it */
export function createClient(url: string, token: string | null, address?: string): Client {
  const send = async (
    operation: Asked,
    variables: Record<string, unknown> = {},
    headers: Record<string, string> = {},
  ) => {
    const document = documentOf(operation);
    const authorization = token === null ? {} : { authorization: `Bearer ${token}` };
    const origin = address === undefined ? {} : { 'x-forwarded-for': address };
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...authorization, ...origin, ...headers },
      body: JSON.stringify({ query: document, variables }),
    });
    const body = (await response.json()) as { data?: object | null; errors?: AnswerError[] };
    expectToldCodes(document, body);
    return { status: response.status, headers: response.headers, data: body.data, errors: body.errors ?? [] };
  };
  return { token, query: send as Client['query'] };
}
