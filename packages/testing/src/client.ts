import { TestRunner } from 'vitest';
import { graph } from './graph.ts';
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
  query<Data = Record<string, never>>(
    document: string,
    variables?: Record<string, unknown>,
    headers?: Record<string, string>,
  ): Promise<Answer<Data>>;
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
  return {
    token,
    async query<Data>(
      document: string,
      variables: Record<string, unknown> = {},
      headers: Record<string, string> = {},
    ): Promise<Answer<Data>> {
      const authorization = token === null ? {} : { authorization: `Bearer ${token}` };
      const origin = address === undefined ? {} : { 'x-forwarded-for': address };
      const response = await fetch(`${url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...authorization, ...origin, ...headers },
        body: JSON.stringify({ query: document, variables }),
      });
      const body = (await response.json()) as { data?: Data | null; errors?: AnswerError[] };
      expectToldCodes(document, body);
      return { status: response.status, headers: response.headers, data: body.data, errors: body.errors ?? [] };
    },
  };
}

/** Name of a mutation's input type, which is named after the mutation. */
export const inputTypeOf = (mutation: string): string => `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
