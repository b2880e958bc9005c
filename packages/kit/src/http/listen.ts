import { createServer, type Server as HttpServer, type ServerResponse } from 'node:http';
import { type AddressInfo, Server } from 'node:net';
import { createServerAdapter } from '@whatwg-node/server';

/** After the stop began, a connection that is idle for this long is closed; an active client sends its next request sooner. */
const QUIET_MILLISECONDS = 300;
const CLOSE_IDLE_EVERY_MILLISECONDS = 50;
/** Connections that are still open after this time are closed. */
const STOP_MILLISECONDS = 8_000;

export interface Listening {
  url: string;
  /**
   * Accepts no new connection. Requests on open connections are still handled, and their responses close the connection.
   * Ends within 8 s in any case.
   */
  stop(): Promise<void>;
}

/** The responses in progress; once stopping, they tell clients that the connection closes. */
class Answers {
  readonly #running = new Set<ServerResponse>();
  #isStopping = false;

  add(response: ServerResponse): void {
    if (this.#isStopping) response.setHeader('connection', 'close');
    this.#running.add(response);
    response.once('close', () => this.#running.delete(response));
  }

  stop(): void {
    this.#isStopping = true;
    for (const response of this.#running) if (!response.headersSent) response.setHeader('connection', 'close');
  }
}

async function stopServer(server: HttpServer, answers: Answers): Promise<void> {
  answers.stop();
  // Not the HTTP server's own `close`, which closes idle connections at once, although a request may be on its way.
  const closed = new Promise<void>((resolve) => Server.prototype.close.call(server, () => resolve()));
  let closingIdle: NodeJS.Timeout | undefined;
  const quiet = setTimeout(() => {
    closingIdle = setInterval(() => server.closeIdleConnections(), CLOSE_IDLE_EVERY_MILLISECONDS);
  }, QUIET_MILLISECONDS);
  const overdue = setTimeout(() => server.closeAllConnections(), STOP_MILLISECONDS);
  await closed;
  for (const timer of [quiet, overdue]) clearTimeout(timer);
  clearInterval(closingIdle);
}

/** Serves a fetch handler over HTTP/1.1. Resolves when it is listening. */
export async function listen(
  handler: (request: Request) => Promise<Response>,
  options: { port: number; host: string },
): Promise<Listening> {
  const answers = new Answers();
  const adapter = createServerAdapter(handler);
  const server = createServer((request, response) => {
    answers.add(response);
    void adapter(request, response);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port, options.host, resolve);
  });
  const { port } = server.address() as AddressInfo;
  let stopped: Promise<void> | null = null;
  return {
    url: `http://${options.host}:${port}`,
    stop() {
      stopped ??= stopServer(server, answers);
      return stopped;
    },
  };
}
