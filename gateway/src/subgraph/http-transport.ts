import { Pool } from 'undici';
import type { SubgraphRequest, SubgraphResponse, SubgraphTransport } from './transport.ts';

export interface HttpTransportOptions {
  /** GraphQL endpoint of the subgraph. */
  url: string;
  /** Connections kept open to it at most. */
  connections?: number;
  /** Until the response must have begun, and between two parts of it; the gateway's own deadline is shorter. */
  timeoutMilliseconds?: number;
  /** A longer response is refused. */
  maxResponseBytes?: number;
}

const DEFAULTS = { connections: 64, timeoutMilliseconds: 30_000, maxResponseBytes: 32 * 1024 * 1024 };

/** Calls a subgraph over HTTP/1.1 with a pool of kept-alive connections. Anything but a 2xx JSON object is a failure. */
export function httpTransport(options: HttpTransportOptions): SubgraphTransport {
  const { url, connections, timeoutMilliseconds, maxResponseBytes } = { ...DEFAULTS, ...options };
  const { origin, pathname, search } = new URL(url);
  const pool = new Pool(origin, {
    connections,
    headersTimeout: timeoutMilliseconds,
    bodyTimeout: timeoutMilliseconds,
    maxResponseSize: maxResponseBytes,
  });

  const execute = async (request: SubgraphRequest): Promise<SubgraphResponse> => {
    const { headers, signal, ...body } = request;
    const response = await pool.request({
      path: pathname + search,
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify(body),
      ...(signal ? { signal } : {}),
    });
    if (response.statusCode < 200 || response.statusCode > 299) {
      await response.body.dump();
      throw new Error(`HTTP status ${response.statusCode}`);
    }
    return (await response.body.json()) as SubgraphResponse;
  };
  return { execute, stop: () => pool.close() };
}
