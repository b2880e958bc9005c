import { isUtf8 } from 'node:buffer';
import { type Dispatcher, errors } from 'undici';
import { isJsonObject, parseExactJson } from '../json.ts';
import type { Abortable, Deadline } from './deadline.ts';
import { type FailureKind, SubgraphFailure } from './failure.ts';
import type { SubgraphResponse } from './transport.ts';

const BUSY_STATUS = [502, 503, 504];
/** Decoders replace bytes that are not UTF-8 by it. */
const REPLACEMENT_CHARACTER = '\uFFFD';

/** One request to a subgraph on undici's lowest level: its higher levels would double the cost. */
export class HttpExchange implements Dispatcher.DispatchHandler, Abortable {
  readonly #resolve: (response: SubgraphResponse) => void;
  readonly #reject: (reason: Error) => void;
  readonly #deadline: Deadline;
  #controller: Dispatcher.DispatchController | null = null;
  #status = 0;
  #contentType: string | string[] | undefined;
  #first: Buffer | null = null;
  #rest: Buffer[] | null = null;

  constructor(resolve: (response: SubgraphResponse) => void, reject: (reason: Error) => void, deadline: Deadline) {
    this.#resolve = resolve;
    this.#reject = reject;
    this.#deadline = deadline;
    deadline.work = this;
  }

  abort(): void {
    const reason = new SubgraphFailure('late', 'The deadline has passed');
    this.#controller?.abort(reason);
    this.#reject(reason);
  }

  onRequestStart(controller: Dispatcher.DispatchController): void {
    // The deadline passed while it waited for a connection. Throwing keeps the connection open.
    if (this.#deadline.expired) throw new SubgraphFailure('late', 'The deadline passed before a connection was free');
    this.#controller = controller;
  }

  onResponseStart(_controller: unknown, status: number, headers: Record<string, string | string[] | undefined>): void {
    this.#status = status;
    this.#contentType = headers['content-type'];
  }

  onResponseData(_controller: unknown, chunk: Buffer): void {
    if (this.#first === null) this.#first = chunk;
    else (this.#rest ??= [this.#first]).push(chunk);
  }

  onResponseEnd(): void {
    try {
      this.#resolve(this.#read());
    } catch (error) {
      this.#reject(error as Error);
    }
  }

  onResponseError(_controller: unknown, error: Error): void {
    this.#reject(toFailure(error));
  }

  /**
   * A well-formed GraphQL body is accepted with any status. With a 5xx it must have data or the GraphQL media type,
   * because proxies and frameworks also report errors as JSON.
   */
  #read(): SubgraphResponse {
    const body = this.#parse();
    if (this.#isFine || this.#isAnswer(body)) return body as SubgraphResponse;
    throw new SubgraphFailure(kindOfStatus(this.#status), `HTTP status ${this.#status}`);
  }

  get #isFine(): boolean {
    return this.#status >= 200 && this.#status <= 299;
  }

  #isAnswer(body: unknown): boolean {
    if (typeof body !== 'object' || body === null) return false;
    const { data, errors } = body as { data?: unknown; errors?: unknown };
    if (isJsonObject(data)) return true;
    const mayBeErrorsOnly = this.#status < SERVER_ERROR || String(this.#contentType).startsWith(GRAPHQL_TYPE);
    return mayBeErrorsOnly && Array.isArray(errors) && errors.length > 0 && errors.every(isGraphqlError);
  }

  /** Undefined for an unreadable body when the status already means a failure. */
  #parse(): unknown {
    const body = this.#rest ? Buffer.concat(this.#rest) : this.#first;
    try {
      return parseExactJson(body ? toText(body) : '');
    } catch (cause) {
      if (!this.#isFine) return undefined;
      // The parser's own message quotes the body.
      const problem = cause instanceof SyntaxError ? 'not JSON' : 'not UTF-8';
      const what = `The answer (HTTP status ${this.#status}, ${String(this.#contentType)})`;
      throw new SubgraphFailure('malformed', `${what} is ${problem}`);
    }
  }
}

const SERVER_ERROR = 500;
const GRAPHQL_TYPE = 'application/graphql-response+json';
const BYTE_ORDER_MARK = '\uFEFF';

const isGraphqlError = (error: unknown) =>
  typeof error === 'object' && error !== null && typeof (error as { message?: unknown }).message === 'string';

function toText(body: Buffer): string {
  const text = body.toString('utf8');
  if (text.includes(REPLACEMENT_CHARACTER) && !isUtf8(body)) throw new TypeError('Bytes that are not UTF-8');
  return text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text;
}

function kindOfStatus(status: number): FailureKind {
  if (BUSY_STATUS.includes(status)) return 'busy';
  return status >= 400 && status < 500 ? 'refused' : 'failed';
}

/** Connection errors may be gone on the next connection; a wrong response would be wrong again. */
function toFailure(error: Error): SubgraphFailure {
  if (error instanceof SubgraphFailure) return error;
  const tooLarge = error instanceof errors.ResponseExceededMaxSizeError;
  const unreadable = error instanceof errors.HTTPParserError || error instanceof errors.HeadersOverflowError;
  return new SubgraphFailure(tooLarge || unreadable ? 'malformed' : 'connection', error.message, { cause: error });
}
