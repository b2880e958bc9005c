import { setTimeout as wait } from 'node:timers/promises';
import type { Operation } from './operation.ts';

export interface GraphError {
  message: string;
  path?: (string | number)[];
  extensions?: { code?: string; permissions?: string[][]; [key: string]: unknown };
}

/** A whole answer, including errors. */
export interface Answer<Data> {
  status: number;
  data: Data | null;
  errors: GraphError[];
}

/** A typed operation, or its text. */
type Asked<Data, Variables extends Record<string, unknown>> = Operation<Data, Variables> | string;

const TOLD_CHARACTERS = 80;

const documentOf = (operation: string | { document: string }): string =>
  typeof operation === 'string' ? operation : operation.document;

/** A client of the public API, with a token or none; it uses only what customers can use. */
export interface Client {
  ask<Data, Variables extends Record<string, unknown> = Record<string, unknown>>(
    operation: Asked<Data, Variables>,
    variables?: NoInfer<Variables>,
  ): Promise<Answer<Data>>;
  /** Runs an operation and returns its data. @throws the errors of the answer, with their codes */
  run<Data, Variables extends Record<string, unknown> = Record<string, unknown>>(
    operation: Asked<Data, Variables>,
    variables?: NoInfer<Variables>,
  ): Promise<Data>;
  upload(path: string, content: Uint8Array<ArrayBuffer>, contentType: string): Promise<void>;
  download(path: string): Promise<Uint8Array>;
}

async function assertOk(response: Response): Promise<Response> {
  if (!response.ok) throw new Error(`HTTP status ${response.status}: ${await response.text()}`);
  return response;
}

export function createClient(url: string, token?: string): Client {
  const ask = async <Data>(
    operation: string | { document: string },
    variables: Record<string, unknown> = {},
  ): Promise<Answer<Data>> => {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
      body: JSON.stringify({ query: documentOf(operation), variables }),
    });
    const body = (await response.json()) as { data?: Data | null; errors?: GraphError[] };
    return { status: response.status, data: body.data ?? null, errors: body.errors ?? [] };
  };
  return {
    ask,
    async run<Data>(operation: string | { document: string }, variables?: Record<string, unknown>): Promise<Data> {
      const { data, errors } = await ask<Data>(operation, variables);
      if (data && errors.length === 0) return data;
      const told = errors.map(({ message, extensions }) => `${extensions?.code}: ${message}`).join('; ');
      throw new Error(`${documentOf(operation).split('\n', 1).join().slice(0, TOLD_CHARACTERS)} was refused. ${told}`);
    },
    async upload(path, content, contentType) {
      const headers = { 'content-type': contentType };
      await assertOk(await fetch(new URL(path, url), { method: 'PUT', headers, body: content }));
    },
    async download(path) {
      const response = await assertOk(await fetch(new URL(path, url)));
      return new Uint8Array(await response.arrayBuffer());
    },
  };
}

/** The codes of an answer's errors, each once. */
export const codesOf = (answer: Answer<unknown>): string[] => [
  ...new Set(answer.errors.map(({ extensions }) => extensions?.code ?? 'NONE')),
];

/** A page of a list, as the graph returns it. */
export interface Page<Node> {
  nodes: Node[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

/** All entries of a list. @param readPage reads the page after a cursor */
export async function readPages<Node>(readPage: (after: string | null) => Promise<Page<Node>>): Promise<Node[]> {
  const nodes: Node[] = [];
  for (let after: string | null = null, more = true; more; ) {
    const page = await readPage(after);
    nodes.push(...page.nodes);
    after = page.pageInfo.endCursor;
    more = page.pageInfo.hasNextPage;
  }
  return nodes;
}

const ASK_AGAIN_MILLISECONDS = 50;
const PATIENCE_MILLISECONDS = 30_000;

/** Repeats a query until its answer is as expected. @returns the last answer, also after a timeout */
export async function until<Value>(
  ask: () => Promise<Value>,
  holds: (value: Value) => boolean,
  patienceMilliseconds = PATIENCE_MILLISECONDS,
): Promise<Value> {
  const deadline = performance.now() + patienceMilliseconds;
  let value = await ask();
  while (!holds(value) && performance.now() < deadline) {
    await wait(ASK_AGAIN_MILLISECONDS);
    value = await ask();
  }
  return value;
}
