import { Pool } from 'undici';
import { Deadlines } from './deadline.ts';
import { HttpExchange } from './http-exchange.ts';
import { READINESS_PATH, toReadiness } from './readiness.ts';
import type { SubgraphRequest, SubgraphResponse, SubgraphTransport } from './transport.ts';

export interface HttpTransportOptions {
  /** GraphQL endpoint of the subgraph. */
  url: string;
  /** Maximum number of open connections to it. */
  connections?: number;
  /** Time limit for a request without its own deadline. */
  timeoutMilliseconds?: number;
  /** A longer response is refused while it is read. */
  maxResponseBytes?: number;
}

const DEFAULTS = { connections: 64, timeoutMilliseconds: 30_000, maxResponseBytes: 32 * 1024 * 1024 };
const CONSTANT_HEADERS = [
  'content-type',
  'application/json',
  'accept',
  'application/graphql-response+json, application/json',
];

/**
 * Calls a subgraph over HTTP/1.1 with a pool of kept-alive connections. It requests no compression and does not follow
 * redirects.
 */
export function httpTransport(options: HttpTransportOptions): SubgraphTransport {
  const { url, connections, timeoutMilliseconds, maxResponseBytes } = { ...DEFAULTS, ...options };
  const { origin, pathname, search } = toHttpUrl(url);
  const path = pathname + search;
  // Deadlines already abort slow requests; undici's timers would only add work to each request.
  const pool = new Pool(origin, {
    connections,
    headersTimeout: 0,
    bodyTimeout: 0,
    maxResponseSize: maxResponseBytes,
  });
  const deadlines = new Deadlines(timeoutMilliseconds);
  const bodyOf = createBodyWriter();

  const dispatch = (request: SubgraphRequest, deadline: NonNullable<SubgraphRequest['deadline']>) =>
    new Promise<SubgraphResponse>((resolve, reject) => {
      const exchange = new HttpExchange(resolve, reject, deadline);
      pool.dispatch({ path, method: 'POST', headers: headersOf(request), body: bodyOf(request) }, exchange);
    });

  return {
    execute(request) {
      if (request.deadline) return dispatch(request, request.deadline);
      const deadline = deadlines.begin(performance.now(), () => undefined);
      return dispatch(request, deadline).finally(() => deadlines.end(deadline));
    },
    async readiness(signal) {
      const { statusCode, body } = await pool.request({ path: READINESS_PATH, method: 'GET', signal });
      return toReadiness(statusCode, await body.text());
    },
    stop: () => pool.close(),
  };
}

/** @throws with what is wrong with the address */
function toHttpUrl(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (!url) throw new Error(`"${text}" is not a URL: write it like http://host:4001/graphql`);
  if (url.protocol === 'http:' || url.protocol === 'https:') return url;
  throw new Error(`"${text}" cannot be called: subgraphs are reached by http: or https:, not by ${url.protocol}`);
}

function headersOf({ headers }: SubgraphRequest): string[] {
  const list = CONSTANT_HEADERS.slice();
  for (const name in headers) list.push(name, headers[name] as string);
  return list;
}

/** Of the cached texts of one transport. */
const MAXIMUM_KNOWN_CHARACTERS = 512 * 1024;

/** Plans repeat their queries, so the JSON of a query's text is cached. */
function createBodyWriter(): (request: SubgraphRequest) => string {
  const known = new Map<string, string>();
  let characters = 0;
  return ({ query, operationName, variables, variablesJson }) => {
    let text = known.get(query);
    if (text === undefined) {
      text = JSON.stringify(query);
      characters += query.length + text.length;
      if (characters > MAXIMUM_KNOWN_CHARACTERS) {
        known.clear();
        characters = query.length + text.length;
      }
      known.set(query, text);
    }
    const name = operationName ? JSON.stringify(operationName) : 'null';
    return `{"query":${text},"operationName":${name},"variables":${variablesJson?.() ?? JSON.stringify(variables ?? {})}}`;
  };
}
