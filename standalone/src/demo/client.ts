import { setTimeout as wait } from 'node:timers/promises';
import type { AnsweredDataOf, Arguments, Asked, DataOf, Operation } from '../generated/operation-types.ts';

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

const TOLD_CHARACTERS = 80;

/** Marks an operation whose types are not checked: its text is only known at run time. */
export const untyped = <Data>(document: string): Operation<Data, Record<string, unknown>> => ({ document });

const documentOf = (asked: Asked): string => (typeof asked === 'string' ? asked : asked.document);

/** A client of the public API, with a token or none; it uses only what customers can use. */
export interface Client {
  ask<const One extends Asked>(operation: One, ...variables: Arguments<One>): Promise<Answer<AnsweredDataOf<One>>>;
  /** Runs an operation and returns its data. @throws the errors of the answer, with their codes */
  run<const One extends Asked>(operation: One, ...variables: Arguments<One>): Promise<DataOf<One>>;
  upload(path: string, content: Uint8Array<ArrayBuffer>, contentType: string): Promise<void>;
  download(path: string): Promise<Uint8Array>;
}

async function assertOk(response: Response): Promise<Response> {
  if (!response.ok) throw new Error(`HTTP status ${response.status}: ${await response.text()}`);
  return response;
}

export function createClient(url: string, token?: string): Client {
  const ask = async (operation: Asked, variables: Record<string, unknown> = {}): Promise<Answer<object>> => {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
      body: JSON.stringify({ query: documentOf(operation), variables }),
    });
    const body = (await response.json()) as { data?: object | null; errors?: GraphError[] };
    return { status: response.status, data: body.data ?? null, errors: body.errors ?? [] };
  };
  const run = async (operation: Asked, variables?: Record<string, unknown>): Promise<object> => {
    const { data, errors } = await ask(operation, variables);
    if (data && errors.length === 0) return data;
    const told = errors.map(({ message, extensions }) => `${extensions?.code}: ${message}`).join('; ');
    throw new Error(`${documentOf(operation).split('\n', 1).join().slice(0, TOLD_CHARACTERS)} was refused. ${told}`);
  };
  return {
    ask: ask as Client['ask'],
    run: run as Client['run'],
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

/** A value that the work goes on with. @throws if it is not there */
export function present<Value>(value: Value): NonNullable<Value> {
  if (value === null || value === undefined)
    throw new Error(`The answer has ${String(value)} where a value was expected`);
  return value;
}

/** The codes of an answer's errors, each once. */
export const codesOf = (answer: Answer<unknown>): string[] => [
  ...new Set(answer.errors.map(({ extensions }) => extensions?.code ?? 'NONE')),
];

/** A page of a list, as the graph returns it. */
export interface Page<Node> {
  readonly nodes: readonly Node[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
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
