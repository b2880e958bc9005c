import { once } from 'node:events';
import { type ServerResponse, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Metrics } from './metrics.ts';

export interface MetricsOptions {
  /** Separate from the graph's port, which never serves metrics; 0 for a free one. */
  port: number;
  /** 127.0.0.1 unless set: there is no authentication. */
  host?: string;
  /** Other metrics of the same process, in the text format of Prometheus and under other names. */
  besides?: () => Promise<string>;
}

export interface MetricsServer {
  /** Address of the metrics. */
  url: string;
  stop(): Promise<void>;
}

/** Answers `GET /metrics` and nothing else. @throws when the port is taken */
export async function serveMetrics(
  metrics: Metrics,
  { port, host = '127.0.0.1', besides }: MetricsOptions,
): Promise<MetricsServer> {
  const server = createServer((request, response) => {
    if (request.method === 'GET' && request.url === '/metrics') void answer(metrics, besides, response);
    else response.writeHead(404).end();
  });
  server.listen(port, host);
  await once(server, 'listening');
  const address = server.address() as AddressInfo;
  const shown = address.family === 'IPv6' ? `[${address.address}]` : address.address;
  return {
    url: `http://${shown}:${address.port}/metrics`,
    async stop() {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

async function answer(metrics: Metrics, besides: MetricsOptions['besides'], response: ServerResponse): Promise<void> {
  try {
    const texts = await Promise.all([metrics.render(), besides?.() ?? '']);
    response.writeHead(200, { 'content-type': metrics.contentType }).end(texts.join('\n'));
  } catch {
    response.writeHead(500).end();
  }
}
