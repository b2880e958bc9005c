import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createServerAdapter } from '@whatwg-node/server';

/** Serves a fetch handler over HTTP/1.1. Resolves when it listens; `stop` lets the running requests finish. */
export async function listen(
  handler: (request: Request) => Promise<Response>,
  options: { port: number; host: string },
): Promise<{ url: string; stop(): Promise<void> }> {
  const server = createServer(createServerAdapter(handler));
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port, options.host, resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://${options.host}:${port}`,
    stop: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeIdleConnections();
      }),
  };
}
